/**
 * Queries whose every row moves the organisation's revision when it changes, and which depend on nothing else but who asks:
 * they are answered "unchanged" by version. A query that is not here is always computed. Left out with a reason: `viewer` (several
 * organisations), `imports…` (progress and time, written without moving the revision), `apiTokens` (time and last use),
 * `selection` (what was found in the time there was).
 * answered-by-version.spec.ts writes everything that can be written and compares.
 */
export const ANSWERED_BY_VERSION: ReadonlySet<string> = new Set([
  'auditTrail',
  'businessUnits',
  'comments',
  'customFields',
  'givenScores',
  'members',
  'organisation',
  'portfolioSummary',
  'savedViews',
  'scorecard',
  'scoringModel',
  'scoringModels',
  'searchUseCases',
  'useCase',
  'useCaseList',
]);
