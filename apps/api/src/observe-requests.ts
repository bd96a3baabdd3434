import { timingSafeEqual } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { GuardedRequest } from './platform/access/request-access.js';
import { Database } from './platform/database/database.js';

/** Seconds; a request above the last but one is worth a line in the log. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const SLOW_MS = 1_000;
/** A program names its operations as it likes: beyond this many names the rest are one. */
const MOST_NAMES = 200;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Counts and times every request, logs those that fail or are slow (at level info, all), and shows `/metrics` to whoever may see it. */
export function observeRequests(
  app: NestFastifyApplication,
  { log, metricsToken }: { log: Logger; metricsToken: string | undefined },
): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  watchDatabase(registry, app.get(Database));
  const durations = new Histogram({
    name: 'tamis_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['operation', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const names = new Set<string>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', async (request: GuardedRequest, reply: FastifyReply) => {
    const name = operationOf(request);
    const known = names.has(name) || names.size < MOST_NAMES;
    if (known) names.add(name);
    durations.observe({ operation: known ? name : 'other', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    logRequest(log, request, reply, name);
  });
  fastify.get('/metrics', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!maySee(request, metricsToken)) return reply.code(404).send();
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

function watchDatabase(registry: Registry, database: Database): void {
  new Gauge({
    name: 'tamis_database_connections',
    help: 'Connections to PostgreSQL by pool: open, idle, and requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const { pool, ...states } of database.connections())
        Object.entries(states).forEach(([state, count]) => this.set({ pool, state }, count));
    },
  });
}

function logRequest(log: Logger, request: GuardedRequest, reply: FastifyReply, operation: string): void {
  const { actor } = request.access ?? {};
  const line = {
    id: request.id,
    method: request.method,
    operation,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    organisationId: actor?.organisationId,
    memberId: actor?.memberId,
  };
  if (reply.statusCode >= 500 || line.ms > SLOW_MS) log.warn(line, 'request');
  else log.info(line, 'request');
}

/** `MoveOnBoard` for a GraphQL operation, the route for anything else: never an address with ids in it. */
function operationOf(request: FastifyRequest): string {
  const { query } = (request.body ?? {}) as { query?: unknown };
  const isGraphql = request.routeOptions.url === '/graphql';
  const named = isGraphql && typeof query === 'string' ? /(?:query|mutation|subscription)\s+(\w{1,60})/.exec(query.slice(0, 200)) : null;
  return named?.[1] ?? request.routeOptions.url ?? 'nothing there';
}

/** With a token set: whoever has it. Without one: this machine alone, and not through a proxy. */
function maySee({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (!token) return LOOPBACK.has(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined;
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
