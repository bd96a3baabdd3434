import type { Interval } from '../scorecards/scorecard.js';
import type { Impact } from './footprint-estimate.js';
import type { FootprintInput } from './footprint-input.js';
import type { FootprintCoefficients } from './footprint-tables.js';
import { pickImpact, scaleImpact, type Site } from './impacts.js';

/** All that a figure depends on. */
export interface Scenario {
  readonly input: FootprintInput;
  readonly coefficients: FootprintCoefficients;
  readonly site: Site;
}

type Side = keyof Interval;

/**
 * Puts every uncertain figure at the end of its range that gives the smaller, or the larger, footprint.
 * Example: on the low side 400 output tokens become 280, and the share of its speed that a GPU reaches rises from 0.40 to 0.60.
 */
export function moveScenario({ input, coefficients, site }: Scenario, side: Side): Scenario {
  const { ranges, prefill } = coefficients;
  const volume = input.stage === 'after_poc' ? ranges.volumeAfterPoc : ranges.volumeAtIdea;
  const { low, high } = prefill.utilisationRange;
  return {
    input: {
      ...input,
      requestsPerYear: input.requestsPerYear * volume[side],
      inputTokens: (input.inputTokens ?? 0) * ranges.tokens[side],
      outputTokens: input.outputTokens * ranges.tokens[side],
      activeParameters: input.ranges?.activeParameters?.[side] ?? input.activeParameters,
      totalParameters: input.ranges?.totalParameters?.[side] ?? input.totalParameters,
    },
    coefficients: { ...coefficients, prefill: { ...prefill, utilisation: side === 'low' ? high : low } },
    site: { ...site, pue: input.ranges?.pue?.[side] ?? site.pue, wue: input.ranges?.wue?.[side] ?? site.wue },
  };
}

/**
 * Gives the range of a year: the wider of what the inputs allow and of what published figures say of the method.
 * Example: 100 kWh by the provider-hosted method are at most 20 kWh on the low side and at least 3,000 kWh on the high one.
 */
export function widenYear(scenario: Scenario, yearOf: (moved: Scenario) => Impact, factors: Interval): Record<Side, Impact> {
  const central = yearOf(scenario);
  return {
    low: pickImpact(yearOf(moveScenario(scenario, 'low')), scaleImpact(central, factors.low), Math.min),
    high: pickImpact(yearOf(moveScenario(scenario, 'high')), scaleImpact(central, factors.high), Math.max),
  };
}
