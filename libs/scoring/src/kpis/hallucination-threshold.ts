import type { Localised } from '../vocabulary/localised.js';
import { hallucinationSource } from './kpi-texts.js';

export interface HallucinationContext {
  readonly gate: 'poc' | 'G3' | 'G4';
  /** Answers of triage: T09, T07, T08. */
  readonly exposure?: string;
  readonly errorCost?: string;
  readonly humanReview?: string;
}

/** Thresholds are our choice; one vendor observed 5 to 10 % raw and about 2 % after work, in June 2024. */
export const hallucinationThresholds = { poc: 0.1, G3: 0.05, G4: 0.05, G4strict: 0.02 } as const;

/**
 * Gives the highest error rate that passes, as a share. At G4 the lighter one is for staff or partners, a low cost of errors and a human
 * review, all three known. Example: at G4 for the public it is 0.02.
 */
export function hallucinationThreshold(context: HallucinationContext): { readonly threshold: number; readonly source: Localised } {
  return { threshold: thresholdFor(context), source: hallucinationSource };
}

function thresholdFor({ gate, exposure, errorCost, humanReview }: HallucinationContext): number {
  if (gate !== 'G4') return hallucinationThresholds[gate];
  const inside = exposure === 'staff' || exposure === 'partners';
  const cheap = errorCost === 'low' || errorCost === 'medium';
  const reviewed = humanReview === 'always' || humanReview === 'sample';
  return inside && cheap && reviewed ? hallucinationThresholds.G4 : hallucinationThresholds.G4strict;
}
