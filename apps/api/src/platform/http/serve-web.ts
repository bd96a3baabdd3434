import { existsSync } from 'node:fs';
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

/** The built web on the same origin: assets for ever, the page never cached. */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(resolve(root, 'index.html')))
    throw new Error(`The web is not built: ${root} holds no index.html. Run npm start, or build @tamis/web.`);
  await fastify.register(fastifyStatic, {
    root,
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
