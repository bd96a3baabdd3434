import type { AxisId } from '../vocabulary/scoring-terms.js';

/**
 * Gives weights to n items of which only the order is known, most important first: `w_k = (1/n) x sum of 1/i from k to n`
 * (Barron 1992), the centre of all the weights that respect the order.
 * Example: rankOrderCentroid(4) is [0.5208, 0.2708, 0.1458, 0.0625].
 */
export function rankOrderCentroid(count: number): readonly number[] {
  const places = Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => index + 1);
  return places.map((place) => places.slice(place - 1).reduce((sum, rank) => sum + 1 / rank, 0) / places.length);
}

/**
 * Weighs the axes that executives have put in order; to be given to `changeWeights`.
 * Example: centroidWeights(['V', 'R', 'F', 'S']) is { V: 0.5208, R: 0.2708, F: 0.1458, S: 0.0625 }.
 */
export function centroidWeights(order: readonly AxisId[]): Readonly<Partial<Record<AxisId, number>>> {
  const weights = rankOrderCentroid(order.length);
  return Object.fromEntries(order.map((axis, index) => [axis, weights[index] ?? 0]));
}
