export interface RateFigures {
  readonly errors?: number;
  /** Size of the sample. */
  readonly n?: number;
  /** Highest rate that passes, 0-1. */
  readonly threshold?: number;
}

export interface RateBound {
  /** 0-1. Undefined: nothing was measured. */
  readonly point: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly passes: boolean;
}

/** 97.5 % quantile of the normal law: a two-sided interval at 95 %. */
const z = 1.959964;

const unmeasured: RateBound = { point: undefined, lower: undefined, upper: undefined, passes: false };

/**
 * Bounds an error rate by its 95 % Wilson interval and tests the upper bound, not the point: it passes at the threshold or below.
 * Source: Wilson 1927. Example: 4 errors in 200 is 2.0 %, upper bound 5.0 %: it fails a threshold of 2 %.
 */
export function rateBound({ errors, n, threshold }: RateFigures): RateBound {
  if (!isCount(errors) || !isCount(n) || n === 0 || errors > n) return unmeasured;
  const point = errors / n;
  const scale = 1 + z ** 2 / n;
  const centre = (point + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((point * (1 - point)) / n + z ** 2 / (4 * n ** 2));
  // At 0 and at n errors a bound is 0 or 1, which binary rounding would miss.
  const lower = errors === 0 ? 0 : Math.max(0, centre - half);
  const upper = errors === n ? 1 : Math.min(1, centre + half);
  return { point, lower, upper, passes: threshold !== undefined && upper <= threshold };
}

/**
 * Says how many cases without any error a threshold asks for. Undefined for a threshold that no sample passes.
 * Example: casesWithoutError(0.02) is 189.
 */
export function casesWithoutError(threshold: number): number | undefined {
  if (!(threshold > 0)) return undefined;
  const needed = Math.max(1, Math.ceil((z ** 2 * (1 - threshold)) / threshold));
  return Number.isFinite(needed) ? needed : undefined;
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}
