import { randomUUID } from 'node:crypto';
import { defaultScoringModel } from '@tamis/scoring';
import { Injectable } from '@nestjs/common';
import type { Actor, SignedIn } from '../platform/access/actor.js';
import { slugOf } from '../platform/access/identifier.js';
import { NotAllowed } from '../platform/errors/domain-error.js';
import { Database, type NewOrganisation } from '../platform/database/database.js';
import { isUniqueViolation } from '../platform/database/unique-violation.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { AccessService } from './access.service.js';
import type { FoundOrganisationInput } from './member.inputs.js';
import { Member } from './member.entity.js';
import { SlugTaken } from './member.errors.js';
import type { Viewer } from './member.type.js';
import { MembersService } from './members.service.js';

type Founder = SignedIn & { readonly isDemo?: boolean };
type Fill = (scope: OrganisationScope) => Promise<void>;

const LETTERS_OF_PREFIX = 3;

/** An organisation begins with its first administrator and the default scoring model. */
@Injectable()
export class FoundOrganisation {
  constructor(
    private readonly database: Database,
    private readonly members: MembersService,
    private readonly access: AccessService,
  ) {}

  /** Asked in the browser: by somebody who administers an organisation already. */
  async ask(account: SignedIn, input: FoundOrganisationInput): Promise<Viewer> {
    const { memberships } = await this.members.viewer(account);
    if (!memberships.some(({ role }) => role === 'administrator')) throw new NotAllowed();
    await this.found(completeOrganisation(input), account);
    return this.members.viewer(account);
  }

  /**
   * `fill` writes what the organisation begins with, in the same transaction: it is there whole, or not at all.
   * @throws SlugTaken
   */
  async found(organisation: NewOrganisation, founder: Founder, fill?: Fill): Promise<Actor> {
    const actor = { organisationId: randomUUID(), memberId: randomUUID() };
    try {
      await this.database.foundOrganisation(organisation, actor, async (scope) => {
        await scope.repository(Member).insert({
          id: actor.memberId,
          accountId: founder.accountId,
          email: founder.email,
          name: founder.name,
          role: 'administrator',
          language: organisation.language,
          isDemo: founder.isDemo ?? false,
        });
        await scope.sql('INSERT INTO scoring_model (organisation_id, version, name, definition, created_by) VALUES ($1, 1, $2, $3, $4)', [
          defaultScoringModel.name[organisation.language],
          JSON.stringify(defaultScoringModel),
          actor.memberId,
        ]);
        await fill?.(scope);
      });
    } catch (error) {
      throw isUniqueViolation(error, 'organisation_slug_key') ? new SlugTaken(organisation.slug) : error;
    }
    this.access.forgetActors();
    return {
      ...actor,
      accountId: founder.accountId,
      organisationSlug: organisation.slug,
      role: 'administrator',
      language: organisation.language,
      name: founder.name,
    };
  }
}

/** What was not said follows from the name: `Énergie Nord` is `energie-nord`, references `ENE-1`. */
export function completeOrganisation(given: Partial<NewOrganisation> & { name: string }): NewOrganisation {
  const slug = given.slug ?? slugOf(given.name);
  const letters = slug.replace(/[^a-z]/g, '').toUpperCase();
  return {
    slug,
    name: given.name,
    referencePrefix: given.referencePrefix ?? (letters.length > 1 ? letters.slice(0, LETTERS_OF_PREFIX) : 'CAS'),
    language: given.language ?? 'fr',
    currency: given.currency ?? 'EUR',
  };
}
