import type { Localised } from '../vocabulary/localised.js';
import { builtCriteria } from './build-criteria.js';
import { decisionCriteria } from './decision-criteria.js';
import type { GateConditionId } from './gate-conditions.js';
import type { GateId, Signatory } from './gate-evidence.js';
import type { GateMeasureId } from './gate-measures.js';

export interface GateCriterion {
  readonly id: string;
  readonly gate: GateId;
  readonly name: Localised;
  /** Read from the facts; without it the criterion is a document, dated and with an owner. */
  readonly measure?: GateMeasureId;
  /** The criterion is asked for only then. */
  readonly when?: GateConditionId;
  /** A written reason is accepted instead of the document. */
  readonly orReason?: boolean;
}

export interface GateThresholds {
  /** 0-100. */
  readonly triageConfidence: number;
  readonly evaluationScore: number;
  /** Shares, 0-1. */
  readonly coverage: number;
  readonly trainedShare: number;
  readonly adoption: number;
  readonly pilotWeeks: number;
  readonly pilotUsers: number;
  readonly pilotRequests: number;
  readonly monthsBetweenReviews: number;
}

export interface GatePolicy {
  readonly version: string;
  readonly source: Localised;
  readonly criteria: readonly GateCriterion[];
  readonly signatories: Readonly<Record<GateId, readonly Signatory[]>>;
  readonly thresholds: GateThresholds;
}

/** The gates every organisation starts from. Example: defaultGatePolicy.thresholds.trainedShare is 0.8. */
export const defaultGatePolicy: GatePolicy = {
  version: '2026-11',
  source: {
    en: 'Thresholds are design choices unless marked; CSE: TJ Nanterre, 14 February 2025; signatories: TotalEnergies (HR, cyber and data)',
    fr: 'Les seuils sont des choix de conception sauf mention\u202f; CSE\u00a0: TJ Nanterre, 14 février 2025\u202f; signataires\u00a0: TotalEnergies (RH, cyber et data)',
  },
  criteria: [...decisionCriteria, ...builtCriteria],
  signatories: {
    G0: ['requester'],
    G1: ['data_office'],
    G2: ['data_office', 'sponsor'],
    G3: ['data_office', 'ciso', 'sponsor'],
    G4: ['steering_committee', 'hr', 'cyber', 'data'],
    G5: ['it_operations', 'sponsor'],
    G6: ['executive_owner'],
    G7: ['sponsor', 'data_office'],
  },
  thresholds: {
    triageConfidence: 50,
    evaluationScore: 60,
    coverage: 0.6,
    trainedShare: 0.8,
    adoption: 0.2,
    pilotWeeks: 4,
    pilotUsers: 30,
    pilotRequests: 500,
    monthsBetweenReviews: 6,
  },
};
