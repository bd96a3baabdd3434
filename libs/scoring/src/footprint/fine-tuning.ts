import type { Impact } from './footprint-estimate.js';
import type { FootprintCoefficients } from './footprint-tables.js';
import { embodiedPerGpu, hoursPerYear, impactOf, scaleImpact, type Site } from './impacts.js';

export interface FineTuningInput {
  readonly gpuHours: number;
  /** Months between two fine-tunings, over which each is spread; 12 by default. */
  readonly everyMonths?: number;
}

export interface FineTuningEstimate {
  /** Each time. */
  readonly once: Impact;
  readonly perYear: Impact;
}

/**
 * Estimates what adapting a model takes. The training of the base model is not counted: no public figure says over how many
 * requests to spread it. Undefined: a figure is missing or impossible.
 * Example: 8 GPUs for 24 hours in France, PUE 1.28, are 192 x 0.85 x 1.28 = 208.9 kWh and 9.23 + 6.40 = 15.6 kgCO2e, every year.
 */
export function estimateFineTuning(
  { gpuHours, everyMonths = 12 }: FineTuningInput,
  coefficients: FootprintCoefficients,
  site: Site,
): FineTuningEstimate | undefined {
  if (!(gpuHours >= 0) || !(everyMonths > 0)) return undefined;
  const { fineTuning, lifeYears } = coefficients;
  const lifeHours = lifeYears * hoursPerYear;
  const itEnergyKwh = gpuHours * (fineTuning.gpuKw + fineTuning.serverKw);
  const once = impactOf(itEnergyKwh, (gpuHours / lifeHours) * embodiedPerGpu(coefficients), site);
  return { once, perYear: scaleImpact(once, 12 / everyMonths) };
}
