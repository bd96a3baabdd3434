import type { SameForRole } from './platform/http/answer-by-version.js';
import { editsOwnCasesOnly } from './use-cases/use-case.policy.js';

const everyRole: SameForRole = () => true;
const nobodyElse: SameForRole = () => false;
/** A case says whether the reader may edit it. */
const unlessCasesAreOwn: SameForRole = (role) => !editsOwnCasesOnly(role);

/**
 * Queries whose every row moves the organisation's revision when it changes, and which depend on nothing else but who asks:
 * they are answered "unchanged" by version. A query that is not here is always computed. Left out with a reason: `viewer` (several
 * organisations), `imports…` (progress and time, written without moving the revision), `apiTokens` (time and last use),
 * `selection` (what was found in the time there was).
 * What is said of each: for which roles all members are given the same answer, so that what one was told is told to the next.
 * revision-of-an-organisation.spec.ts writes everything that can be written and compares, between moments and between members.
 */
export const ANSWERED_BY_VERSION: ReadonlyMap<string, SameForRole> = new Map([
  ['auditTrail', everyRole],
  ['boardOpening', unlessCasesAreOwn],
  ['businessUnits', everyRole],
  ['comments', nobodyElse],
  ['customFields', everyRole],
  ['givenScores', everyRole],
  ['members', everyRole],
  ['organisation', everyRole],
  ['portfolioSummary', everyRole],
  ['savedViews', nobodyElse],
  ['scorecard', everyRole],
  ['scoringModel', everyRole],
  ['scoringModels', everyRole],
  ['searchUseCases', everyRole],
  ['useCase', unlessCasesAreOwn],
  ['useCaseList', unlessCasesAreOwn],
]);
