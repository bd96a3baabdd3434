import { assessHosting } from '../hosting/assess-hosting.js';
import type { HostingRequest } from '../hosting/hosting-request.js';
import type { Approach } from '../vocabulary/approaches.js';
import { dataLevels } from '../vocabulary/data-levels.js';
import type { Sourcing } from '../vocabulary/sourcings.js';
import { countPoints, rankByPoints, scoresOf } from './count-points.js';
import { satisfies, type ReadAnswers } from './read-answers.js';
import type { ScoredApproach, ScoredSourcing, TriageRuleSet } from './triage-rules.js';
import type { HostingCheck, PointsExplanation, Traced, TriageRequest } from './triage-result.js';

export interface SourcingChoice {
  readonly sourcing: Sourcing;
  readonly alternative: ScoredSourcing | undefined;
  readonly imposed: Traced | undefined;
  readonly explained: readonly PointsExplanation<ScoredSourcing>[];
  readonly hosting: HostingCheck;
}

const unchecked: HostingCheck = { status: 'unknown', assessment: undefined, skipped: [] };

/**
 * Chooses make or buy: what the answers impose, else the most points, then the first that has an allowed hosting.
 * Example: an assistant with its licence held has reuse 9 and buy 0, hence reuse.
 */
export function chooseSourcing(rules: TriageRuleSet, approach: Approach, answers: ReadAnswers, request: TriageRequest): SourcingChoice {
  if (approach === 'undetermined' || approach === 'excluded') {
    return { sourcing: 'none', alternative: undefined, imposed: undefined, explained: [], hosting: unchecked };
  }
  const explained = explainSourcings(rules, approach, answers);
  const imposed = rules.imposedSourcings.find(({ approaches, when }) => approaches.includes(approach) && satisfies(when, answers));
  const ranked = rankByPoints(
    explained.map(({ subject }) => subject),
    scoresOf(explained),
  );
  const ordered = imposed ? [imposed.sourcing, ...ranked.filter((sourcing) => sourcing !== imposed.sourcing)] : ranked;
  const hosting = checkHosting(ordered, answers, request);
  const left = ordered.filter((sourcing) => !hosting.skipped.some((skipped) => skipped.sourcing === sourcing));
  const [sourcing, alternative] = left;
  const kept = imposed && imposed.sourcing === sourcing ? imposed : undefined;
  return {
    sourcing: sourcing ?? 'none',
    alternative,
    imposed: kept && { id: kept.id, reason: kept.reason, source: kept.source },
    explained,
    hosting,
  };
}

function explainSourcings(
  rules: TriageRuleSet,
  approach: ScoredApproach,
  answers: ReadAnswers,
): readonly PointsExplanation<ScoredSourcing>[] {
  const fired = rules.sourcingRules.filter(
    ({ only, except, when }) => (only?.includes(approach) ?? true) && !except?.includes(approach) && satisfies(when, answers),
  );
  return countPoints(rules.sourcingAllowed[approach], fired);
}

/** At triage a conditional cell is a conditional pass: the measures are evidenced later. */
function checkHosting(ordered: readonly ScoredSourcing[], answers: ReadAnswers, request: TriageRequest): HostingCheck {
  const level = dataLevels.find(({ id }) => id === answers.data_level)?.id;
  if (level === undefined) return unchecked;
  const skipped: HostingCheck['skipped'][number][] = [];
  for (const sourcing of ordered) {
    const asked: HostingRequest = { ...request.hosting, level, sourcing };
    const assessment = assessHosting(asked, request.hostingPolicy);
    if (assessment.feasible === undefined) return { status: 'unknown', assessment, skipped };
    if (assessment.feasible) return { status: 'allowed', assessment, skipped };
    if (assessment.conditional) return { status: 'conditional', assessment, skipped };
    skipped.push({ sourcing, reasons: assessment.reasons });
  }
  return { status: 'none_allowed', assessment: undefined, skipped };
}
