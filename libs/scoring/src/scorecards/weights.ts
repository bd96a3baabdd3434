/** Absorbs binary rounding (0.35 + 0.25 + 0.2 + 0.2 is 0.9999999999999999), so that a total on a threshold reaches it. */
const tolerance = 1e-9;

/** Says whether a total is at least a threshold. Example: reaches(59.99999999999999, 60) is true. */
export function reaches(total: number, threshold: number): boolean {
  return total >= threshold - tolerance;
}

/** Keeps a weight that can count, and takes any other as none. Example: usableWeight(-1) is 0. */
export function usableWeight(weight: number | undefined): number {
  return weight !== undefined && Number.isFinite(weight) && weight > 0 ? weight : 0;
}

/** Adds numbers in the order given. Example: sum([1, 2, 3]) is 6. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Turns weights of any scale into shares that add up to 1, or zeros when nothing counts. Example: shares([3, 1]) is [0.75, 0.25]. */
export function shares(weights: readonly number[]): readonly number[] {
  const usable = weights.map(usableWeight);
  const total = sum(usable);
  return usable.map((weight) => (total > 0 ? weight / total : 0));
}
