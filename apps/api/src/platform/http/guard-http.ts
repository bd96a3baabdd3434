import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * What every answer carries and what no request may lack. A page of another site can neither set our header nor hide its origin,
 * so a cookie alone opens nothing.
 */
export async function guardHttp(fastify: FastifyInstance, origin: string): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Styles set on elements by the charts and by measured positions; never scripts.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: origin.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isForged(request, origin)) return;
    await reply.status(403).send({ error: { code: 'FORGED_REQUEST', message: 'This request did not come from Tamis.' } });
  });
}

function isForged(request: FastifyRequest, origin: string): boolean {
  if (!UNSAFE.has(request.method)) return false;
  const from = request.headers.origin;
  if (from && from !== origin && from !== `${request.protocol}://${request.host}`) return true;
  // The sign-in library checks its own requests; GraphQL asks for the header itself.
  return request.url.startsWith('/api/') && !request.url.startsWith('/api/auth/') && !request.headers['x-tamis-request'];
}
