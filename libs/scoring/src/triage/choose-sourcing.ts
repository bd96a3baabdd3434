import type { HostingAssessment } from '../hosting/hosting-request.js';
import type { Approach } from '../vocabulary/approaches.js';
import { dataLevels, type DataLevel } from '../vocabulary/data-levels.js';
import type { Sourcing } from '../vocabulary/sourcings.js';
import { addPoints, rankByPoints } from './count-points.js';
import { satisfies, type ReadAnswers } from './read-answers.js';
import type { ScoredApproach, ScoredSourcing, SourcingRule, TriageRuleSet } from './triage-rules.js';
import type { HostingCheck, Traced } from './triage-result.js';

export interface SourcingChoice {
  readonly sourcing: Sourcing;
  readonly alternative: ScoredSourcing | undefined;
  readonly imposed: Traced | undefined;
  readonly allowed: readonly ScoredSourcing[];
  readonly fired: readonly SourcingRule[];
  readonly scores: Readonly<Partial<Record<ScoredSourcing, number>>>;
  readonly hosting: HostingCheck;
}

/** Judges where a sourcing could run at a data level. */
export type HostingJudge = (level: DataLevel, sourcing: ScoredSourcing) => HostingAssessment;

const unchecked: HostingCheck = { status: 'unknown', assessment: undefined, skipped: [] };
const noSourcing: SourcingChoice = {
  sourcing: 'none',
  alternative: undefined,
  imposed: undefined,
  allowed: [],
  fired: [],
  scores: {},
  hosting: unchecked,
};

/**
 * Chooses make or buy: what the answers impose, else the most points, then the first that has an allowed hosting.
 * Example: an assistant with its licence held has reuse 9 and buy 0, hence reuse.
 */
export function chooseSourcing(rules: TriageRuleSet, approach: Approach, answers: ReadAnswers, judge: HostingJudge): SourcingChoice {
  if (approach === 'undetermined' || approach === 'excluded') return noSourcing;
  const allowed = rules.sourcingAllowed[approach];
  const fired = fireSourcingRules(rules, approach, answers);
  const scores = addPoints(allowed, fired);
  const imposed = rules.imposedSourcings.find(({ approaches, when }) => approaches.includes(approach) && satisfies(when, answers));
  const ranked = rankByPoints(allowed, scores);
  const ordered = imposed ? [imposed.sourcing, ...ranked.filter((sourcing) => sourcing !== imposed.sourcing)] : ranked;
  const hosting = checkHosting(ordered, answers, judge);
  const [sourcing, alternative] = ordered.filter((id) => !hosting.skipped.some((skipped) => skipped.sourcing === id));
  const kept = imposed && imposed.sourcing === sourcing ? imposed : undefined;
  return {
    sourcing: sourcing ?? 'none',
    alternative,
    imposed: kept && { id: kept.id, reason: kept.reason, source: kept.source },
    allowed,
    fired,
    scores,
    hosting,
  };
}

function fireSourcingRules(rules: TriageRuleSet, approach: ScoredApproach, answers: ReadAnswers): readonly SourcingRule[] {
  return rules.sourcingRules.filter(
    ({ only, except, when }) => (only?.includes(approach) ?? true) && !except?.includes(approach) && satisfies(when, answers),
  );
}

/** At triage a conditional cell is a conditional pass: the measures are evidenced later. */
function checkHosting(ordered: readonly ScoredSourcing[], answers: ReadAnswers, judge: HostingJudge): HostingCheck {
  const level = dataLevels.find(({ id }) => id === answers.data_level)?.id;
  if (level === undefined) return unchecked;
  const skipped: HostingCheck['skipped'][number][] = [];
  for (const sourcing of ordered) {
    const assessment = judge(level, sourcing);
    if (assessment.feasible === undefined) return { status: 'unknown', assessment, skipped };
    if (assessment.feasible) return { status: 'allowed', assessment, skipped };
    if (assessment.conditional) return { status: 'conditional', assessment, skipped };
    skipped.push({ sourcing, reasons: assessment.reasons });
  }
  return { status: 'none_allowed', assessment: undefined, skipped };
}
