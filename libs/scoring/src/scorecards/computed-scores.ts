import type { Impact } from '../footprint/footprint-estimate.js';
import type { Approach } from '../vocabulary/approaches.js';
import type { AssessmentSettings } from './assessment-settings.js';
import { defaultAssessmentSettings } from './default-assessment-settings.js';
import { readScore } from './axis-terms.js';
import type { Scores } from './scorecard.js';
import type { ImpactBasis } from './impact-bases.js';
import { interpolate } from './interpolate.js';

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
export function scoreFinancialBenefit(
  { gains, costs, outlay }: FinancialInput,
  settings: AssessmentSettings = defaultAssessmentSettings,
): FinancialBenefit | undefined {
  if (!Number.isFinite(gains) || !(costs > 0)) return undefined;
  const returnOnInvestment = (gains - costs) / costs;
  const monthly = (gains - (costs - (outlay ?? 0))) / 36;
  return {
    returnOnInvestment,
    score: interpolate(settings.returnOnInvestment, returnOnInvestment),
    paybackMonths: outlay !== undefined && monthly > 0 ? outlay / monthly : undefined,
  };
}

export interface YearlyImpactScore {
  /** S1, 0-5. */
  readonly score: number;
  /** Of which it is the mean. */
  readonly parts: { readonly energyKwh: number; readonly carbonKg: number; readonly waterL: number };
  readonly basis: ImpactBasis;
}

type Quantities = Pick<Impact, 'energyKwh' | 'carbonKg' | 'waterL'>;

/**
 * Scores S1 from a year's central estimate: the allocated one where the idle machines are known, else the marginal one. No impact at
 * all is a 5; an unknown impact is a missing score.
 * Example: 1,652 kWh, 112 kg and 6,327 L are 3.78, 3.95 and 4.20, hence 3.98.
 */
export function scoreYearlyImpact(
  estimate: { readonly perYear?: Quantities; readonly allocated?: Quantities } | undefined,
  { bestYear }: AssessmentSettings = defaultAssessmentSettings,
): YearlyImpactScore | undefined {
  const year = estimate?.allocated ?? estimate?.perYear;
  if (year === undefined || !(year.energyKwh >= 0 && year.carbonKg >= 0 && year.waterL >= 0)) return undefined;
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
export function scoreHostingMix(
  carbonKgPerKwh: number | undefined,
  pue: number | undefined,
  { hostingMix, hostingPue }: AssessmentSettings = defaultAssessmentSettings,
): number | undefined {
  if (carbonKgPerKwh === undefined || pue === undefined || !(carbonKgPerKwh >= 0) || !(pue >= 1)) return undefined;
  const grams = carbonKgPerKwh * gramsPerKg;
  const dirtiest = hostingMix[hostingMix.length - 1]?.[0] ?? 0;
  const score = grams > dirtiest ? 0 : interpolate(hostingMix, grams);
  return pue > hostingPue.above ? Math.min(hostingPue.cap, score) : score;
}

/**
 * Raises R3 to 1 for what writes or talks by itself: no such approach is deterministic. A missing score stays missing.
 * Example: withLeastRisks({ R3: 0 }, 'genai_rag') is { R3: 1 }; for 'ml_forecast' it stays { R3: 0 }.
 */
export function withLeastRisks(
  scores: Scores,
  approach: Approach,
  { leastHallucination }: AssessmentSettings = defaultAssessmentSettings,
): Scores {
  const hallucination = readScore(scores, 'R3');
  const isGenerative = approach.startsWith('genai_') || approach === 'assistant_shelf';
  if (!isGenerative || hallucination === undefined) return scores;
  return { ...scores, R3: Math.max(hallucination, leastHallucination) };
}
