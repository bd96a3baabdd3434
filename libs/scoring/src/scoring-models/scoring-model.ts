import type { Localised, Term } from '../vocabulary/localised.js';
import type { AxisId, CriterionId, EvidenceLevel, MissingPolicy, Quadrant } from '../vocabulary/scoring-terms.js';

/** Only these levels are written out; 2 and 4 are the midpoints, half points are allowed. */
export type AnchorLevel = 0 | 1 | 3 | 5;

export interface Anchor {
  readonly level: AnchorLevel;
  readonly text: Localised;
}

export interface CriterionDefinition extends Term<CriterionId> {
  readonly axis: AxisId;
  /** Weight inside its axis. Any scale: only proportions count; zero takes the criterion out. */
  readonly weight: number;
  /** true: 5 is the worst. false: 5 is the best. */
  readonly severity: boolean;
  readonly anchors: readonly Anchor[];
  readonly source: string;
}

export interface AxisDefinition extends Term<AxisId> {
  /** Weight in the priority. Any scale: only proportions count. */
  readonly weight: number;
  /** How its criteria are scored. The axis total itself always reads "100 is best". */
  readonly direction: 'benefit' | 'severity';
  readonly source: string;
}

/** `ordered`: the strongest motivation counts most. `weighted_mean`: each criterion counts by its own weight. */
export type ValueMode = 'ordered' | 'weighted_mean';

export interface ScoringThresholds {
  /** Axis totals, 0-100. */
  readonly quadrantValue: number;
  readonly quadrantFeasibility: number;
  readonly quickWinRisk: number;
  readonly redesignSobriety: number;
  /** Share of the axis weight, 0-1. */
  readonly incompleteCoverage: number;
  /** Severity levels, 0-5. */
  readonly redFlagLevel: number;
  readonly amberLevel: number;
  /** Number of criteria. */
  readonly amberCount: number;
}

export interface EvidenceLevelDefinition extends Term<EvidenceLevel> {
  readonly weight: number;
}

/** A whole scoring model as plain JSON: stored, versioned and edited as one value. */
export interface ScoringModelDefinition {
  readonly name: Localised;
  /** Always V, F, R, S. */
  readonly axes: readonly AxisDefinition[];
  readonly criteria: readonly CriterionDefinition[];
  readonly valueMode: ValueMode;
  /** `ordered` mode: weight of the best motivation (V1-V4), of the second best, and so on. */
  readonly motivationWeights: readonly number[];
  /** `ordered` mode: motivations (V1-V4) against net financial benefit (V5). */
  readonly valueShares: { readonly motivation: number; readonly financial: number };
  readonly missingPolicy: MissingPolicy;
  readonly thresholds: ScoringThresholds;
  /** Floor of an axis in the weighted product, so that one zero does not erase the rest. */
  readonly productFloor: number;
  readonly evidenceLevels: readonly EvidenceLevelDefinition[];
  readonly quadrants: readonly Term<Quadrant>[];
  /** Where each setting comes from: `[design]` (our choice), the survey (`[seed: ...]`) or a publication. */
  readonly sources: Readonly<Record<SourcedSetting, string>>;
}

export type SourcedSetting =
  'valueMode' | 'motivationWeights' | 'valueShares' | 'missingPolicy' | 'thresholds' | 'productFloor' | 'evidenceLevels' | 'quadrants';
