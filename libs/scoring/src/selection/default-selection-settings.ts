import type { FrontierAxis } from './efficient-frontier.js';

/** What a selection starts from until an organisation writes its own. */
export interface SelectionSettings {
  readonly version: string;
  readonly source: string;
  /** Upper limits by name: costs in kEUR, capacities in full-time equivalents, carbon in kgCO2e a year, risk in points. */
  readonly limits: Readonly<Record<string, number>>;
  /** Of the cost over two years, for one business unit. */
  readonly minShare: number;
  readonly frontier: FrontierAxis;
}

export const defaultSelectionSettings: SelectionSettings = {
  version: '2026-11',
  source: 'domain I.4, PF1: illustrative limits for eight use cases; frontier with a year 2 of three quarters of year 1',
  limits: {
    cost_y1: 600,
    cost_y2: 450,
    ds_q1: 4,
    ds_q2: 4,
    swe_q1: 4,
    swe_q2: 4,
    kgco2e: 2000,
    risk: 160,
  },
  minShare: 0.2,
  frontier: { multiples: { cost_y1: 1, cost_y2: 0.75 }, amounts: [200, 300, 400, 500, 600, 700, 800, 900, 1000] },
};

/**
 * A value that only counts what passes a floor, so that weak candidates do not fill what is left of a budget. Points; undefined stays so.
 * Example: a priority of 62 above a floor of 50 is worth 12, one of 45 nothing.
 */
export function valueAboveFloor(priority: number | undefined, floor: number): number | undefined {
  return priority === undefined ? undefined : Math.max(0, priority - floor);
}
