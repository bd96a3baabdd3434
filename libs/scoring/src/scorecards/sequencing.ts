/** All on one relative scale, Fibonacci by habit; effort and de-risking are entered by hand. */
export interface WsjfInput {
  readonly userBusinessValue: number;
  readonly timeCriticality: number;
  readonly riskReduction: number;
  readonly jobSize: number;
}

/**
 * Weighted shortest job first (SAFe): the cost of delay over the size of the job. Undefined: a figure is missing, or no size.
 * Example: 100, 50, 20 over 10 is 17; 80, 30, 10 over 5 is 24, which goes first.
 */
export function computeWsjf({ userBusinessValue, timeCriticality, riskReduction, jobSize }: WsjfInput): number | undefined {
  const delay = userBusinessValue + timeCriticality + riskReduction;
  return Number.isFinite(delay) && jobSize > 0 ? delay / jobSize : undefined;
}

export interface RiceInput {
  /** People or events per period. */
  readonly reach: number;
  /** 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal. */
  readonly impact: number;
  /** 1, 0.8 or 0.5. */
  readonly confidence: number;
  /** Person-months, entered by hand. */
  readonly effort: number;
}

/** Steps that RICE allows. */
export const riceScales = { impact: [3, 2, 1, 0.5, 0.25], confidence: [1, 0.8, 0.5] } as const;

/**
 * Reach, impact, confidence and effort (Intercom). Undefined: a figure is missing, or no effort.
 * Example: 2,000 x 2 x 0.8 / 3 is 1,067; 5,000 x 0.5 x 1 / 1 is 2,500, which goes first.
 */
export function computeRice({ reach, impact, confidence, effort }: RiceInput): number | undefined {
  const gain = reach * impact * confidence;
  return Number.isFinite(gain) && effort > 0 ? gain / effort : undefined;
}

/** The scale of SAFe. */
export const fibonacciScale = [1, 2, 3, 5, 8, 13, 20] as const;

/** WSJF time criticality by the wish for a date (triage question T26). [design] */
export const timeCriticality = { lt3m: 13, '3_9m': 5, gt9m: 1 } as const;

/**
 * Puts an axis score of 0-100 on the scale of SAFe, in seven equal bands. [design] Undefined: no score.
 * Example: a value of 69.5 falls in the fifth band: 8.
 */
export function toFibonacci(axisScore: number | undefined): number | undefined {
  if (axisScore === undefined || !Number.isFinite(axisScore)) return undefined;
  const band = Math.floor((axisScore / 100) * fibonacciScale.length);
  return fibonacciScale[Math.min(fibonacciScale.length - 1, Math.max(0, band))];
}

/** WSJF of a use case: value axis, wish for a date, reuse (S4, 0-5) and de-risking (0-5) entered by hand, size by hand. */
export interface UseCaseWsjfInput {
  readonly valueAxis: number | undefined;
  readonly deadline: keyof typeof timeCriticality | undefined;
  readonly reuse: number | undefined;
  readonly deRisking: number | undefined;
  readonly jobSize: number | undefined;
}

/**
 * Maps a use case to WSJF. Undefined: one of the five is missing.
 * Example: value 69.5, 3 to 9 months, reuse 4, de-risking 2, size 8 is (8 + 5 + 6) / 8 = 2.375.
 */
export function computeUseCaseWsjf({ valueAxis, deadline, reuse, deRisking, jobSize }: UseCaseWsjfInput): number | undefined {
  const userBusinessValue = toFibonacci(valueAxis);
  if (userBusinessValue === undefined || deadline === undefined || reuse === undefined) return undefined;
  if (deRisking === undefined || jobSize === undefined) return undefined;
  return computeWsjf({ userBusinessValue, timeCriticality: timeCriticality[deadline], riskReduction: reuse + deRisking, jobSize });
}
