import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { GuardedRequest } from './platform/access/request-access.js';
import { FairPlaces } from './platform/http/fair-places.js';

/** Reads keep the processors busy: more at once would only make each of them late. Writes wait for the disk, and for each other. */
const READS_AT_ONCE = 2;
const WRITES_AT_ONCE = 8;

/** Operations of all organisations share the process by turns; a request that knows its answer unchanged has not come this far. */
export function shareFairly(app: NestFastifyApplication): void {
  const reads = new FairPlaces(READS_AT_ONCE);
  const writes = new FairPlaces(WRITES_AT_ONCE);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request: GuardedRequest, reply: FastifyReply) => {
    const { actor } = request.access ?? {};
    if (!actor || request.routeOptions.url !== '/graphql') return;
    const { query } = (request.body ?? {}) as { query?: unknown };
    const isWrite = typeof query === 'string' && /^\s*mutation\b/.test(query);
    request.leavePlace = await (isWrite ? writes : reads).enter(actor.organisationId);
    // Whoever hangs up gives the place back too.
    reply.raw.once('close', request.leavePlace);
  });
  // Once the answer is written: a slow reader holds no place.
  fastify.addHook('onSend', async (request: GuardedRequest) => request.leavePlace?.());
}
