import type { Impact } from './footprint-estimate.js';
import type { FootprintCoefficients } from './footprint-tables.js';
import { impactOf, type Site } from './impacts.js';

export interface ClassicMlInput {
  /** Predictions a year. */
  readonly requestsPerYear: number;
  /** Processor time of one prediction; 0.005 s for a score. */
  readonly cpuSeconds: number;
  readonly retrainingHoursPerYear: number;
}

export interface ClassicMlEstimate {
  readonly perYear: Impact;
  readonly inferenceKwh: number;
  readonly retrainingKwh: number;
}

const secondsPerHour = 3600;

/**
 * Estimates a year of classic machine learning, electricity alone: the share of an ordinary server's making is not modelled.
 * Undefined: a figure is missing or impossible.
 * Example: 2 million scores of 0.005 s and 24 hours of retraining, PUE 1.28, are 1.28 x (0.042 + 7.2) = 9.27 kWh.
 */
export function estimateClassicMl(
  { requestsPerYear, cpuSeconds, retrainingHoursPerYear }: ClassicMlInput,
  { classicMl }: FootprintCoefficients,
  site: Site,
): ClassicMlEstimate | undefined {
  if (!(requestsPerYear >= 0) || !(cpuSeconds >= 0) || !(retrainingHoursPerYear >= 0)) return undefined;
  const inferenceKwh = (requestsPerYear * cpuSeconds * classicMl.cpuKw) / secondsPerHour;
  const retrainingKwh = retrainingHoursPerYear * classicMl.retrainingKw;
  return { perYear: impactOf(inferenceKwh + retrainingKwh, 0, site), inferenceKwh, retrainingKwh };
}
