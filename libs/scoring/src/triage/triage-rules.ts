import type { Approach } from '../vocabulary/approaches.js';
import type { Localised } from '../vocabulary/localised.js';
import type { Sourcing } from '../vocabulary/sourcings.js';

/** Approaches that receive points; `undetermined` and `excluded` are conclusions. */
export type ScoredApproach = Exclude<Approach, 'undetermined' | 'excluded'>;
export type ScoredSourcing = Exclude<Sourcing, 'none'>;
export type ApproachFamily = 'assistant' | 'genai' | 'ml' | 'rules_bi';
export type CustomerFacingPolicy = 'allowed' | 'gated' | 'forbidden';

export interface TriageOption {
  readonly value: string;
  readonly name: Localised;
  /** Said, and yet no answer: it counts as unanswered in completeness. */
  readonly unanswered?: boolean;
}

export interface TriageQuestion {
  readonly id: string;
  readonly key: string;
  readonly text: Localised;
  readonly importance: number;
  readonly mandatory: boolean;
  readonly options: readonly TriageOption[];
}

/** Every question named has one of the values given. A missing answer never satisfies a condition. */
export type AnswerCondition = Readonly<Record<string, readonly string[]>>;

export interface TracedRule {
  readonly id: string;
  readonly when: AnswerCondition;
  readonly reason: Localised;
  readonly source: Localised;
}

export interface ApproachRule extends TracedRule {
  readonly points: Readonly<Partial<Record<ScoredApproach, number>>>;
}

export interface SourcingRule extends TracedRule {
  readonly points: Readonly<Partial<Record<ScoredSourcing, number>>>;
  /** Approaches the rule is kept to, or kept from. */
  readonly only?: readonly ScoredApproach[];
  readonly except?: readonly ScoredApproach[];
}

export interface VetoRule extends TracedRule {
  readonly policies?: readonly CustomerFacingPolicy[];
  readonly removes: readonly { readonly approaches: readonly ScoredApproach[]; readonly unless?: AnswerCondition }[];
}

export type Severity = 'info' | 'minor' | 'major';

/** A contradiction lowers the confidence by its severity; a note only speaks. */
export interface RemarkRule extends TracedRule {
  readonly severity: Severity;
  readonly approaches?: readonly Approach[];
  readonly sourcings?: readonly Sourcing[];
  readonly policies?: readonly CustomerFacingPolicy[];
}

export interface CarrierRule extends TracedRule {
  readonly approaches?: readonly Approach[];
  /** Value axis, 0-100, once it is scored. */
  readonly valueAtLeast?: number;
  readonly carrier: Carrier;
}

export type Carrier = 'local' | 'local_then_group' | 'group' | 'route_bi' | 'route_digital' | 'undetermined' | 'none';

/** A sourcing that the answers impose, whatever the points. */
export interface ImposedSourcing extends TracedRule {
  readonly approaches: readonly ScoredApproach[];
  readonly sourcing: ScoredSourcing;
}

export interface ConfidenceCap extends TracedRule {
  readonly atMost: number;
}

export interface TriageSettings {
  /** Points an approach needs to be proposed. */
  readonly minimumPoints: number;
  /** Points within which a simpler technique takes the first place. */
  readonly necessityWithin: number;
  /** For these answers only the approaches named may take it. */
  readonly necessityLimits: readonly { readonly when: AnswerCondition; readonly eligible: readonly ScoredApproach[] }[];
  /** Margin, in points, above which the proposal is fully decisive. */
  readonly decisiveMargin: number;
  /** Points an approach removed by a veto needs for the veto to be shown. */
  readonly shownVetoPoints: number;
  readonly coherencePenalties: Readonly<Record<Severity, number>>;
  readonly coherenceFloor: number;
  readonly highConfidence: number;
  readonly mediumConfidence: number;
  /** Questions left out of the completeness. */
  readonly outOfCompleteness: readonly string[];
}

/** A whole triage as plain JSON: stored, versioned and edited as one value. */
export interface TriageRuleSet {
  readonly version: string;
  readonly source: Localised;
  readonly questions: readonly TriageQuestion[];
  readonly approachRules: readonly ApproachRule[];
  readonly sourcingRules: readonly SourcingRule[];
  readonly sourcingAllowed: Readonly<Record<ScoredApproach, readonly ScoredSourcing[]>>;
  readonly imposedSourcings: readonly ImposedSourcing[];
  readonly vetoes: readonly VetoRule[];
  readonly contradictions: readonly RemarkRule[];
  readonly notes: readonly RemarkRule[];
  readonly carrierRules: readonly CarrierRule[];
  readonly confidenceCaps: readonly ConfidenceCap[];
  readonly families: Readonly<Record<ScoredApproach, ApproachFamily>>;
  /** Soberest first. */
  readonly sobrietyOrder: readonly ScoredApproach[];
  readonly generativeTask: AnswerCondition;
  /** Answers that block the case until a lawyer has spoken. */
  readonly blockedWhen: AnswerCondition;
  readonly settings: TriageSettings;
}

export const designChoice: Localised = { en: 'Design choice', fr: 'Choix de conception' };
