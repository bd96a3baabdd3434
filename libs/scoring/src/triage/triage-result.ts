import type { HostingAssessment, HostingRequest } from '../hosting/hosting-request.js';
import type { HostingPolicy } from '../hosting/hosting-policy.js';
import type { Approach } from '../vocabulary/approaches.js';
import type { Localised } from '../vocabulary/localised.js';
import type { Sourcing } from '../vocabulary/sourcings.js';
import type { Carrier, CustomerFacingPolicy, ScoredApproach, ScoredSourcing, Severity, TracedRule } from './triage-rules.js';

/** By question key. An absent answer is missing; a value that is no option of its question is read as absent. */
export type TriageAnswers = Readonly<Record<string, string | undefined>>;

export interface TriageRequest {
  readonly answers: TriageAnswers;
  /** What the organisation allows in front of customers; `gated` without a word. */
  readonly policy?: { readonly customerFacingGenai?: CustomerFacingPolicy };
  /** Value axis, 0-100, once it is scored. */
  readonly valueAxis?: number;
  /** What else is known of the hosting; the level comes from the answers. */
  readonly hosting?: Omit<HostingRequest, 'level' | 'sourcing' | 'dataSets'>;
  readonly hostingPolicy?: HostingPolicy;
}

export type Traced = Pick<TracedRule, 'id' | 'reason' | 'source'>;

export interface PointsLine extends Traced {
  readonly points: number;
}

/** The points of the lines add up to the score. */
export interface PointsExplanation<Subject> {
  readonly subject: Subject;
  readonly score: number;
  readonly lines: readonly PointsLine[];
}

export interface FiredVeto extends Traced {
  readonly removes: readonly ScoredApproach[];
  /** The others are stored all the same. */
  readonly shown: boolean;
}

export interface FiredRemark extends Traced {
  readonly severity: Severity;
}

/** Confidence = round(100 x completeness x (0.5 + 0.5 decisiveness) x coherence), at most the cap. */
export interface ConfidenceTerms {
  readonly completeness: number;
  readonly decisiveness: number;
  readonly coherence: number;
  readonly cap: number | undefined;
}

export interface HostingCheck {
  /** `conditional`: a pass at triage, and measures to evidence later. `unknown`: nothing to judge on yet. */
  readonly status: 'allowed' | 'conditional' | 'unknown' | 'none_allowed';
  readonly assessment: HostingAssessment | undefined;
  readonly skipped: readonly { readonly sourcing: ScoredSourcing; readonly reasons: readonly Localised[] }[];
}

export interface TriageProposal {
  readonly version: string;
  readonly approach: Approach;
  readonly sourcing: Sourcing;
  readonly carrier: Carrier;
  readonly carrierRule: Traced;
  /** The next approach; the former first when a simpler one took its place. */
  readonly alternative: ScoredApproach | undefined;
  readonly sourcingAlternative: ScoredSourcing | undefined;
  /** The soberest approach with points enough, less than a decisive margin behind the one proposed, when there is a soberer one. */
  readonly soberestSufficient: ScoredApproach | undefined;
  /** Best approaches not vetoed, those with points at least: what to look at while a case is undetermined. */
  readonly candidates: readonly ScoredApproach[];
  readonly confidence: number;
  readonly confidenceLevel: 'high' | 'medium' | 'low';
  readonly confidenceTerms: ConfidenceTerms;
  readonly margin: number | undefined;
  readonly scores: Readonly<Record<ScoredApproach, number>>;
  readonly sourcingScores: Readonly<Partial<Record<ScoredSourcing, number>>>;
  readonly necessity: { readonly from: ScoredApproach; readonly reason: Localised } | undefined;
  readonly imposedSourcing: Traced | undefined;
  readonly vetoes: readonly FiredVeto[];
  readonly contradictions: readonly FiredRemark[];
  readonly notes: readonly FiredRemark[];
  readonly blockedLegal: boolean;
  /** Mandatory questions without an answer, then all without one (a stated "unknown" included). */
  readonly missing: readonly string[];
  readonly unanswered: readonly string[];
  readonly hosting: HostingCheck;
}

/** One other answer that would change the proposal. */
export interface Flip {
  readonly key: string;
  readonly value: string;
  readonly instead: string | undefined;
  readonly approach: Approach;
  readonly sourcing: Sourcing;
  readonly carrier: Carrier;
  readonly changes: readonly ('approach' | 'sourcing' | 'carrier')[];
}

export interface TriageResult extends TriageProposal {
  readonly explanation: {
    readonly approaches: readonly PointsExplanation<ScoredApproach>[];
    readonly sourcings: readonly PointsExplanation<ScoredSourcing>[];
  };
  readonly flips: readonly Flip[];
}
