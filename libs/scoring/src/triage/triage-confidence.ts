import { sum } from '../scorecards/weights.js';
import type { Approach } from '../vocabulary/approaches.js';
import { isAnswered, satisfies, type ReadAnswers } from './read-answers.js';
import type { TriageRuleSet } from './triage-rules.js';
import type { ConfidenceTerms, FiredRemark, TriageProposal } from './triage-result.js';

interface ConfidenceRequest {
  readonly rules: TriageRuleSet;
  readonly answers: ReadAnswers;
  readonly approach: Approach;
  readonly margin: number | undefined;
  readonly contradictions: readonly FiredRemark[];
}

/** Absorbs binary rounding, so that a half is rounded up. */
const tolerance = 1e-9;

/**
 * Gives the confidence of a proposal, 0-100, with its terms.
 * Example: completeness 0.96, decisiveness 1 and one minor contradiction (coherence 0.9) give 86.
 */
export function triageConfidence(request: ConfidenceRequest): Pick<TriageProposal, 'confidence' | 'confidenceLevel' | 'confidenceTerms'> {
  const { settings, confidenceCaps } = request.rules;
  const caps = confidenceCaps.filter(({ when }) => satisfies(when, request.answers)).map(({ atMost }) => atMost);
  const terms: ConfidenceTerms = {
    completeness: request.approach === 'excluded' ? 1 : completeness(request.rules, request.answers),
    decisiveness: decisiveness(request),
    coherence: coherence(request),
    cap: caps.length > 0 ? Math.min(...caps) : undefined,
  };
  const exact = 100 * terms.completeness * (0.5 + 0.5 * terms.decisiveness) * terms.coherence;
  const confidence = Math.min(Math.floor(exact + 0.5 + tolerance), terms.cap ?? 100);
  const confidenceLevel = confidence >= settings.highConfidence ? 'high' : confidence >= settings.mediumConfidence ? 'medium' : 'low';
  return { confidence, confidenceLevel, confidenceTerms: terms };
}

function completeness(rules: TriageRuleSet, answers: ReadAnswers): number {
  const counted = rules.questions.filter(({ key }) => !rules.settings.outOfCompleteness.includes(key));
  const answered = counted.filter((question) => isAnswered(question, answers));
  const total = sum(counted.map(({ importance }) => importance));
  return total > 0 ? sum(answered.map(({ importance }) => importance)) / total : 0;
}

/** An exclusion is decided; nothing is while no approach is proposed; without a rival the proposal stands alone. */
function decisiveness({ rules, approach, margin }: ConfidenceRequest): number {
  if (approach === 'excluded') return 1;
  if (approach === 'undetermined') return 0;
  return margin === undefined ? 1 : Math.min(1, margin / rules.settings.decisiveMargin);
}

function coherence({ rules, contradictions }: ConfidenceRequest): number {
  const { coherencePenalties, coherenceFloor } = rules.settings;
  return Math.max(coherenceFloor, 1 - sum(contradictions.map(({ severity }) => coherencePenalties[severity])));
}
