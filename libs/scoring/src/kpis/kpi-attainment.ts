export interface KpiFigures {
  /** In the unit of the indicator; undefined while it is not measured. */
  readonly baseline?: number;
  readonly target?: number;
  readonly actual?: number;
}

/** What a progress bar can show. */
const shownRange = { lowest: -1, highest: 1.5 } as const;

/**
 * Says how much of the way from baseline to target is done, up or down alike. Undefined if one figure is missing or if target = baseline.
 * Example: baseline 40 minutes, target 20, actual 25 is 0.75.
 */
export function kpiAttainment({ baseline = NaN, target = NaN, actual = NaN }: KpiFigures): number | undefined {
  const attainment = (actual - baseline) / (target - baseline);
  return Number.isFinite(attainment) && Number.isFinite(target) ? attainment : undefined;
}

/** Clips an attainment for display, to -1..1.5. Example: shownAttainment(2.3) is 1.5. */
export function shownAttainment(attainment: number | undefined): number | undefined {
  return attainment === undefined ? undefined : Math.min(shownRange.highest, Math.max(shownRange.lowest, attainment));
}
