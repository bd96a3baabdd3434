import type { AxisDefinition, ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { MissingPolicy } from '../vocabulary/scoring-terms.js';
import { axisTerms } from './axis-terms.js';
import type { AxisExplanation, CriterionTerm, Interval, Scores } from './scorecard.js';
import { sum, usableWeight } from './weights.js';

export interface AxisRequest {
  readonly model: ScoringModelDefinition;
  readonly axis: AxisDefinition;
  /** Share of this axis in the priority, 0-1. */
  readonly share: number;
  readonly scores: Scores;
  readonly policy: MissingPolicy;
}

/**
 * Scores one axis and shows the sum.
 * Example: feasibility 4 4 3 4 4 4 under the default model has score 77, contribution 19.25 and range 77 to 77.
 */
export function explainAxis({ model, axis, share, scores, policy }: AxisRequest): AxisExplanation {
  const terms = axisTerms(model, axis.id, scores, policy);
  const weighed = terms.filter((term) => usableWeight(term.weight) > 0);
  const assessed = weighed.filter((term) => term.score !== undefined);
  const missing = weighed.filter((term) => term.score === undefined).map((term) => term.id);
  const score = assessed.length > 0 ? total(terms) : undefined;
  const extremes = {
    low: total(axisTerms(model, axis.id, scores, 'pessimistic')) ?? 0,
    high: total(axisTerms(model, axis.id, scores, 'optimistic')) ?? 100,
  };
  const range = missing.length > 0 || score === undefined ? enclose(extremes, score) : { low: score, high: score };
  return {
    axis: axis.id,
    score,
    weight: axis.weight,
    share,
    contribution: score === undefined ? undefined : share * score,
    range,
    contributionRange: { low: share * range.low, high: share * range.high },
    coverage: coverage(weighed, assessed),
    missing,
    terms,
  };
}

function total(terms: readonly CriterionTerm[]): number | undefined {
  const contributions = terms.flatMap((term) => (term.contribution === undefined ? [] : [term.contribution]));
  const weight = sum(terms.map((term) => term.effectiveWeight ?? 0));
  return weight > 0 ? sum(contributions) : undefined;
}

function coverage(weighed: readonly CriterionTerm[], assessed: readonly CriterionTerm[]): number {
  if (assessed.length === weighed.length) return weighed.length > 0 ? 1 : 0;
  return sum(assessed.map((term) => term.weight)) / sum(weighed.map((term) => term.weight));
}

/** A total renormalised to its best or worst possible value may pass that extreme by a binary rounding. */
function enclose(extremes: Interval, score: number | undefined): Interval {
  if (score === undefined) return extremes;
  return { low: Math.min(extremes.low, score), high: Math.max(extremes.high, score) };
}
