import type { Localised, Term } from '../vocabulary/localised.js';
import type { Interval } from '../scorecards/scorecard.js';

/** What one kilowatt-hour of a country costs the planet. */
export interface ElectricityMix extends Term {
  readonly carbonKgPerKwh: number;
  /** Litres evaporated at the power plants. */
  readonly waterLPerKwh: number;
}

/** How the energy of a request follows from the model that answers it. Names of the method in brackets. */
export interface FootprintCoefficients {
  /** Wh per output token and GPU: `alpha x exp(beta x batch) x active parameters (billions) + gamma`. */
  readonly energy: { readonly alpha: number; readonly beta: number; readonly gamma: number };
  /** Seconds per output token: `alpha x active parameters (billions) + beta x batch + gamma`. */
  readonly latency: { readonly alpha: number; readonly beta: number; readonly gamma: number };
  /** Requests that a GPU answers at once (B). */
  readonly batch: number;
  readonly bitsPerParameter: number;
  /** Memory needed over the weights alone. */
  readonly memoryOverhead: number;
  readonly gpuMemoryGb: number;
  readonly gpusPerServer: number;
  /** Server without its GPUs. */
  readonly serverKw: number;
  readonly serverEmbodiedKg: number;
  readonly gpuEmbodiedKg: number;
  readonly lifeYears: number;
  /** Reading the prompt: operations a second of a GPU, the share it reaches, and its power with its share of the server. */
  readonly prefill: {
    readonly flopPerParameter: number;
    readonly gpuFlops: number;
    readonly utilisation: number;
    readonly utilisationRange: Interval;
    readonly gpuKw: number;
  };
  /** kW of one GPU that is always on: its share of the server, idle, and what full load adds. */
  readonly dedicated: { readonly serverKw: number; readonly idleKw: number; readonly loadKw: number };
  readonly fineTuning: { readonly gpuKw: number; readonly serverKw: number };
  readonly classicMl: { readonly cpuKw: number; readonly retrainingKw: number };
  /** Busiest moment over the mean, and the replicas that stay up when one fails. */
  readonly peakFactor: number;
  readonly availabilityReplicas: number;
  readonly ranges: FootprintRanges;
}

/** How wide the answer is. */
export interface FootprintRanges {
  /** Around the tokens, as factors. */
  readonly tokens: Interval;
  /** Around the yearly volume, as factors, before and after the PoC. */
  readonly volumeAtIdea: Interval;
  readonly volumeAfterPoc: Interval;
  /** Around the result, as factors: what published figures say of the method. */
  readonly method: Readonly<Record<FootprintMethod | 'dedicated', Interval>>;
}

/** `ecologits`: estimated here. `provider_declared`: said by the provider. `measured`: read on a meter since the PoC. */
export type FootprintMethod = 'ecologits' | 'provider_declared' | 'measured';

/** Everything a footprint is computed with: plain JSON, versioned, with its sources, editable per organisation. */
export interface FootprintTables {
  readonly version: string;
  readonly coefficients: FootprintCoefficients;
  readonly mixes: readonly ElectricityMix[];
  readonly sources: Readonly<Record<keyof FootprintCoefficients | 'mixes', string>>;
}

/** Where a provider computes. */
export interface DataCentre extends Term {
  readonly pue: Interval;
  /** Litres evaporated on site per kWh of the machines. */
  readonly wue: Interval;
  readonly zone: string | undefined;
  readonly source: string;
}

/** A model by its size in billions of parameters; a range where the provider does not publish it. */
export interface ModelSize extends Term {
  readonly active: Interval;
  readonly total: Interval;
  readonly source: string;
}

/** A size to choose from when the model is not known yet. */
export interface ModelClass extends Term {
  readonly proxy: Localised;
  readonly activeParameters: number;
  readonly totalParameters: number;
}
