import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Kind, parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../access/actor.js';
import type { Role } from '../access/permissions.js';
import type { GuardedRequest } from '../access/request-access.js';
import { readRevision, writeRevision } from '../database/revision.js';
import type { Revisions } from '../database/revisions.js';
import { MOST_TOKENS } from '../graphql/limit-document.js';
import { encodingFor } from './answer-encoding.js';

/** What an answer depends on, beside the data: whose cookie or token asks, in which language and organisation, and how it is packed. */
const VARIES = 'cookie, authorization, accept-encoding, accept-language, x-tamis-organisation';

/** Of a document: of each root field whom its answer is the same for; none when it is not known by version. */
interface Covering {
  readonly roots: readonly SameForRole[];
  readonly hash: string;
}

/** Programs write their own: beyond this many the one asked longest ago is read again. */
const MOST_DOCUMENTS = 500;

/** A document, with what it is asked with: of an address as text, of a body as it stands. */
export interface AskedInText {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

/** Of a root field: true when all members of a role are given the same answer. */
export type SameForRole = (role: Role) => boolean;

/**
 * An answer is known by the revision of its organisation, who asks with which rights, and what is asked. The same version is the same
 * answer: it is not computed again. Only for operations all of whose data moves the revision when it changes.
 */
export class AnswersByVersion {
  readonly #covered = new LRUCache<string, Covering>({ max: MOST_DOCUMENTS });
  readonly #access = new WeakMap<Actor, { own: string; ofRole: string }>();

  /**
   * @param build changes with the code: another build may answer otherwise
   * @param coveredFields root fields of the queries whose every row moves the organisation's revision, and whom their answer is the same for
   */
  constructor(
    private readonly revisions: Revisions,
    private readonly build: string,
    private readonly coveredFields: ReadonlyMap<string, SameForRole>,
  ) {}

  /** True when the version that the caller holds is still the answer. Otherwise the request says what others may be answered with too. */
  async isUnchanged(request: GuardedRequest, actor: Actor, { query, variables = '', operationName = '' }: AskedInText): Promise<boolean> {
    const covered = this.#covering(query);
    if (covered.roots.length === 0) return false;
    const told = String(request.headers['x-tamis-least-revision'] ?? '');
    // A program may have written through another server a moment ago: unless it says what it has seen, its answer is computed.
    if (request.method !== 'GET' && !told) return false;
    const revision = writeRevision(await this.revisions.of(actor.organisationId, readRevision(told)));
    const { own, ofRole } = this.#accessOf(actor);
    const asked = `${covered.hash}${variables || operationName ? hash(JSON.stringify([variables, operationName])) : ''}`;
    request.version = `"${revision}.${own}.${asked}"`;
    if (request.method === 'GET' && request.headers['if-none-match'] === request.version) return true;
    if (covered.roots.every((isSame) => isSame(actor.role)))
      request.question = { asked: `${ofRole} ${asked}`, revision, encoding: encodingFor(request) };
    return false;
  }

  /** Marks an answer without errors with its version. */
  stamp(request: GuardedRequest, reply: FastifyReply): FastifyReply {
    // Only what a browser may keep; an answer to a POST is given again from memory, but never told "unchanged".
    if (request.version === undefined || request.method !== 'GET') return reply;
    return reply.headers({ etag: request.version, 'cache-control': 'private, no-cache', vary: VARIES });
  }

  #covering(text: string): Covering {
    const known = this.#covered.get(text);
    if (known) return known;
    const roots = rootFieldsOf(text).map((name) => this.coveredFields.get(name));
    const covering = { roots: roots.every((one) => one !== undefined) ? roots : [], hash: hash(text) };
    this.#covered.set(text, covering);
    return covering;
  }

  #accessOf(actor: Actor): { own: string; ofRole: string } {
    const known = this.#access.get(actor);
    if (known) return known;
    const { organisationId, memberId, role, language, tokenId = '' } = actor;
    const ofRole = [this.build, organisationId, role, language].join(' ');
    const access = { own: hash([ofRole, memberId, tokenId].join(' ')), ofRole: hash(ofRole) };
    this.#access.set(actor, access);
    return access;
  }
}

/** Of a document that only reads; what cannot be read as one is refused where it would run. */
function rootFieldsOf(text: string): string[] {
  const definitions = parsed(text)?.definitions ?? [];
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operations.some(({ operation }) => operation !== 'query')) return [];
  return operations.flatMap(({ selectionSet }) =>
    selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : '')),
  );
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: MOST_TOKENS });
  } catch {
    return undefined;
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
