import { shares, sum } from './weights.js';

/**
 * Adds values by weight, as shares of any scale. Undefined: nothing to add, or not as many weights as values.
 * Example: 25, 20, 15, 30 by 0.20, 0.15, 0.40, 0.25 is 21.5.
 */
export function weightedSum(values: readonly number[], weights: readonly number[]): number | undefined {
  const normalised = shares(weights);
  if (values.length !== weights.length || sum(normalised) === 0) return undefined;
  return sum(values.map((value, index) => value * (normalised[index] ?? 0)));
}

/**
 * Multiplies values, each to the power of its share of the weights: a weak value drags the whole down. Values below 0 have no such
 * product. Undefined as above.
 * Example: 25, 20, 15, 30 by 0.20, 0.15, 0.40, 0.25 is 20.628.
 */
export function weightedProduct(values: readonly number[], weights: readonly number[]): number | undefined {
  const normalised = shares(weights);
  if (values.length !== weights.length || sum(normalised) === 0) return undefined;
  if (values.some((value) => value < 0)) return undefined;
  return values.reduce((product, value, index) => product * value ** (normalised[index] ?? 0), 1);
}
