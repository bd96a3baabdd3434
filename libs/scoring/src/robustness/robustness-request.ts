import type { Scores } from '../scorecards/scorecard.js';
import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { AxisId, CriterionId, EvidenceLevel } from '../vocabulary/scoring-terms.js';
import type { RankLabel } from './rank-labels.js';

/** One use case: its scores, and how sure each of them is. */
export interface RobustnessCase {
  readonly id: string;
  readonly scores: Scores;
  /** Sample standard deviation between the assessors, in points of the 0-5 scale. */
  readonly deviations?: Scores;
  readonly evidence?: Readonly<Partial<Record<CriterionId, EvidenceLevel>>>;
}

/**
 * How far the axis weights may move. `around`: near the model's own, the nearer the larger `kappa` is. `uniform`: no preference.
 * `ordered`: only the order of the axes is known, most important first. `fixed`: the model's own.
 */
export type WeightUncertainty =
  | { readonly kind: 'around'; readonly kappa: number }
  | { readonly kind: 'uniform' }
  | { readonly kind: 'ordered'; readonly order: readonly AxisId[] }
  | { readonly kind: 'fixed' };

export interface RobustnessRequest {
  readonly model: ScoringModelDefinition;
  readonly cases: readonly RobustnessCase[];
  /** Integer. The same request with the same seed gives the same result. */
  readonly seed: number;
  /** 1 to 1,000,000; 10,000 by default. */
  readonly draws?: number;
  /** `around` with kappa 50 by default. */
  readonly weights?: WeightUncertainty;
  /** Standard deviation of every score, in points; instead of the one that its evidence gives. */
  readonly sigma?: number;
  /** Standard deviation of a score by its evidence, in points; that of the default settings unless given. */
  readonly evidenceSpread?: Readonly<Record<EvidenceLevel, number>>;
  /** How many use cases the decision keeps; 3 by default. */
  readonly topCount?: number;
}

/** A change of one score that takes the use case into the first k, or out of them, all else equal. */
export interface DecisionFlip {
  readonly criterion: CriterionId;
  readonly from: number;
  readonly to: number;
}

export interface CaseRobustness {
  readonly id: string;
  /** Priority at the scores given and the model's weights, 0-100. Undefined: nothing to rank yet. */
  readonly priority: number | undefined;
  readonly label: RankLabel;
  /** Share of the draws with rank 1, 2, and so on; adds up to 1. Empty: not ranked. */
  readonly acceptability: readonly number[];
  readonly expectedRank: number | undefined;
  /** Share of the draws among the first k. */
  readonly topShare: number | undefined;
  /** Mean of the axis weights of the draws where this one is first. Undefined: never first. */
  readonly centralWeights: Readonly<Record<AxisId, number>> | undefined;
  /** Among the first k at the scores given and the model's weights. */
  readonly isSelected: boolean;
  /** The smallest change of one score that would change that. Undefined: no single one does. */
  readonly flip: DecisionFlip | undefined;
  /** Scores not given yet that could change it, whatever the change. */
  readonly couldFlip: readonly CriterionId[];
}

export interface Robustness {
  /** In the order of the request. */
  readonly cases: readonly CaseRobustness[];
  /** `wins[i][j]`: share of the draws where case i beats case j, ties counting half. Undefined: one of them is not ranked, or i is j. */
  readonly wins: readonly (readonly (number | undefined)[])[];
  /** Of any share given here: 0.5 / sqrt(draws) at most, and 1.96 times that for 95 %. */
  readonly monteCarloError: { readonly standardError: number; readonly margin95: number };
  /** What was drawn, to store with the result and to redo it. */
  readonly settings: RobustnessSettings;
}

export interface RobustnessSettings {
  readonly method: 'SMAA-2';
  readonly seed: number;
  readonly draws: number;
  readonly weights: WeightUncertainty;
  readonly sigma: number | undefined;
  readonly evidenceSpread: Readonly<Record<EvidenceLevel, number>> | undefined;
  readonly topCount: number;
}
