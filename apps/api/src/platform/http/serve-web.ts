import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
const NOT_A_PAGE = /^\/(assets|api|graphql|health)(\/|$|\?)|^\/[^/]*\.[a-z0-9]+(\?|$)/i;

/** Every address of the application is answered by its one page: `/mervane/use-cases` reads `/index.html`. */
export function pageOf(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): string {
  const url = request.url ?? '/';
  const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') && !NOT_A_PAGE.test(url);
  return isPage ? '/index.html' : url;
}

/**
 * The hashes by which the content policy knows the scripts that stand in the page itself; any other inline script stays forbidden.
 * @throws when the folder holds no page
 */
export function inlineScriptsOf(folder: string): string[] {
  const scripts = pageIn(folder).matchAll(/<script>([\s\S]*?)<\/script>/g);
  return Array.from(scripts, ([, source]) => `'sha256-${createHash('sha256').update(source!).digest('base64')}'`);
}

function pageIn(folder: string): string {
  const root = resolve(folder);
  try {
    return readFileSync(resolve(root, 'index.html'), 'utf8');
  } catch {
    throw new Error(`The web is not built: ${root} holds no index.html. Run npm start, or build @tamis/web.`);
  }
}

/** The built web on the same origin: assets for ever, the page never cached. */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: resolve(folder),
    preCompressed: true,
    // The list of known operations is the server's.
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isAsset = path.includes('/assets/') || path.includes('\\assets\\');
      reply.header('cache-control', isAsset ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache');
    },
  });
}
