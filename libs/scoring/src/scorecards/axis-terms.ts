import type { CriterionDefinition, ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { AxisId, CriterionId, MissingPolicy } from '../vocabulary/scoring-terms.js';
import type { CriterionTerm, Scores } from './scorecard.js';
import { shares, usableWeight } from './weights.js';

const highestLevel = 5;

const financialCriterion: CriterionId = 'V5';

const fillings: Readonly<Record<MissingPolicy, number | undefined>> = {
  renormalise: undefined,
  pessimistic: 0,
  neutral: 0.5,
  optimistic: 1,
};

interface Entry {
  readonly criterion: CriterionDefinition;
  readonly score: number | undefined;
  readonly u: number | undefined;
  /** In the sum: it has a weight and a value. */
  readonly counts: boolean;
}

interface Placement {
  readonly effectiveWeight: number;
  readonly orderedRank?: number;
  readonly orderedWeight?: number;
}

/** Reads a score; anything that is not a finite number is missing. Example: readScore({ V1: NaN }, 'V1') is undefined. */
export function readScore(scores: Scores, id: CriterionId): number | undefined {
  const score = scores[id];
  return typeof score === 'number' && Number.isFinite(score) ? score : undefined;
}

/**
 * Lays out the sum of one axis, a line per criterion in the model's order.
 * Example: axisTerms(defaultScoringModel, 'F', { F1: 4 }, 'renormalise')[0] has u 0.8, effectiveWeight 1, contribution 80.
 */
export function axisTerms(model: ScoringModelDefinition, axis: AxisId, scores: Scores, policy: MissingPolicy): readonly CriterionTerm[] {
  const entries = model.criteria.filter((criterion) => criterion.axis === axis).map((criterion) => readEntry(criterion, scores, policy));
  const counting = entries.filter((entry) => entry.counts);
  const placements = axis === 'V' && model.valueMode === 'ordered' ? placeByOrder(model, counting) : placeByWeight(counting);
  return entries.map((entry) => toTerm(entry, placements.get(entry.criterion.id)));
}

function readEntry(criterion: CriterionDefinition, scores: Scores, policy: MissingPolicy): Entry {
  const score = readScore(scores, criterion.id);
  const u = score === undefined ? fillings[policy] : criterion.severity ? 1 - score / highestLevel : score / highestLevel;
  return { criterion, score, u, counts: u !== undefined && usableWeight(criterion.weight) > 0 };
}

function placeByWeight(entries: readonly Entry[]): ReadonlyMap<CriterionId, Placement> {
  const weights = shares(entries.map((entry) => entry.criterion.weight));
  return new Map(entries.map((entry, index) => [entry.criterion.id, { effectiveWeight: weights[index] ?? 0 }]));
}

/** Ordered weighted average (Yager 1988): weights go by place, strongest motivation first, not by criterion. */
function placeByOrder(model: ScoringModelDefinition, entries: readonly Entry[]): ReadonlyMap<CriterionId, Placement> {
  const motivations = entries
    .filter((entry) => entry.criterion.id !== financialCriterion)
    .sort((left, right) => (right.u ?? 0) - (left.u ?? 0));
  const financial = entries.filter((entry) => entry.criterion.id === financialCriterion);
  const orderedWeights = shares(motivations.map((_, place) => model.motivationWeights[place] ?? 0));
  const [motivationShare = 0, financialShare = 0] = shares([
    orderedWeights.some((weight) => weight > 0) ? model.valueShares.motivation : 0,
    financial.length > 0 ? model.valueShares.financial : 0,
  ]);
  const placed = motivations.map((entry, place): [CriterionId, Placement] => {
    const orderedWeight = orderedWeights[place] ?? 0;
    return [entry.criterion.id, { effectiveWeight: motivationShare * orderedWeight, orderedRank: place + 1, orderedWeight }];
  });
  return new Map([
    ...placed,
    ...financial.map((entry): [CriterionId, Placement] => [entry.criterion.id, { effectiveWeight: financialShare }]),
  ]);
}

function toTerm(entry: Entry, placement: Placement | undefined): CriterionTerm {
  const effectiveWeight = placement?.effectiveWeight;
  return {
    id: entry.criterion.id,
    score: entry.score,
    weight: entry.criterion.weight,
    u: entry.u,
    filled: entry.score === undefined && entry.u !== undefined,
    effectiveWeight,
    contribution: effectiveWeight === undefined || entry.u === undefined ? undefined : 100 * effectiveWeight * entry.u,
    orderedRank: placement?.orderedRank,
    orderedWeight: placement?.orderedWeight,
  };
}
