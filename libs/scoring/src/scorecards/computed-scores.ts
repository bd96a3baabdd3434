import type { Impact } from '../footprint/footprint-estimate.js';
import type { Approach } from '../vocabulary/approaches.js';
import type { Scores } from './scorecard.js';
import { readScore } from './axis-terms.js';
import { interpolate, type Point } from './interpolate.js';

/** Scores that are not given but computed from quantities, by the anchors of their criterion. [design], domain section C.1 */
export const computedScoreAnchors = {
  /** V5: return on investment over 3 years. */
  returnOnInvestment: [
    [0, 0],
    [0.25, 1],
    [0.5, 2],
    [1, 3],
    [2, 4],
    [4, 5],
  ] as readonly [Point, ...Point[]],
  /** S1: yearly quantities that deserve a 5; each ten times as much costs one point. */
  bestYear: { energyKwh: 100, carbonKg: 10, waterL: 1000 },
  /** S3: grams of CO2e per kWh. Above the last one, 0. */
  hostingMix: [
    [50, 5],
    [250, 3],
    [600, 1],
  ] as readonly [Point, ...Point[]],
  /** S3 is at most this when the data centre wastes more than that. */
  hostingPue: { above: 1.3, cap: 4 },
  /** R3 of a generative approach or an assistant is at least this: none is deterministic. */
  leastHallucination: 1,
} as const;

const highestLevel = 5;
const gramsPerKg = 1000;

export interface FinancialBenefit {
  /** Share of the cost, such as 1 for 100 %. */
  readonly returnOnInvestment: number;
  /** V5, 0-5. */
  readonly score: number;
  /** Months until the gains have paid the first outlay; shown beside, never scored. Undefined: never, or not known. */
  readonly paybackMonths: number | undefined;
}

export interface FinancialInput {
  /** Gains and costs of 3 years, in euros. */
  readonly gains: number;
  readonly costs: number;
  /** Part of the costs spent before the first gain. */
  readonly outlay?: number;
}

/**
 * Scores V5 from the return on investment alone. Undefined: a figure is missing, or nothing is spent.
 * Example: gains of 900,000 for costs of 400,000 are a return of 1.25, hence 3.25.
 */
export function scoreFinancialBenefit({ gains, costs, outlay }: FinancialInput): FinancialBenefit | undefined {
  if (!Number.isFinite(gains) || !(costs > 0)) return undefined;
  const returnOnInvestment = (gains - costs) / costs;
  const monthly = (gains - (costs - (outlay ?? 0))) / 36;
  return {
    returnOnInvestment,
    score: interpolate(computedScoreAnchors.returnOnInvestment, returnOnInvestment),
    paybackMonths: outlay !== undefined && monthly > 0 ? outlay / monthly : undefined,
  };
}

export interface YearlyImpactScore {
  /** S1, 0-5. */
  readonly score: number;
  /** Of which it is the mean. */
  readonly parts: { readonly energyKwh: number; readonly carbonKg: number; readonly waterL: number };
  /** `marginal` is said on screen as "idle capacity not disclosed". */
  readonly basis: 'allocated' | 'marginal';
}

type Quantities = Pick<Impact, 'energyKwh' | 'carbonKg' | 'waterL'>;

/**
 * Scores S1 from a year's central estimate: the allocated one where the idle machines are known, else the marginal one. No impact at
 * all is a 5; an unknown impact is a missing score.
 * Example: 1,652 kWh, 112 kg and 6,327 L are 3.78, 3.95 and 4.20, hence 3.98.
 */
export function scoreYearlyImpact(estimate: { perYear?: Quantities; allocated?: Quantities } | undefined): YearlyImpactScore | undefined {
  const year = estimate?.allocated ?? estimate?.perYear;
  if (year === undefined || !(year.energyKwh >= 0 && year.carbonKg >= 0 && year.waterL >= 0)) return undefined;
  const { bestYear } = computedScoreAnchors;
  const parts = {
    energyKwh: scorePowerOfTen(year.energyKwh, bestYear.energyKwh),
    carbonKg: scorePowerOfTen(year.carbonKg, bestYear.carbonKg),
    waterL: scorePowerOfTen(year.waterL, bestYear.waterL),
  };
  const score = (parts.energyKwh + parts.carbonKg + parts.waterL) / 3;
  return { score, parts, basis: estimate?.allocated === undefined ? 'marginal' : 'allocated' };
}

function scorePowerOfTen(amount: number, best: number): number {
  return Math.min(highestLevel, Math.max(0, highestLevel - Math.log10(amount / best)));
}

/**
 * Scores S3 from the electricity (kgCO2e per kWh) and the PUE of the data centre. Undefined: one of them is missing.
 * Example: France (0.04418) at PUE 1.28 is 5, at PUE 1.5 it is 4; the United States (0.38355) are 2.24.
 */
export function scoreHostingMix(carbonKgPerKwh: number | undefined, pue: number | undefined): number | undefined {
  if (carbonKgPerKwh === undefined || pue === undefined || !(carbonKgPerKwh >= 0) || !(pue >= 1)) return undefined;
  const { hostingMix, hostingPue } = computedScoreAnchors;
  const grams = carbonKgPerKwh * gramsPerKg;
  const dirtiest = hostingMix[hostingMix.length - 1]?.[0] ?? 0;
  const score = grams > dirtiest ? 0 : interpolate(hostingMix, grams);
  return pue > hostingPue.above ? Math.min(hostingPue.cap, score) : score;
}

/**
 * Raises R3 to 1 for what writes or talks by itself: no such approach is deterministic. A missing score stays missing.
 * Example: withLeastRisks({ R3: 0 }, 'genai_rag') is { R3: 1 }; for 'ml_forecast' it stays { R3: 0 }.
 */
export function withLeastRisks(scores: Scores, approach: Approach): Scores {
  const hallucination = readScore(scores, 'R3');
  const isGenerative = approach.startsWith('genai_') || approach === 'assistant_shelf';
  if (!isGenerative || hallucination === undefined) return scores;
  return { ...scores, R3: Math.max(hallucination, computedScoreAnchors.leastHallucination) };
}
