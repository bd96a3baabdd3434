import { Injectable } from '@nestjs/common';
import type { Actor, SignedIn } from '../platform/access/actor.js';
import { ShortMemory } from '../platform/access/short-memory.js';
import { Database } from '../platform/database/database.js';

const ACTOR = {
  name: 'actor_of_account',
  text: `SELECT m.organisation_id AS "organisationId", m.id AS "memberId", m.role, m.language, m.name, o.slug AS "organisationSlug"
         FROM member m JOIN organisation o ON o.id = m.organisation_id
         WHERE m.account_id = $1 AND o.slug = $2 AND m.state = 'active'`,
};

/** Who an account is in an organisation; remembered for half a minute. */
@Injectable()
export class AccessService {
  readonly #actors = new ShortMemory<Actor | undefined>();

  constructor(private readonly database: Database) {}

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

  /** After a role, a language or a membership changed. */
  forgetActors(): void {
    this.#actors.forgetAll();
  }
}
