import type { ScoringThresholds } from '../scoring-models/scoring-model.js';
import type { AxisId, Quadrant } from '../vocabulary/scoring-terms.js';
import { reaches } from './weights.js';

/**
 * Places a use case by value and feasibility; a quick win also needs its risks under control and no red flag.
 * Example: V 69.5, F 77, R 58.4 and no red flag is 'quick_win'; with one red flag it is 'strategic_bet'.
 */
export function placeInQuadrant(
  axes: Readonly<Record<AxisId, number | undefined>>,
  hasRedFlag: boolean,
  thresholds: ScoringThresholds,
): Quadrant | undefined {
  const { V: value, F: feasibility, R: risk } = axes;
  if (value === undefined || feasibility === undefined || risk === undefined) return undefined;
  const feasible = reaches(feasibility, thresholds.quadrantFeasibility);
  if (!reaches(value, thresholds.quadrantValue)) return feasible ? 'fill_in' : 'drop';
  return feasible && reaches(risk, thresholds.quickWinRisk) && !hasRedFlag ? 'quick_win' : 'strategic_bet';
}
