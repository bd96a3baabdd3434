import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Bytes per second below which a body is cut: a list of 33 MB has half an hour, one byte per second has none. */
const SLOWEST = 16_384;

interface Patience {
  /** Milliseconds that any body may take. */
  readonly patience: number;
  readonly lookEvery: number;
}

/**
 * Ends requests whose body trickles in: Node's own limits count the whole request, and a large upload over a slow line needs longer
 * than a stalled one may have.
 */
export function endSlowClients(fastify: FastifyInstance, { patience, lookEvery }: Patience = { patience: 20_000, lookEvery: 2_500 }): void {
  const arriving = new Map<IncomingMessage, { since: number; before: number }>();
  fastify.addHook('onRequest', async ({ raw }) => {
    if (raw.complete || !('content-length' in raw.headers || 'transfer-encoding' in raw.headers)) return;
    arriving.set(raw, { since: performance.now(), before: raw.socket.bytesRead });
    raw.once('close', () => arriving.delete(raw));
    raw.once('end', () => arriving.delete(raw));
  });
  const timer = setInterval(() => {
    for (const [raw, { since, before }] of arriving) {
      const waited = performance.now() - since;
      const bytesPerSecond = ((raw.socket.bytesRead - before) * 1_000) / waited;
      if (waited > patience && bytesPerSecond < SLOWEST) raw.socket.destroy();
    }
  }, lookEvery);
  timer.unref();
  fastify.addHook('onClose', async () => clearInterval(timer));
}
