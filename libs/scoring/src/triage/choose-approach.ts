import { reaches } from '../scorecards/weights.js';
import type { Approach } from '../vocabulary/approaches.js';
import { rankByPoints } from './count-points.js';
import { satisfies, type ReadAnswers } from './read-answers.js';
import type { CustomerFacingPolicy, ScoredApproach, TriageRuleSet } from './triage-rules.js';
import type { FiredVeto } from './triage-result.js';

export interface ApproachRequest {
  readonly rules: TriageRuleSet;
  readonly answers: ReadAnswers;
  readonly policy: CustomerFacingPolicy;
  readonly scores: Readonly<Record<ScoredApproach, number>>;
}

export interface ApproachChoice {
  readonly approach: Approach;
  readonly vetoes: readonly FiredVeto[];
  /** Approaches not vetoed, best first; the one proposed is first. */
  readonly ranked: readonly ScoredApproach[];
  /** The approach that a simpler one displaced. */
  readonly displaced: ScoredApproach | undefined;
}

/**
 * Chooses the approach: points, vetoes, minimum, then the necessity rule.
 * Example: rules_rpa at 8 beside genai_prompt at 9 becomes the proposal, and genai_prompt the alternative.
 */
export function chooseApproach(request: ApproachRequest): ApproachChoice {
  const { rules, scores } = request;
  const all = rankByPoints(rules.sobrietyOrder, scores);
  const removals = findRemovals(request);
  const removed = new Set(removals.flatMap((veto) => veto.removes));
  const alive = all.filter((approach) => !removed.has(approach));
  const best = all[0];
  const excluded = alive.length === 0 || (best !== undefined && isGenerativeDeadEnd(request, best, alive));
  const vetoes = removals.map((veto) => ({ ...veto, shown: isShown(request, veto, excluded ? best : undefined) }));
  if (excluded) return { approach: 'excluded', vetoes, ranked: alive, displaced: undefined };
  const top = alive[0];
  if (top === undefined || !reaches(scores[top], rules.settings.minimumPoints)) {
    return { approach: 'undetermined', vetoes, ranked: alive, displaced: undefined };
  }
  const simpler = findSimpler(request, alive, top);
  if (simpler === undefined) return { approach: top, vetoes, ranked: alive, displaced: undefined };
  const others = alive.filter((approach) => approach !== simpler && approach !== top);
  return { approach: simpler, vetoes, ranked: [simpler, top, ...others], displaced: top };
}

function findRemovals({ rules, answers, policy }: ApproachRequest): readonly Omit<FiredVeto, 'shown'>[] {
  return rules.vetoes.flatMap(({ id, when, policies, removes, reason, source }) => {
    if (!satisfies(when, answers) || (policies && !policies.includes(policy))) return [];
    const removed = removes.flatMap(({ approaches, unless }) => (unless && satisfies(unless, answers) ? [] : approaches));
    return removed.length > 0 ? [{ id, reason, source, removes: removed }] : [];
  });
}

/** A task that generates, nothing left that generates, and nothing better than generating before the vetoes. */
function isGenerativeDeadEnd({ rules, answers }: ApproachRequest, best: ScoredApproach, alive: readonly ScoredApproach[]): boolean {
  const generates = (approach: ScoredApproach) => ['assistant', 'genai'].includes(rules.families[approach]);
  return satisfies(rules.generativeTask, answers) && generates(best) && !alive.some(generates);
}

/** Shown: a veto that causes the exclusion, or that removed an approach which had points enough. */
function isShown({ rules, scores }: ApproachRequest, veto: Omit<FiredVeto, 'shown'>, lost: ScoredApproach | undefined): boolean {
  const causes = lost !== undefined && veto.removes.includes(lost);
  return causes || veto.removes.some((approach) => reaches(scores[approach], rules.settings.shownVetoPoints));
}

/** AFNOR SPEC 2314: the need for AI, rather than a less consuming solution, has to be shown. */
function findSimpler(
  { rules, answers, scores }: ApproachRequest,
  alive: readonly ScoredApproach[],
  top: ScoredApproach,
): ScoredApproach | undefined {
  const { minimumPoints, necessityWithin, necessityLimits } = rules.settings;
  const limits = necessityLimits.filter(({ when }) => satisfies(when, answers));
  const soberer = rules.sobrietyOrder.slice(0, rules.sobrietyOrder.indexOf(top));
  return alive.find(
    (approach) =>
      soberer.includes(approach) &&
      ['ml', 'rules_bi'].includes(rules.families[approach]) &&
      rules.families[approach] !== rules.families[top] &&
      reaches(scores[approach], minimumPoints) &&
      reaches(scores[approach] + necessityWithin, scores[top]) &&
      limits.every(({ eligible }) => eligible.includes(approach)),
  );
}
