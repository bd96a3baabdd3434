import type { AiActClass } from '../ai-act/ai-act-lists.js';
import type { Truth } from '../ai-act/three-valued.js';
import type { KpiFigures } from '../kpis/kpi-attainment.js';
import type { CustomerFacingPolicy } from '../triage/triage-rules.js';
import type { Approach } from '../vocabulary/approaches.js';
import type { DataLevel } from '../vocabulary/data-levels.js';
import type { Localised } from '../vocabulary/localised.js';
import type { AxisId, CriterionId } from '../vocabulary/scoring-terms.js';

export const gateIds = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'] as const;
export type GateId = (typeof gateIds)[number];

export type Signatory =
  'requester' | 'data_office' | 'sponsor' | 'ciso' | 'steering_committee' | 'hr' | 'cyber' | 'data' | 'it_operations' | 'executive_owner';

/** Evidence is explicit, dated and has an owner. */
export interface DocumentEvidence {
  /** Day, such as 2026-11-22. */
  readonly on?: string;
  readonly owner?: string;
  /** Why there is none, where a criterion accepts a reason. */
  readonly reason?: string;
}

export interface Signature {
  readonly on?: string;
  readonly by?: string;
  readonly decision?: 'go' | 'no_go';
}

/** What is known of the case. An absent fact is unknown: it never satisfies a criterion. */
export interface GateFacts {
  readonly need?: string;
  readonly requester?: string;
  readonly entity?: string;
  readonly businessFunction?: string;
  readonly population?: string;
  readonly missingAnswers?: readonly string[];
  readonly prohibited?: 'no' | 'suspected' | 'yes';
  readonly dataLevel?: DataLevel;
  readonly approach?: Approach;
  readonly triageConfidence?: number;
  readonly axes?: Readonly<Partial<Record<AxisId, number | undefined>>>;
  /** Share of each axis that is scored, 0-1. */
  readonly coverage?: Readonly<Partial<Record<AxisId, number>>>;
  readonly primaryKpi?: KpiFigures & { readonly n?: number };
  readonly hostingFeasible?: boolean;
  readonly aiActClass?: AiActClass;
  readonly pocData?: 'real' | 'synthetic' | 'anonymised' | 'none';
  readonly personalData?: boolean;
  readonly customerFacing?: CustomerFacingPolicy;
  /** Answers of triage: T09, T07, T08. */
  readonly exposure?: string;
  readonly errorCost?: string;
  readonly humanReview?: string;
  readonly hallucinations?: { readonly errors?: number; readonly n?: number };
  /** In the currency of the organisation, and in kWh. */
  readonly costPerAnswer?: number;
  readonly energyPerAnswer?: number;
  readonly redFlags?: readonly CriterionId[];
  readonly waivers?: readonly CriterionId[];
  readonly tellsPersons?: Truth;
  readonly fria?: Truth;
  readonly pilotWeeks?: number;
  readonly pilotUsers?: number;
  readonly pilotRequests?: number;
  /** 0-100. */
  readonly evaluationScore?: number;
  /** Shares, 0-1. */
  readonly adoption?: number;
  readonly trainedShare?: number;
  readonly readiness?: Readonly<Partial<Record<ReadinessHeading, boolean>>>;
  readonly financialEntity?: boolean;
  readonly criticalFunction?: boolean;
  readonly benefitRealised?: number;
  readonly monthsSinceReview?: number;
}

export const readinessHeadings = ['technology', 'regulation', 'go_to_market', 'offer', 'follow_up', 'finance'] as const;
export type ReadinessHeading = (typeof readinessHeadings)[number];

export interface GateEvidence {
  readonly facts?: GateFacts;
  /** By criterion identifier. */
  readonly documents?: Readonly<Partial<Record<string, DocumentEvidence>>>;
  readonly signatures?: Readonly<Partial<Record<Signatory, Signature>>>;
}

export interface CriterionResult {
  readonly id: string;
  readonly name: Localised;
  readonly state: 'met' | 'unmet' | 'not_applicable';
  readonly reason: Localised;
  /** For what is measured: the figure, and the one it takes. */
  readonly measured: number | undefined;
  readonly required: number | undefined;
  readonly owner: string | undefined;
  readonly on: string | undefined;
}

export interface GateResult {
  readonly version: string;
  readonly gate: GateId;
  /** Every criterion that applies is met, and everyone signed a go. */
  readonly passed: boolean;
  /** Unmet first. */
  readonly criteria: readonly CriterionResult[];
  readonly unmet: readonly string[];
  readonly signatures: readonly {
    readonly role: Signatory;
    readonly state: 'signed' | 'refused' | 'missing';
    readonly on: string | undefined;
  }[];
  readonly missingSignatures: readonly Signatory[];
}
