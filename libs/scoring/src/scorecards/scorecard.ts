import type { ValueMode } from '../scoring-models/scoring-model.js';
import type { AxisId, CriterionId, MissingPolicy, Quadrant } from '../vocabulary/scoring-terms.js';

/** What has been scored, 0 to 5, half points allowed. An absent criterion is missing, never zero. */
export type Scores = Readonly<Partial<Record<CriterionId, number>>>;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One line of an axis sum: contribution = 100 x effectiveWeight x u; the contributions of an axis add up to its score. */
export interface CriterionTerm {
  readonly id: CriterionId;
  readonly score: number | undefined;
  /** Weight as the model states it. */
  readonly weight: number;
  /** Score on 0-1, 1 is best. Given by the missing policy when `filled`. */
  readonly u: number | undefined;
  readonly filled: boolean;
  /** Share of the axis, 0-1, after normalisation. */
  readonly effectiveWeight: number | undefined;
  readonly contribution: number | undefined;
  /** `ordered` value only: place among the motivations, 1 is the strongest, and the weight of that place (normalised). */
  readonly orderedRank: number | undefined;
  readonly orderedWeight: number | undefined;
}

/** One line of the priority sum: contribution = share x score; the contributions add up to the priority. */
export interface AxisExplanation {
  readonly axis: AxisId;
  readonly score: number | undefined;
  /** Weight as the model states it, then as a share of all axes, 0-1. */
  readonly weight: number;
  readonly share: number;
  readonly contribution: number | undefined;
  /** Axis score and contribution with every missing score at its worst, then at its best. */
  readonly range: Interval;
  readonly contributionRange: Interval;
  readonly coverage: number;
  readonly missing: readonly CriterionId[];
  readonly terms: readonly CriterionTerm[];
}

export interface ScorecardExplanation {
  readonly missingPolicy: MissingPolicy;
  readonly valueMode: ValueMode;
  readonly axes: readonly AxisExplanation[];
}

export interface Scorecard {
  /** 0-100, 100 is best on the four axes (risk: 100 is fully under control). Undefined: nothing assessed. */
  readonly axes: Readonly<Record<AxisId, number | undefined>>;
  /** Share of the axis weight that is assessed, 0-1. */
  readonly coverage: Readonly<Record<AxisId, number>>;
  readonly incomplete: readonly AxisId[];
  /** 0-100. Undefined as soon as an axis that counts is undefined. */
  readonly priority: number | undefined;
  /** Priority with every missing score at its worst, then at its best. */
  readonly interval: Interval;
  /** Weighted product of the axes, each at least the floor. */
  readonly product: number | undefined;
  readonly quadrant: Quadrant | undefined;
  readonly redFlags: readonly CriterionId[];
  readonly amber: boolean;
  readonly redesign: boolean;
  /** Criteria that count (weight above zero): scored, and all. */
  readonly assessed: number;
  readonly total: number;
  readonly explanation: ScorecardExplanation;
}
