import { CreateAccounts1763802000000 } from './202611220900-create-accounts.js';
import { CreateOrganisations1763802600000 } from './202611220910-create-organisations.js';
import { CreateUseCases1763803200000 } from './202611220920-create-use-cases.js';
import { CreateScorecards1763803800000 } from './202611220930-create-scorecards.js';
import { LetScoresBeWithdrawn1763806200000 } from './202611221010-let-scores-be-withdrawn.js';
import { CreateUseCaseSearch1763827200000 } from './202611221600-create-use-case-search.js';
import { TellRevisions1763827800000 } from './202611221610-tell-revisions.js';
import { CreateApiTokens1763828400000 } from './202611221620-create-api-tokens.js';
import { VacuumHotTables1763829000000 } from './202611221630-vacuum-hot-tables.js';
import { CreateIdempotencyKeys1763830800000 } from './202611221700-create-idempotency-keys.js';
import { CountWritesApart1763841600000 } from './202611222000-count-writes-apart.js';
import { SayTheOrganisationPlainly1763888400000 } from './202611230900-say-the-organisation-plainly.js';

/** Every migration, in order. A list, not a glob: the same in source, in the build and in the tests. */
export const MIGRATIONS = [
  CreateAccounts1763802000000,
  CreateOrganisations1763802600000,
  CreateUseCases1763803200000,
  CreateScorecards1763803800000,
  LetScoresBeWithdrawn1763806200000,
  CreateUseCaseSearch1763827200000,
  TellRevisions1763827800000,
  CreateApiTokens1763828400000,
  VacuumHotTables1763829000000,
  CreateIdempotencyKeys1763830800000,
  CountWritesApart1763841600000,
  SayTheOrganisationPlainly1763888400000,
];
