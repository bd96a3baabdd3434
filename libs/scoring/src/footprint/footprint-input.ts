import type { Interval } from '../scorecards/scorecard.js';
import type { FootprintMethod } from './footprint-tables.js';

/** What one use case asks of a model in a year, and where. */
export interface FootprintInput {
  readonly requestsPerYear: number;
  /** Per request. Needed unless `prefill` is off. */
  readonly inputTokens?: number;
  readonly outputTokens: number;
  /** Billions: at work for one token, then in memory. */
  readonly activeParameters: number;
  readonly totalParameters: number;
  /** Energy of the data centre over that of its machines, 1 or more. */
  readonly pue: number;
  /** Litres evaporated on site per kWh of the machines. */
  readonly wue: number;
  /** Country of the electricity, by its three letters in the table of mixes. */
  readonly zone: string;
  /** Counts the energy of reading the prompt, which EcoLogits leaves out; on by default. */
  readonly prefill?: boolean;
  /** Share of the input tokens that the provider had read before, 0-1. */
  readonly cacheHitShare?: number;
  /** Copies of the model that stay on, used or not. Absent: the machines are the provider's, shared. */
  readonly replicas?: number;
  /** Seconds from request to answer, if measured; the estimate is an upper bound. */
  readonly measuredLatencyS?: number;
  /** How well the volume is known; `idea` by default. */
  readonly stage?: 'idea' | 'after_poc';
  /** Where a figure above is the middle of a range. */
  readonly ranges?: {
    readonly activeParameters?: Interval;
    readonly totalParameters?: Interval;
    readonly pue?: Interval;
    readonly wue?: Interval;
  };
  readonly observed?: ObservedRequest;
}

/** One request as the provider declares it or a meter reads it, data centre included. It takes the place of the estimate. */
export interface ObservedRequest {
  readonly method: Exclude<FootprintMethod, 'ecologits'>;
  readonly energyKwh: number;
  readonly carbonKg?: number;
  readonly waterL?: number;
}
