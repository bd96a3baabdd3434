import { sum } from '../scorecards/weights.js';
import type { Localised } from '../vocabulary/localised.js';
import { benefitReasons } from './kpi-texts.js';

export interface BenefitLine {
  readonly id: string;
  /** Money for one unit of the indicator. */
  readonly unitValue?: number;
  readonly direction: 'up' | 'down';
  readonly baseline?: number;
  readonly actual?: number;
  /** How many times a year the indicator counts. */
  readonly volume?: number;
  /** Share of the population that uses it, 0-1. */
  readonly adoption?: number;
  readonly kind?: 'time' | 'money';
  /** What the time saved is used for. Time that is not redeployed is no money. */
  readonly redeployed?: string;
}

export interface BenefitExplanation {
  readonly id: string;
  /** Undefined: a figure is missing. */
  readonly contribution: number | undefined;
  readonly counted: boolean;
  readonly reason: Localised | undefined;
}

export interface BenefitRealised {
  /** Sum of the lines that count. Undefined when no line can be counted. */
  readonly total: number | undefined;
  readonly incomplete: boolean;
  readonly lines: readonly BenefitExplanation[];
}

/**
 * Adds up the benefit realised: unit value x progress in the right direction x volume x adoption, line by line.
 * Example: 0.5 EUR a minute, 25 minutes instead of 40 (down), 1,000 a year, adoption 0.6 is 4,500 EUR.
 */
export function benefitRealised(lines: readonly BenefitLine[]): BenefitRealised {
  const explained = lines.map(explainLine);
  const counted = explained.filter((line) => line.counted).flatMap(({ contribution }) => contribution ?? []);
  return {
    total: counted.length > 0 ? sum(counted) : undefined,
    incomplete: explained.some(({ contribution }) => contribution === undefined),
    lines: explained,
  };
}

/**
 * Compares what is realised with what was promised at G2. Undefined without a promise.
 * Example: realisationRate(45_000, 60_000) is 0.75.
 */
export function realisationRate(realised: number | undefined = NaN, promised: number | undefined = NaN): number | undefined {
  return Number.isFinite(realised) && Number.isFinite(promised) && promised > 0 ? realised / promised : undefined;
}

function explainLine(line: BenefitLine): BenefitExplanation {
  const contribution = contributionOf(line);
  if (contribution === undefined) return { id: line.id, contribution, counted: false, reason: benefitReasons.missing };
  const idle = line.kind === 'time' && !line.redeployed?.trim();
  return { id: line.id, contribution, counted: !idle, reason: idle ? benefitReasons.time : undefined };
}

/** A figure that is missing leaves nothing to count. */
function contributionOf({ direction, ...figures }: BenefitLine): number | undefined {
  const { unitValue = NaN, baseline = NaN, actual = NaN, volume = NaN, adoption = NaN } = figures;
  const progress = direction === 'up' ? actual - baseline : baseline - actual;
  const contribution = unitValue * progress * volume * adoption;
  return Number.isFinite(contribution) ? contribution : undefined;
}
