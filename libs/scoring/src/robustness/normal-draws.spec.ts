import { describe, expect, it } from '@jest/globals';
import { fillNormals, nextNormal, openNormals } from './normal-draws.js';
import { nextInteger, nextUniform, openStream } from './random-stream.js';

const count = 400_000;

function drawRow(seed: number): Float64Array {
  const row = new Float64Array(count);
  fillNormals(row, openNormals(seed, 1));
  return row;
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

  it('give the published numbers of sfc32 (a 0, b 0, c 0, counter 1)', () => {
    const state = Int32Array.of(0, 0, 0, 1);
    expect([nextInteger(state), nextInteger(state), nextInteger(state)]).toEqual([1, 2, 12]);
  });
});

describe('normal draws', () => {
  const row = drawRow(11);

  it('have the moments of the normal law', () => {
    expect(mean(row)).toBeCloseTo(0, 2);
    expect(mean(row.map((value) => value ** 2))).toBeCloseTo(1, 1.5);
    expect(Math.abs(mean(row.map((value) => value ** 3)))).toBeLessThan(0.03);
    expect(Math.abs(mean(row.map((value) => value ** 4)) - 3)).toBeLessThan(0.08);
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

  it('reach both tails, beyond the last layer at 3.654, in 2.6 cases of 10,000', () => {
    const tails = [row.filter((value) => value > 3.6541528853610088).length, row.filter((value) => value < -3.6541528853610088).length];
    for (const found of tails) expect(Math.abs(found - count * 0.000129)).toBeLessThan(30);
  });

  it('one at a time are the same numbers as in a row', () => {
    const [alone, together] = [openNormals(5, 2), openNormals(5, 2)];
    const expected = new Float64Array(300);
    fillNormals(expected, together);
    expect(Float64Array.from({ length: 300 }, () => nextNormal(alone))).toEqual(expected);
  });

  it('are not tied to the ones before', () => {
    const products = Array.from({ length: count - 1 }, (_, index) => (row[index] ?? 0) * (row[index + 1] ?? 0));
    expect(Math.abs(mean(products))).toBeLessThan(0.01);
  });
});
