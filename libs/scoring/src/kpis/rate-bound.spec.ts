import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { casesWithoutError, rateBound } from './rate-bound.js';

describe('rateBound', () => {
  it('4 errors in 200 are 2.0 %, upper bound 5.0 %: they fail a threshold of 2 % (domain H.4)', () => {
    const bound = rateBound({ errors: 4, n: 200, threshold: 0.02 });
    expect(bound.point).toBe(0.02);
    expect(bound.upper).toBeCloseTo(0.050287087, 8);
    expect(bound.lower).toBeCloseTo(0.007804426, 8);
    expect(bound.passes).toBe(false);
  });

  it('10 in 100 have the published Wilson interval 5.52 % to 17.44 %', () => {
    const { lower, upper } = rateBound({ errors: 10, n: 100 });
    expect([lower?.toFixed(4), upper?.toFixed(4)]).toEqual(['0.0552', '0.1744']);
  });

  it('without an error 189 cases pass a threshold of 2 %, and 188 do not (domain H.4)', () => {
    expect(rateBound({ errors: 0, n: 189, threshold: 0.02 }).passes).toBe(true);
    expect(rateBound({ errors: 0, n: 188, threshold: 0.02 }).passes).toBe(false);
    expect(casesWithoutError(0.02)).toBe(189);
  });

  it('passes at the threshold itself', () => {
    const { upper } = rateBound({ errors: 3, n: 120 });
    expect(rateBound({ errors: 3, n: 120, threshold: upper }).passes).toBe(true);
  });

  it('nothing measured fails, and has no rate', () => {
    const unmeasured = { point: undefined, lower: undefined, upper: undefined, passes: false };
    for (const figures of [{ errors: 0, n: 0, threshold: 1 }, {}, { n: 10 }, { errors: 1 }, { errors: 5, n: 4 }, { errors: -1, n: 4 }]) {
      expect(rateBound(figures)).toEqual(unmeasured);
    }
    expect(rateBound({ errors: NaN, n: 10, threshold: 1 })).toEqual(unmeasured);
    expect(rateBound({ errors: 1, n: Infinity, threshold: 1 })).toEqual(unmeasured);
  });

  it('without a threshold nothing passes', () => {
    expect(rateBound({ errors: 0, n: 1000 }).passes).toBe(false);
  });

  it('the interval holds the point, narrows with the sample and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), (n, draw) => {
        const errors = draw % (n + 1);
        const { point = NaN, lower = NaN, upper = NaN } = rateBound({ errors, n });
        const larger = rateBound({ errors: errors * 4, n: n * 4 });
        expect(lower <= point && point <= upper && lower >= 0 && upper <= 1).toBe(true);
        expect((larger.upper ?? NaN) - (larger.lower ?? NaN)).toBeLessThan(upper - lower);
      }),
    );
  });

  it('the fewest cases without error are just enough', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.9, noNaN: true }), (threshold) => {
        const n = casesWithoutError(threshold) ?? 0;
        expect(rateBound({ errors: 0, n: n + 1, threshold }).passes).toBe(true);
        expect(n === 1 || !rateBound({ errors: 0, n: n - 1, threshold }).passes).toBe(true);
      }),
    );
    expect([casesWithoutError(0), casesWithoutError(-1), casesWithoutError(NaN), casesWithoutError(1)]).toEqual([
      undefined,
      undefined,
      undefined,
      1,
    ]);
  });
});
