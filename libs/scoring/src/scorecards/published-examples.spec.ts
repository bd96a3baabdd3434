import { describe, expect, it } from '@jest/globals';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { goldenScoring } from '../testing/golden-cases.js';
import { computeScorecard } from './compute-scorecard.js';
import { measureConsensus, measureWeightedConsensus } from './consensus.js';
import { rankOrderCentroid } from './rank-order-centroid.js';
import { computeRice, computeWsjf } from './sequencing.js';
import { computeAxisTopsis, computeTopsis } from './topsis.js';
import { weightedProduct, weightedSum } from './weighted-totals.js';

const weights = [0.2, 0.15, 0.4, 0.25];
const alternatives = [
  [25, 20, 15, 30],
  [10, 30, 20, 30],
  [30, 10, 30, 10],
];

describe('GX1: weighted sum (cryer.org.uk/weighted_sum_model; A3 by arithmetic, where a page prints 20.00)', () => {
  it('A1, A2 and A3 are 21.5, 22 and 22', () => {
    const sums = alternatives.map((values) => weightedSum(values, weights));
    for (const [index, expected] of [21.5, 22, 22].entries()) expect(sums[index]).toBeCloseTo(expected, 10);
  });
});

describe('GX2: weighted product (en.wikipedia.org/wiki/Weighted_product_model, ratios recomputed)', () => {
  const [a1 = NaN, a2 = NaN, a3 = NaN] = alternatives.map((values) => weightedProduct(values, weights));

  it('the products are 20.628, 20.477 and 19.332', () => {
    for (const [product, expected] of [
      [a1, 20.628],
      [a2, 20.477],
      [a3, 19.332],
    ] as const) {
      expect(product).toBeCloseTo(expected, 3);
    }
  });

  it('the ratios are 1.00739, 1.06705 and 1.05922', () => {
    expect(a1 / a2).toBeCloseTo(1.00739, 5);
    expect(a1 / a3).toBeCloseTo(1.06705, 5);
    expect(a2 / a3).toBeCloseTo(1.05922, 5);
  });
});

describe('GX3: TOPSIS of four cars, the last column a cost (scribd.com/document/825129859, lecture 10)', () => {
  const result = computeTopsis(
    [
      [7, 9, 9, 8],
      [8, 7, 8, 7],
      [9, 6, 8, 9],
      [6, 7, 8, 6],
    ],
    [
      { weight: 0.1, direction: 'benefit' },
      { weight: 0.4, direction: 'benefit' },
      { weight: 0.3, direction: 'benefit' },
      { weight: 0.2, direction: 'cost' },
    ],
  );

  it('the ideal is 0.0593, 0.2455, 0.1634, 0.0791', () => {
    for (const [index, expected] of [0.0593, 0.2455, 0.1634, 0.0791].entries()) expect(result.best[index]).toBeCloseTo(expected, 4);
  });

  it('the worst has the dearest cost: 0.1187', () => {
    expect(result.worst[3]).toBeCloseTo((0.2 * 9) / Math.sqrt(230), 10);
  });

  it('Civic is first: 0.7427, 0.4036, 0.1759, 0.4414', () => {
    for (const [index, expected] of [0.7427, 0.4036, 0.1759, 0.4414].entries()) expect(result.closeness[index]).toBeCloseTo(expected, 4);
  });
});

describe('GX4: rank-order centroid of four items (vcalc.com, Rank Order Centroid)', () => {
  it('is 0.5208, 0.2708, 0.1458, 0.0625', () => {
    for (const [index, expected] of [0.5208, 0.2708, 0.1458, 0.0625].entries())
      expect(rankOrderCentroid(4)[index]).toBeCloseTo(expected, 4);
  });
});

describe('GX5: consensus of seven categories (package agrmt 1.42.4, consensus)', () => {
  it('30 40 210 130 530 50 10 is 0.7256876', () => {
    const counts = [30, 40, 210, 130, 530, 50, 10].map((count, index) => [index + 1, count] as const);
    expect(measureWeightedConsensus(counts, 6)).toBeCloseTo(0.7256876, 7);
  });
});

describe('GX6: consensus on 0-5 (formula of Tastle and Wierman 2007)', () => {
  it.each([
    [[3, 4, 4], 0.8648],
    [[2, 4], 0.6781],
    [[1, 3, 5], 0.5087],
    [[0, 5], 0],
  ])('%j is %d', (figures, expected) => {
    expect(measureConsensus(figures, 5)).toBeCloseTo(expected, 4);
  });

  it('is undefined without a figure or without a width', () => {
    expect(measureConsensus([], 5)).toBeUndefined();
    expect(measureConsensus([3], 0)).toBeUndefined();
    expect(measureWeightedConsensus([[3, 0]], 5)).toBeUndefined();
  });

  it('unanimity is exactly 1', () => {
    expect(measureConsensus([3.5, 3.5, 3.5], 5)).toBe(1);
  });
});

describe('GX7: WSJF (beginpm.com, what is WSJF in agile)', () => {
  it('A is 17, B is 24 and goes first', () => {
    expect(computeWsjf({ userBusinessValue: 100, timeCriticality: 50, riskReduction: 20, jobSize: 10 })).toBe(17);
    expect(computeWsjf({ userBusinessValue: 80, timeCriticality: 30, riskReduction: 10, jobSize: 5 })).toBe(24);
  });
});

describe('GX8: RICE (tools.noemacore.com/rice-scoring)', () => {
  it('A is 1,067, B is 2,500 and goes first', () => {
    expect(computeRice({ reach: 2000, impact: 2, confidence: 0.8, effort: 3 })).toBeCloseTo(1066.67, 2);
    expect(computeRice({ reach: 5000, impact: 0.5, confidence: 1, effort: 1 })).toBe(2500);
  });
});

describe('TOPSIS of the six worked cases (domain C.9)', () => {
  const cards = goldenScoring.cases.map(({ scores }) => computeScorecard(defaultScoringModel, scores));

  it('is the golden one', () => {
    const closeness = computeAxisTopsis(defaultScoringModel, cards);
    for (const [index, { expected }] of goldenScoring.cases.entries()) expect(closeness[index]).toBeCloseTo(expected.topsis, 10);
  });

  it('correction C, undefined axis: a case with nothing assessed on an axis has none, and changes no other', () => {
    const unassessed = computeScorecard(defaultScoringModel, { V1: 4 });
    const closeness = computeAxisTopsis(defaultScoringModel, [unassessed, ...cards]);
    expect(closeness[0]).toBeUndefined();
    expect(closeness.slice(1)).toEqual(computeAxisTopsis(defaultScoringModel, cards));
  });
});
