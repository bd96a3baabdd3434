import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankUseCases } from './rank-use-cases.js';

const ranks = (priorities: readonly (number | null | undefined)[]) =>
  rankUseCases(priorities.map((priority) => ({ priority }))).map(({ item, rank }) => [item.priority, rank]);

describe('rankUseCases', () => {
  it('puts the highest priority first', () => {
    expect(ranks([10, 30, 20])).toEqual([
      [30, 1],
      [20, 2],
      [10, 3],
    ]);
  });

  it('equal priorities share a rank, and the next one skips', () => {
    expect(ranks([70, 80, 70, 60])).toEqual([
      [80, 1],
      [70, 2],
      [70, 2],
      [60, 4],
    ]);
  });

  it('priorities apart by binary rounding alone are equal', () => {
    expect(ranks([62.69, 62.690000000000005]).map(([, rank]) => rank)).toEqual([1, 1]);
  });

  it('what has no priority comes last, in its order, without a rank', () => {
    expect(ranks([undefined, 0, null, NaN, 5])).toEqual([
      [5, 1],
      [0, 2],
      [undefined, undefined],
      [null, undefined],
      [NaN, undefined],
    ]);
  });

  it('keeps every item and mutates nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ priority: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }) })), (items) => {
        const before = [...items];
        expect(new Set(rankUseCases(items).map(({ item }) => item))).toEqual(new Set(items));
        expect(items).toEqual(before);
      }),
    );
  });
});
