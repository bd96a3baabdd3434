/**
 * Gives a quantile by linear interpolation between the closest ranks (type 7, Hyndman and Fan 1996). Undefined for no value.
 * Example: quantile([1, 2, 3, 4], 0.5) is 2.5.
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  const sorted = values.filter(Number.isFinite).sort((left, right) => left - right);
  if (sorted.length === 0 || !(p >= 0 && p <= 1)) return undefined;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const [low = NaN, high = low] = [sorted[below], sorted[below + 1]];
  return low + (position - below) * (high - low);
}
