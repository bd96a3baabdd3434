import { Injectable } from '@nestjs/common';
import type { Actor, SignedIn } from '../platform/access/actor.js';
import type { Role } from '../platform/access/permissions.js';
import type { GuardedRequest, RequestAccess } from '../platform/access/request-access.js';
import { ShortMemory } from '../platform/access/short-memory.js';
import { bearerOf, hashOfSecret } from '../platform/access/token-secret.js';
import { Database } from '../platform/database/database.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { TokenRefused } from './member.errors.js';

const ACTOR = {
  name: 'actor_of_account',
  text: `SELECT m.organisation_id AS "organisationId", m.id AS "memberId", m.role, m.language, m.name, o.slug AS "organisationSlug"
         FROM member m JOIN organisation o ON o.id = m.organisation_id
         WHERE m.account_id = $1 AND o.slug = $2 AND m.state = 'active'`,
};

const TOKEN = {
  name: 'api_token_of_secret',
  text: `SELECT organisation_id AS "organisationId", id AS "tokenId", role FROM api_token
         WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > now()`,
};

const CREATOR = {
  name: 'actor_of_token',
  text: `SELECT m.id AS "memberId", m.account_id AS "accountId", m.role AS "creatorRole", m.language, m.name, o.slug AS "organisationSlug"
         FROM api_token t
         JOIN member m ON m.organisation_id = $1 AND m.id = t.created_by AND m.state = 'active'
         JOIN organisation o ON o.id = $1
         WHERE t.organisation_id = $1 AND t.id = $2`,
};

/** An hour is near enough for "last used", and spares a write at each request. */
const TOUCH = `UPDATE api_token SET last_used_at = now()
  WHERE organisation_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 hour')`;

interface FoundToken {
  readonly organisationId: string;
  readonly tokenId: string;
  readonly role: Role;
}

/** Who asks, and who they are in an organisation; remembered for half a minute. */
@Injectable()
export class AccessService {
  readonly #actors = new ShortMemory<Actor | undefined>();

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Found out once per request. A program's token wins over cookies, and is of one organisation.
   * @throws TokenRefused
   */
  async identify(request: GuardedRequest): Promise<RequestAccess> {
    if (request.access) return request.access;
    const slug = request.headers['x-tamis-organisation'];
    const secret = bearerOf(request);
    if (secret !== undefined) {
      const actor = await this.#actorOfToken(secret);
      if (!actor) throw new TokenRefused();
      return (request.access = { actor: slug && slug !== actor.organisationSlug ? undefined : actor, tokenId: actor.tokenId });
    }
    const account = await this.sessions.accountOf(request.headers.cookie);
    const actor = account && typeof slug === 'string' ? await this.actorOf(account, slug) : undefined;
    return (request.access = { account, actor });
  }

  /** Undefined when the organisation is unknown or not the account's: the two look the same. */
  async actorOf(account: SignedIn, organisationSlug: string): Promise<Actor | undefined> {
    return this.#actors.recall(`${account.accountId} ${organisationSlug}`, async () => {
      const [found] = await this.database.readBeforeOrganisation<Omit<Actor, 'accountId'>>('tamis.account_id', account.accountId, ACTOR, [
        account.accountId,
        organisationSlug,
      ]);
      return found && { ...found, accountId: account.accountId };
    });
  }

  /** After a role, a language, a membership or a token changed. */
  forgetActors(): void {
    this.#actors.forgetAll();
  }

  async #actorOfToken(secret: string): Promise<Actor | undefined> {
    const hash = hashOfSecret(secret);
    return this.#actors.recall(`token ${hash}`, async () => {
      const [token] = await this.database.readBeforeOrganisation<FoundToken>('tamis.token_hash', hash, TOKEN, [hash]);
      return token && this.#actorOf(token);
    });
  }

  /** A token can never do more than its maker can today: with their administration or their membership goes what it could do. */
  async #actorOf({ organisationId, tokenId, role }: FoundToken): Promise<Actor | undefined> {
    type Creator = Omit<Actor, 'organisationId' | 'role' | 'tokenId'> & { creatorRole: Role };
    const [creator] = await this.database.readRows<Creator>({ organisationId }, CREATOR, [tokenId]);
    if (!creator) return undefined;
    const { creatorRole, ...found } = creator;
    if (creatorRole !== 'administrator' && creatorRole !== role) return undefined;
    await this.database.inOrganisation({ organisationId, memberId: found.memberId }, (scope) => scope.note(TOUCH, [tokenId]));
    return { ...found, organisationId, role, tokenId };
  }
}
