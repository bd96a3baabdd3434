import { describe, expect, it } from '@jest/globals';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { changeWeights } from '../scoring-models/change-weights.js';
import { centroidWeights, rankOrderCentroid } from './rank-order-centroid.js';
import { rankingMethods } from './ranking-methods.js';
import { computeRice, computeUseCaseWsjf, computeWsjf, riceScales, toFibonacci } from './sequencing.js';
import { computeAxisTopsis, computeTopsis } from './topsis.js';
import { weightedProduct, weightedSum } from './weighted-totals.js';

describe('weighted totals', () => {
  it('take weights of any scale', () => {
    expect(weightedSum([10, 20], [3, 1])).toBe(12.5);
    expect(weightedProduct([4, 9], [5, 5])).toBeCloseTo(6, 12);
  });

  it('are undefined with nothing to add, other weights than values, or no weight', () => {
    for (const total of [weightedSum, weightedProduct]) {
      expect(total([], [])).toBeUndefined();
      expect(total([1, 2], [1])).toBeUndefined();
      expect(total([1, 2], [0, 0])).toBeUndefined();
    }
  });

  it('a product of a value below 0 is undefined, of a 0 is 0', () => {
    expect(weightedProduct([-1, 2], [1, 1])).toBeUndefined();
    expect(weightedProduct([0, 2], [1, 1])).toBe(0);
    expect(weightedSum([-1, 2], [1, 1])).toBe(0.5);
  });
});

describe('TOPSIS', () => {
  const columns = [
    { weight: 1, direction: 'benefit' as const },
    { weight: 1, direction: 'benefit' as const },
  ];

  it('alternatives all alike are neither near nor far', () => {
    expect(
      computeTopsis(
        [
          [3, 4],
          [3, 4],
        ],
        columns,
      ).closeness,
    ).toEqual([undefined, undefined]);
  });

  it('the best on every column is 1, the worst 0', () => {
    expect(
      computeTopsis(
        [
          [1, 1],
          [5, 5],
          [3, 2],
        ],
        columns,
      ).closeness.slice(0, 2),
    ).toEqual([0, 1]);
  });

  it('a column of zeros changes nothing', () => {
    const three = [...columns, { weight: 1, direction: 'benefit' as const }];
    expect(
      computeTopsis(
        [
          [1, 1, 0],
          [5, 5, 0],
        ],
        three,
      ).closeness,
    ).toEqual([0, 1]);
  });

  it('a missing value, or one too many, leaves that alternative aside', () => {
    const rows = [
      [1, 1],
      [5, 5],
      [undefined, 4],
      [NaN, 4],
      [1, 2, 3],
    ];
    expect(computeTopsis(rows, columns).closeness).toEqual([0, 1, undefined, undefined, undefined]);
  });

  it('an axis of weight zero is not waited for', () => {
    const model = changeWeights(defaultScoringModel, { axes: { S: 0 } });
    const axes = (V: number) => ({ axes: { V, F: 50, R: 50, S: undefined } });
    expect(computeAxisTopsis(model, [axes(20), axes(40)])).toEqual([0, 1]);
  });
});

describe('rank-order centroid', () => {
  it('one item takes all, none takes nothing', () => {
    expect(rankOrderCentroid(1)).toEqual([1]);
    expect(rankOrderCentroid(0)).toEqual([]);
    expect(rankOrderCentroid(-1)).toEqual([]);
  });

  it('weights add up to 1 and fall', () => {
    const weights = rankOrderCentroid(7);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect([...weights].sort((left, right) => right - left)).toEqual(weights);
  });

  it('weighs axes by the order executives give', () => {
    const { V, R, F, S } = centroidWeights(['V', 'R', 'F', 'S']);
    expect([V, R, F, S].map((weight) => Number(weight?.toFixed(4)))).toEqual([0.5208, 0.2708, 0.1458, 0.0625]);
  });
});

describe('WSJF and RICE', () => {
  it('correction WSJF, RICE: without the size or the effort entered by hand there is no score', () => {
    expect(computeWsjf({ userBusinessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: NaN })).toBeUndefined();
    expect(computeWsjf({ userBusinessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 0 })).toBeUndefined();
    expect(computeWsjf({ userBusinessValue: NaN, timeCriticality: 1, riskReduction: 1, jobSize: 2 })).toBeUndefined();
    expect(computeRice({ reach: 1, impact: 1, confidence: 1, effort: 0 })).toBeUndefined();
    expect(computeRice({ reach: NaN, impact: 1, confidence: 1, effort: 1 })).toBeUndefined();
  });

  it('RICE allows the steps of its authors', () => {
    expect(riceScales).toEqual({ impact: [3, 2, 1, 0.5, 0.25], confidence: [1, 0.8, 0.5] });
  });

  it('an axis falls in seven equal bands of the Fibonacci scale', () => {
    expect([0, 14, 14.3, 50, 69.5, 85.7, 86, 100].map(toFibonacci)).toEqual([1, 1, 2, 5, 8, 13, 20, 20]);
    expect([undefined, NaN, -5, 120].map(toFibonacci)).toEqual([undefined, undefined, 1, 20]);
  });

  it('a use case is worth (8 + 5 + 4 + 2) / 8; with any of the five missing it has no score', () => {
    const input = { valueAxis: 69.5, deadline: '3_9m' as const, reuse: 4, deRisking: 2, jobSize: 8 };
    expect(computeUseCaseWsjf(input)).toBe(2.375);
    expect(computeUseCaseWsjf({ ...input, deadline: 'lt3m' })).toBe(3.375);
    expect(computeUseCaseWsjf({ ...input, deadline: 'gt9m' })).toBe(1.875);
    for (const name of Object.keys(input)) expect(computeUseCaseWsjf({ ...input, [name]: undefined })).toBeUndefined();
  });

  it('TOPSIS alone warns that it can turn an order around; the default comes first', () => {
    expect(rankingMethods.filter(({ canReverse }) => canReverse).map(({ id }) => id)).toEqual(['topsis']);
    expect(rankingMethods[0].id).toBe('weighted_sum');
  });
});
