import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { ANSWERED_BY_VERSION } from './answered-by-version.js';
import { AccessService } from './members/access.service.js';
import type { GuardedRequest } from './platform/access/request-access.js';
import { bearerOf } from './platform/access/token-secret.js';
import { Database } from './platform/database/database.js';
import { writeRevision } from './platform/database/revision.js';
import { buildOf } from './platform/graphql/build-of.js';
import { KnownOperations } from './platform/graphql/known-operations.js';
import { AnswersByVersion, type AskedInText } from './platform/http/answer-by-version.js';
import { FairPlaces } from './platform/http/fair-places.js';
import { RequestLimits } from './platform/http/request-limits.js';
import { readSettings } from './platform/settings.js';

const GRAPHQL = '/graphql';
/** The sign-in library knows its own visitors, and its attempts are limited apart. */
const OUTSIDE = /^\/api\/auth\//;

/** Of what needs no computing, between two looks at what else has arrived: a hundred at once would be the wait of whoever comes next. */
const ANSWERS_A_TURN = 8;
/** Milliseconds between the turns of a flood, in which its neighbours have the processor to themselves. */
const FLOOD_PAUSE = 4;

/** The way in, in this order: who asks, how often, whose turn it is, whether the operation is known, whether the answer changed. Then the operation runs. */
export function admitRequests(app: NestFastifyApplication): void {
  const { webFolder, rates } = readSettings();
  const known = webFolder ? KnownOperations.of(webFolder) : undefined;
  const { revisions } = app.get(Database);
  const access = app.get(AccessService);
  const limits = new RequestLimits(rates);
  const answers = new AnswersByVersion(revisions, known ? buildOf(known.build) : 'from source', ANSWERED_BY_VERSION);
  const turns = new FairPlaces(ANSWERS_A_TURN);
  const fastify = app.getHttpAdapter().getInstance();

  fastify.addHook('preHandler', async (request: GuardedRequest, reply: FastifyReply) => {
    const path = request.routeOptions.url ?? '';
    if (path !== GRAPHQL && (!path.startsWith('/api/') || OUTSIDE.test(request.url))) return;
    const found = await access.identify(request).catch(async (refused: unknown) => {
      await limits.countRefused(request);
      throw refused;
    });
    await limits.count(request, found);
    // However many wait: an organisation that floods answers a few of its own requests, then somebody else has a turn.
    if (found.actor) await takeTurn(turns, found.actor.organisationId);
    if (path !== GRAPHQL) return;
    const asked = (request.method === 'GET' ? request.query : request.body) as { id?: unknown; query?: unknown } | null;
    // A program may ask in its own words, within the limits of every document; a browser only what its build knows.
    if (known && asked && (bearerOf(request) === undefined || asked.id !== undefined)) asked.query = known.textOf(asked);
    if (!found.actor || typeof asked?.query !== 'string') return;
    if (!(await answers.isUnchanged(request, found.actor, asked as AskedInText))) return;
    await limits.refundUnchanged(found);
    return reply.code(304).send();
  });
  fastify.addHook('onSend', async (request: GuardedRequest, reply: FastifyReply) => {
    const { actor } = request.access ?? {};
    if (!actor) return;
    // What this server knows of the organisation includes what the request wrote: the next server asked must know as much.
    const revision = revisions.known(actor.organisationId);
    if (revision !== undefined) reply.header('x-tamis-revision', writeRevision(revision));
    if (reply.statusCode === 200 || reply.statusCode === 304) answers.stamp(request, reply);
  });
}

/** Its end is not awaited: the answer is made meanwhile. */
async function takeTurn(turns: FairPlaces, organisationId: string): Promise<void> {
  const end = await turns.enter(organisationId);
  if (turns.isFlooding(organisationId)) setTimeout(end, FLOOD_PAUSE);
  else setImmediate(end);
}
