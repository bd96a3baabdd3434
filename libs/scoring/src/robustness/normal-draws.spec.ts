import { describe, expect, it } from '@jest/globals';
import { fillNormals, nextNormal, openNormals, type NormalSource } from './normal-draws.js';
import { nextInteger, nextUniform, openStream } from './random-stream.js';

const count = 100_000;

function drawRow(seed: number): Float64Array {
  const row = new Float64Array(count);
  fillNormals(row, openNormals(seed, 1));
  return row;
}

/** Simpson's rule on the normal density. */
function integrate(from: number, to: number): number {
  const steps = 2000;
  const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  const at = (index: number) => density(from + (index * (to - from)) / steps);
  const inner = Array.from({ length: steps - 1 }, (_, index) => at(index + 1) * (index % 2 === 0 ? 4 : 2));
  return ((to - from) / steps / 3) * (at(0) + at(steps) + inner.reduce((sum, value) => sum + value, 0));
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

describe('random streams', () => {
  it('repeat for the same seed and number, and differ for others', () => {
    const first = (seed: number, stream: number) => nextInteger(openStream(seed, stream));
    expect(first(7, 1)).toBe(first(7, 1));
    expect(new Set([first(7, 1), first(7, 2), first(8, 1), first(7 + 2 ** 32, 1), first(-7, 1)]).size).toBe(5);
  });

  it('are uniform, strictly between 0 and 1', () => {
    const stream = openStream(3, 1);
    const drawn = Array.from({ length: 100_000 }, () => nextUniform(stream));
    expect(Math.min(...drawn.slice(0, 1000))).toBeGreaterThan(0);
    expect(Math.max(...drawn.slice(0, 1000))).toBeLessThan(1);
    expect(mean(drawn)).toBeCloseTo(0.5, 2);
    expect(mean(drawn.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
  });

  it('are sfc32, as big integers compute it', () => {
    const word = (value: bigint) => BigInt.asUintN(32, value);
    let [a, b, c, counter] = [7n, 0n, word(-3n), 1n];
    const next = () => {
      const drawn = word(a + b + counter);
      a = b ^ (b >> 9n);
      b = word(c + (c << 3n));
      c = word((word(c << 21n) | (c >> 11n)) + drawn);
      counter = word(counter + 1n);
      return Number(BigInt.asIntN(32, drawn));
    };
    for (let turn = 0; turn < 16; turn += 1) next();
    const stream = openStream(7, -3);
    for (let turn = 0; turn < 200; turn += 1) expect(nextInteger(stream)).toBe(next());
  });
});

/** Draws counted in bins of a tenth, and compared with the normal law. */
function expectNormal(source: NormalSource, draws: number): void {
  const many = new Float64Array(draws);
  fillNormals(many, source);
  const limits = [-9, ...Array.from({ length: 85 }, (_, index) => (index - 42) / 10), 9];
  const found = new Float64Array(limits.length - 1);
  for (let index = 0; index < many.length; index += 1) {
    const bin = Math.min(85, Math.max(0, Math.floor((many[index] ?? NaN) * 10) + 43));
    found[bin] = (found[bin] ?? 0) + 1;
  }
  for (const [bin, times] of found.entries()) {
    const share = integrate(limits[bin] ?? NaN, limits[bin + 1] ?? NaN);
    expect(Math.abs(times - many.length * share)).toBeLessThan(5 * Math.sqrt(many.length * share));
  }
}

describe('normal draws', () => {
  const row = drawRow(11);

  it('have the moments of the normal law', () => {
    expect(mean(row)).toBeCloseTo(0, 2);
    expect(mean(row.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(Math.abs(mean(row.map((value) => value ** 3)))).toBeLessThan(0.06);
    expect(Math.abs(mean(row.map((value) => value ** 4)) - 3)).toBeLessThan(0.15);
  });

  it.each([
    [-2, 0.02275],
    [-1, 0.158655],
    [-0.2, 0.42074],
    [0.1, 0.539828],
    [0.5, 0.691462],
    [1.5, 0.933193],
    [2.5, 0.99379],
    [3.3, 0.999517],
  ])('lie below %d in %d of the cases', (limit, share) => {
    const below = row.reduce((sum, value) => sum + (value < limit ? 1 : 0), 0) / count;
    expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / count));
  });

  it('fill 80 bins from -4.2 to 4.2, and both tails, as the normal law does', () => {
    expectNormal(openNormals(21, 1), 1_000_000);
  });

  it('near the edge of a layer follow the curve too: with no layer surely inside but the lowest, they are still normal', () => {
    const source = openNormals(22, 1);
    source.ziggurat.inside.fill(0, 1);
    expectNormal(source, 200_000);
  });

  it('one at a time are the same numbers as in a row', () => {
    const [alone, together] = [openNormals(5, 2), openNormals(5, 2)];
    const expected = new Float64Array(300);
    fillNormals(expected, together);
    expect(Float64Array.from({ length: 300 }, () => nextNormal(alone))).toEqual(expected);
  });

  it('run on the stream that nextInteger runs on: same signs, but for the rare draws near an edge', () => {
    const [drawn, stream] = [new Float64Array(1000), openStream(5, 4)];
    fillNormals(drawn, openNormals(5, 2));
    const same = drawn.filter((value) => value < 0 === nextInteger(stream) < 0).length;
    expect(same).toBeGreaterThan(970);
  });

  it('are not tied to the ones before', () => {
    const products = Array.from({ length: count - 1 }, (_, index) => (row[index] ?? 0) * (row[index + 1] ?? 0));
    expect(Math.abs(mean(products))).toBeLessThan(0.02);
  });
});
