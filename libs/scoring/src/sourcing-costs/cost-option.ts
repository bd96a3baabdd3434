import type { Interval } from '../scorecards/scorecard.js';
import type { Localised } from '../vocabulary/localised.js';
import type { Sourcing } from '../vocabulary/sourcings.js';

/** What is asked of whichever option, in a year. */
export interface Workload {
  readonly requestsPerYear: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Share of the input tokens already read by the provider, 0-1. */
  readonly cacheHitShare?: number;
  /** Needed by seats, and by training. */
  readonly users?: number;
}

export interface SeatSupply {
  readonly kind: 'seats';
  /** Euros per user and month; instead of the price list. */
  readonly seatMonth?: number;
}

export interface ApiSupply {
  readonly kind: 'api';
  /** Euros per million tokens. */
  readonly inputPrice: number;
  readonly outputPrice: number;
  /** Share taken off the price of the tokens read before, 0-1. */
  readonly cachedDiscount?: number;
}

export interface GpuSupply {
  readonly kind: 'rented_gpus' | 'owned_gpus';
  /** Fixed number of copies of the model; else as many as the volume needs, and one to spare. */
  readonly replicas?: number;
  /** Owned: share of the time at work, 0-1; else computed from the volume. */
  readonly load?: number;
}

/** One way to get the service, everything it costs, and where it computes. What an option does not have is left out. */
export interface CostOption {
  readonly id: string;
  readonly name: Localised;
  readonly sourcing: Sourcing;
  /** People who run or administer it, in full-time equivalents. */
  readonly runFte: number;
  /** Euros, once. */
  readonly buildCost: number;
  readonly evaluationCost?: number;
  /** Euros a year. */
  readonly platformPerYear?: number;
  /** Counts training and change for each user. */
  readonly trainsUsers?: boolean;
  readonly supply: SeatSupply | ApiSupply | GpuSupply;
  readonly fineTuning?: {
    readonly gpuHours: number;
    /** Euros, each time. */
    readonly labellingCost: number;
    readonly fte: number;
    /** 12 by default. */
    readonly everyMonths?: number;
  };
  /** Billions of parameters. Needed by GPUs, and by the footprint. */
  readonly model?: { readonly activeParameters: number; readonly totalParameters: number; readonly activeRange?: Interval };
  /** Needed by the footprint and by the electricity of owned GPUs. */
  readonly site?: { readonly pue: number; readonly wue: number; readonly zone: string };
  /** 0-5, consumer tool to own isolated machines. */
  readonly sovereigntyLevel?: number;
}
