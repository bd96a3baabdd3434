import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** The built web on the same origin: assets for ever, the page never cached, unknown paths of the application answered by the page. */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(resolve(root, 'index.html')))
    throw new Error(`The web is not built: ${root} holds no index.html. Run npm start, or build @tamis/web.`);
  await fastify.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isAsset = path.includes('/assets/') || path.includes('\\assets\\');
      reply.header('cache-control', isAsset ? `public, max-age=${YEAR / 1000}, immutable` : 'no-cache');
    },
  });
  fastify.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      request.headers.accept?.includes('text/html') &&
      !/^\/(assets|api|graphql|health)(\/|$|\?)/.test(request.url);
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.status(404).send({ error: { code: 'NOT_FOUND', message: 'Nothing is here.' } });
  });
}
