import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import { bearerOf } from '../access/token-secret.js';
import { DomainError } from '../errors/domain-error.js';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * What every answer carries and what no request may lack. A page of another site can neither set our header nor hide its origin,
 * so a cookie alone opens nothing.
 * @param ownScripts hashes of the scripts that stand in the page
 */
export function guardHttp(fastify: FastifyInstance, origin: string, ownScripts: readonly string[]): void {
  const headers = { ...headersOf(protection(origin, ownScripts)), 'permissions-policy': NOTHING_OF_THE_DEVICE };
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-correlation-id', request.id);
    if (request.headers.upgrade) throw new NoSocket();
    if (isForged(request, origin)) throw new ForgedRequest();
  });
}

const protection = (origin: string, ownScripts: readonly string[]): HelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // The solver of portfolios is WebAssembly: compiling it is allowed, evaluating text is not.
      scriptSrc: ["'self'", "'wasm-unsafe-eval'", ...ownScripts],
      scriptSrcAttr: ["'none'"],
      workerSrc: ["'self'"],
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

/** The same for every answer: worked out once. As a hook of each request it took a twentieth of a small one. */
function headersOf(options: HelmetOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  } as unknown as ServerResponse;
  helmet(options)({} as never, answer, (refused) => {
    if (refused) throw refused as Error;
  });
  return headers;
}

/** Tamis uses none of these, so no script in its pages may either. */
const NOTHING_OF_THE_DEVICE = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

/** There is no subscription: a socket would pass by everything that is asked of a request. */
class NoSocket extends DomainError {
  constructor() {
    super('NO_SOCKET', { en: 'Tamis answers requests and opens no socket.', fr: 'Tamis répond à des requêtes et n’ouvre pas de socket.' });
  }
}

class ForgedRequest extends DomainError {
  constructor() {
    super('FORGED_REQUEST', { en: 'This request did not come from Tamis.', fr: 'Cette requête ne vient pas de Tamis.' }, 403);
  }
}

function isForged(request: FastifyRequest, origin: string): boolean {
  // A program carries its token itself: no page of another site can make a browser add it.
  if (!UNSAFE.has(request.method) || bearerOf(request) !== undefined) return false;
  const from = request.headers.origin;
  if (from && from !== origin && from !== `${request.protocol}://${request.host}`) return true;
  // The sign-in library checks its own requests; GraphQL asks for the header itself.
  return request.url.startsWith('/api/') && !request.url.startsWith('/api/auth/') && !request.headers['x-tamis-request'];
}
