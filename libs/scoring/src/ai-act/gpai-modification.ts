import { raised, stated, type AiActAnswers } from './ai-act-answers.js';
import type { Truth } from './three-valued.js';

export interface GpaiFinding {
  /** We become the provider of a general-purpose model, for the modification. */
  readonly provider: Truth;
  /** What the finding rests on: the change itself, or an indicative share of compute. */
  readonly criterion: 'not_modified' | 'stated' | 'ratio' | 'flop' | 'to_estimate';
  readonly value: number | undefined;
  readonly threshold: number | undefined;
}

/** Guidelines of the Commission, C(2025) 7719: one third of the original compute; FLOP when that is not known. */
export const gpaiThresholds = { ratio: 1 / 3, systemicRiskFlop: 1e25 / 3, otherFlop: 1e23 / 3 } as const;

/**
 * Says whether fine-tuning makes us the provider of a general-purpose model: a significant change of generality, capability or
 * systemic risk; compute is only indicative. Example: a compute ratio of 0.0002 does not (threshold one third).
 */
export function assessGpaiModification(answers: AiActAnswers): GpaiFinding {
  const modifies = raised(answers, 'modifies_gpai');
  if (modifies === 'no') return { provider: 'no', criterion: 'not_modified', value: undefined, threshold: undefined };
  const finding = measure(answers);
  return modifies === 'unknown' && finding.provider === 'yes' ? { ...finding, provider: 'unknown' } : finding;
}

function measure(answers: AiActAnswers): GpaiFinding {
  const significant = stated(answers, 'significant_change');
  if (significant === 'yes' || significant === 'no') {
    return { provider: significant, criterion: 'stated', value: undefined, threshold: undefined };
  }
  const { compute_ratio: ratio, modification_flop: flop } = answers;
  if (isAmount(ratio)) return exceeds('ratio', ratio, gpaiThresholds.ratio);
  // The lower threshold while systemic risk is not known: what is unknown never relieves.
  const systemic = stated(answers, 'systemic_risk_model') === 'yes';
  if (isAmount(flop)) return exceeds('flop', flop, systemic ? gpaiThresholds.systemicRiskFlop : gpaiThresholds.otherFlop);
  return { provider: 'unknown', criterion: 'to_estimate', value: undefined, threshold: gpaiThresholds.ratio };
}

function isAmount(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}

function exceeds(criterion: 'ratio' | 'flop', value: number, threshold: number): GpaiFinding {
  return { provider: value > threshold ? 'yes' : 'no', criterion, value, threshold };
}
