import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { AxisId, MissingPolicy } from '../vocabulary/scoring-terms.js';
import { explainAxis } from './explain-axis.js';
import { findRedFlags, isAmber } from './find-red-flags.js';
import { placeInQuadrant } from './place-in-quadrant.js';
import type { AxisExplanation, Interval, Scorecard, Scores } from './scorecard.js';
import { reaches, shares, sum, usableWeight } from './weights.js';

export interface ScorecardOptions {
  /** Instead of the model's own policy, to see "what if". */
  readonly missingPolicy?: MissingPolicy;
}

/**
 * Computes the axes, the priority and everything that explains them from the scores given so far.
 * Example: the tender-answers case (V 4 2 3 1 4, F 4 4 3 4 4 4, R 3 1 3 1 2 2 2, S 3 3 4 4 3) under the default model has
 * axes 69.5, 77, 58.4, 65, priority 0.35 x 69.5 + 0.25 x 77 + 0.2 x 58.4 + 0.2 x 65 = 68.255, and is a quick win.
 */
export function computeScorecard(model: ScoringModelDefinition, scores: Scores, options: ScorecardOptions = {}): Scorecard {
  const policy = options.missingPolicy ?? model.missingPolicy;
  const explained = explainAxes(model, scores, policy);
  const axes = byAxis(explained, (line) => line.score, undefined);
  const priority = addUp(explained);
  const redFlags = findRedFlags(model, scores);
  return {
    axes,
    coverage: byAxis(explained, (line) => line.coverage, 0),
    incomplete: explained.filter((line) => !reaches(line.coverage, model.thresholds.incompleteCoverage)).map((line) => line.axis),
    priority,
    interval: widen(explained, priority),
    product: priority === undefined ? undefined : weightedProduct(explained, model.productFloor),
    quadrant: priority === undefined ? undefined : placeInQuadrant(axes, redFlags.length > 0, model.thresholds),
    redFlags,
    amber: isAmber(model, scores),
    redesign: axes.S !== undefined && !reaches(axes.S, model.thresholds.redesignSobriety),
    ...countScored(explained),
    explanation: { missingPolicy: policy, valueMode: model.valueMode, axes: explained },
  };
}

function explainAxes(model: ScoringModelDefinition, scores: Scores, policy: MissingPolicy): readonly AxisExplanation[] {
  const axisShares = shares(model.axes.map((axis) => axis.weight));
  return model.axes.map((axis, index) => explainAxis({ model, axis, share: axisShares[index] ?? 0, scores, policy }));
}

function byAxis<T>(explained: readonly AxisExplanation[], read: (line: AxisExplanation) => T, absent: T): Record<AxisId, T> {
  const values: Record<AxisId, T> = { V: absent, F: absent, R: absent, S: absent };
  for (const line of explained) values[line.axis] = read(line);
  return values;
}

/** An axis of weight zero is not waited for; any other that is undefined leaves the priority undefined. */
function addUp(explained: readonly AxisExplanation[]): number | undefined {
  const counting = explained.filter((line) => line.share > 0);
  const contributions = counting.flatMap((line) => (line.contribution === undefined ? [] : [line.contribution]));
  return counting.length > 0 && contributions.length === counting.length ? sum(contributions) : undefined;
}

function widen(explained: readonly AxisExplanation[], priority: number | undefined): Interval {
  const counting = explained.filter((line) => line.share > 0);
  if (counting.length === 0) return { low: 0, high: 100 };
  const low = sum(counting.map((line) => line.contributionRange.low));
  const high = sum(counting.map((line) => line.contributionRange.high));
  return { low: Math.min(low, priority ?? low), high: Math.max(high, priority ?? high) };
}

function weightedProduct(explained: readonly AxisExplanation[], floor: number): number {
  return explained.filter((line) => line.share > 0).reduce((product, line) => product * Math.max(line.score ?? 0, floor) ** line.share, 1);
}

function countScored(explained: readonly AxisExplanation[]): Pick<Scorecard, 'assessed' | 'total'> {
  const terms = explained.flatMap((line) => line.terms).filter((term) => usableWeight(term.weight) > 0);
  return { assessed: terms.filter((term) => term.score !== undefined).length, total: terms.length };
}
