import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Kind, parse } from 'graphql';
import type { Actor } from '../access/actor.js';
import type { GuardedRequest } from '../access/request-access.js';
import { readRevision, writeRevision } from '../database/revision.js';
import type { Revisions } from '../database/revisions.js';

/** What an answer depends on, beside the data: whose cookie or token asks, in which language and organisation. */
const VARIES = 'cookie, authorization, accept-language, x-tamis-organisation';

/**
 * An answer is known by the revision of its organisation, who asks with which rights, and what is asked. The same version is the same
 * answer: it is not computed again. Only for operations all of whose data moves the revision when it changes.
 */
export class AnswersByVersion {
  readonly #covered = new Map<string, boolean>();
  readonly #access = new WeakMap<Actor, string>();

  /**
   * @param build changes with the code: another build may answer otherwise
   * @param coveredFields root fields of the queries whose every row moves the organisation's revision
   */
  constructor(
    private readonly revisions: Revisions,
    private readonly build: string,
    private readonly coveredFields: ReadonlySet<string>,
  ) {}

  /** True when the version that the caller holds is still the answer. */
  async isUnchanged(request: GuardedRequest, actor: Actor, text: string): Promise<boolean> {
    if (!this.#isCovered(text)) return false;
    const least = readRevision(String(request.headers['x-tamis-least-revision'] ?? ''));
    const revision = writeRevision(await this.revisions.of(actor.organisationId, least));
    const { variables = '' } = request.query as { variables?: string };
    request.version = `"${revision}.${this.#accessOf(actor)}.${hash(`${text}\n${variables}`)}"`;
    return request.headers['if-none-match'] === request.version;
  }

  /** Marks an answer without errors with its version. */
  stamp(request: GuardedRequest, reply: FastifyReply): FastifyReply {
    if (request.version === undefined) return reply;
    return reply.headers({ etag: request.version, 'cache-control': 'private, no-cache', vary: VARIES });
  }

  #isCovered(text: string): boolean {
    const known = this.#covered.get(text);
    if (known !== undefined) return known;
    const fields = parse(text).definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION && one.operation === 'query' ? one.selectionSet.selections : [],
    );
    const isCovered = fields.length > 0 && fields.every((field) => field.kind === Kind.FIELD && this.coveredFields.has(field.name.value));
    this.#covered.set(text, isCovered);
    return isCovered;
  }

  #accessOf(actor: Actor): string {
    const known = this.#access.get(actor);
    if (known) return known;
    const access = hash([this.build, actor.organisationId, actor.memberId, actor.role, actor.language, actor.tokenId ?? ''].join(' '));
    this.#access.set(actor, access);
    return access;
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
