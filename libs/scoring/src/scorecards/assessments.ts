import type { CriterionId, EvidenceLevel } from '../vocabulary/scoring-terms.js';

/** One figure that one person gave. */
export interface Assessment {
  readonly assessor: string;
  readonly criterion: CriterionId;
  /** 0 to 5, half points allowed. */
  readonly score: number;
  /** What stands behind it; an opinion unless said. */
  readonly evidence?: EvidenceLevel;
  /** Weight of this person on this criterion, 0.5, 1 or 2; 1 unless said. */
  readonly expertise?: number;
}

/** What the assessors say of one criterion, together. */
export interface CriterionAssessment {
  readonly id: CriterionId;
  /** Mean, weighted by expertise. */
  readonly score: number;
  readonly assessors: number;
  readonly lowest: number;
  readonly highest: number;
  /** Sample standard deviation, in points. Undefined: one assessor. */
  readonly dispersion: number | undefined;
  /** Tastle and Wierman, 0-1, each person counting for one. Undefined: one assessor. */
  readonly consensus: number | undefined;
  /** To talk over before deciding: consensus below 0.60, or three points or more between two assessors. */
  readonly toDiscuss: boolean;
  /** Mean weight of the evidence, 0-1, weighted by expertise. */
  readonly evidence: number;
}
