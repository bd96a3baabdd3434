export type Point = readonly [x: number, y: number];

/**
 * Reads a broken line through points of rising x; beyond its ends it stays flat.
 * Example: interpolate([[0, 0], [1, 3], [2, 4]], 1.5) is 3.5, and at 7 it is 4.
 */
export function interpolate(points: readonly [Point, ...Point[]], x: number): number {
  const after = points.findIndex(([at]) => at >= x);
  const right = points[after] ?? points[points.length - 1] ?? points[0];
  const left = points[after - 1];
  return left === undefined ? right[1] : left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]);
}
