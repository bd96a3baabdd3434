import type { AxisExplanation, Scorecard } from '@tamis/scoring';

/** One line of a sum as it will be printed: the product of what is printed rounded and of what is printed as it is. */
export interface PrintedLine {
  readonly factors: readonly number[];
  /** Everything that is not rounded: fractions of weights, scores out of 1. */
  readonly unrounded: number;
  readonly product: number;
}

export interface ShownDigits {
  /** Decimals of each column of factors. */
  readonly factors: readonly number[];
  /** Decimals of the products. */
  readonly product: number;
  /** Decimals of the sum: fewer than the products when those are rounded themselves. */
  readonly total: number;
  /** True when the printed numbers, multiplied and added by hand, give exactly what is printed. */
  readonly exact: boolean;
}

const MOST_DIGITS = 6;
const sums = [
  { product: 2, total: 2 },
  { product: 3, total: 3 },
  { product: 2, total: 1 },
  { product: 3, total: 1 },
  { product: 4, total: 1 },
];
const tries = sums.flatMap((sum) => [2, 3, 4, 5, MOST_DIGITS].map((most) => ({ ...sum, most })));

/**
 * The fewest decimals with which a sum can be redone by hand from what is printed.
 * Example: 66.6667 x 0.2 is printed 66.67 x 0.2 = 13.33 where the other lines allow two decimals, and 66.667 x 0.2 = 13.333 where they do not.
 */
export function chooseDigits(lines: readonly PrintedLine[], total: number): ShownDigits {
  for (const { most, ...sum } of tries) {
    const digits = { factors: columnDigits(lines, most), ...sum };
    if (addsUp(lines, total, digits)) return { ...digits, exact: true };
  }
  return { factors: columnDigits(lines, 4), product: 2, total: 1, exact: false };
}

/** Rounds half up, free of binary noise: roundTo(24.325, 2) is 24.33. */
export function roundTo(value: number, digits: number): number {
  const power = 10 ** digits;
  return Math.round((value + 1e-9) * power) / power;
}

function columnDigits(lines: readonly PrintedLine[], most: number): number[] {
  const columns = Math.max(0, ...lines.map((line) => line.factors.length));
  return Array.from({ length: columns }, (_, column) => Math.max(0, ...lines.map((line) => neededDigits(line.factors[column] ?? 0, most))));
}

function neededDigits(value: number, most: number): number {
  for (let digits = 0; digits < most; digits += 1) if (Math.abs(roundTo(value, digits) - value) < 1e-9) return digits;
  return most;
}

function addsUp(lines: readonly PrintedLine[], total: number, digits: Omit<ShownDigits, 'exact'>): boolean {
  const { factors, product } = digits;
  const redone = lines.map((line) =>
    line.factors.reduce((sofar, factor, column) => sofar * roundTo(factor, factors[column] ?? 0), line.unrounded),
  );
  const printed = lines.map((line) => roundTo(line.product, product));
  const sum = printed.reduce((sofar, value) => sofar + value, 0);
  return (
    redone.every((value, index) => roundTo(value, product) === printed[index]) &&
    roundTo(sum, digits.total) === roundTo(total, digits.total)
  );
}

/** For the priority: decimals of the axis scores, of their contributions and of the sum; the weights are printed as fractions. */
export function priorityDigits({ explanation, priority }: Scorecard): ShownDigits {
  const scored = explanation.axes.filter((line) => line.score !== undefined);
  const lines = scored.map((line) => ({ factors: [line.score ?? 0], unrounded: line.share, product: line.contribution ?? 0 }));
  const sum = lines.reduce((total, line) => total + line.product, 0);
  const chosen = chooseDigits(lines, priority ?? sum);
  return { ...chosen, factors: [Math.max(1, chosen.factors[0] ?? 0)] };
}

/** For an axis: everything is printed unrounded but the contributions and their sum. */
export function axisDigits({ terms, score }: AxisExplanation): ShownDigits {
  const products = terms.flatMap(({ contribution }) => (contribution === undefined ? [] : [contribution]));
  return chooseDigits(
    products.map((product) => ({ factors: [], unrounded: product, product })),
    score ?? 0,
  );
}
