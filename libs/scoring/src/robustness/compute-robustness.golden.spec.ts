import { describe, expect, it } from '@jest/globals';
import { changeWeights } from '../scoring-models/change-weights.js';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { goldenScoring } from '../testing/golden-cases.js';
import { computeRobustness } from './compute-robustness.js';

describe('GX9: SMAA with two criteria and no preference (derived: A is first when the first weight passes 0.6)', () => {
  const model = changeWeights(defaultScoringModel, { axes: { V: 1, F: 1, R: 0, S: 0 } });
  const result = computeRobustness({
    model,
    cases: [
      { id: 'A', scores: { V5: 5, F1: 0 } },
      { id: 'B', scores: { V5: 0, F1: 5 } },
      { id: 'C', scores: { V5: 3, F1: 3 } },
    ],
    seed: 7,
    draws: 40_000,
    weights: { kind: 'uniform' },
    sigma: 0,
    topCount: 1,
  });
  const [a, b, c] = result?.cases ?? [];

  it.each([
    ['A', a, [0.4, 0.1, 0.5], 2.1],
    ['B', b, [0.4, 0.1, 0.5], 2.1],
    ['C', c, [0.2, 0.8, 0], 1.8],
  ] as const)('%s has its rank acceptabilities', (_, found, expected, expectedRank) => {
    for (const [rank, share] of expected.entries()) expect(Math.abs((found?.acceptability[rank] ?? NaN) - share)).toBeLessThan(0.02);
    expect(found?.expectedRank).toBeCloseTo(expectedRank, 1);
  });

  it('the central weights are (0.8, 0.2), (0.2, 0.8) and (0.5, 0.5); an axis of weight zero stays at zero', () => {
    for (const [found, first] of [
      [a, 0.8],
      [b, 0.2],
      [c, 0.5],
    ] as const) {
      expect(found?.centralWeights?.V).toBeCloseTo(first, 1);
      expect(found?.centralWeights?.F).toBeCloseTo(1 - first, 1);
      expect([found?.centralWeights?.R, found?.centralWeights?.S]).toEqual([0, 0]);
    }
  });

  it('A beats B in half of the draws, and C in 0.4 of them', () => {
    expect(Math.abs((result?.wins[0]?.[1] ?? NaN) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs((result?.wins[0]?.[2] ?? NaN) - 0.4)).toBeLessThan(0.02);
    expect(result?.wins[0]?.[0]).toBeUndefined();
  });
});

describe('golden ranks of the six worked cases (domain C.10)', () => {
  const result = computeRobustness({
    model: defaultScoringModel,
    cases: goldenScoring.cases.map(({ name, scores }) => ({ id: name.slice(0, 2), scores })),
    seed: 20_260_101,
    draws: 200_000,
    weights: { kind: 'around', kappa: 50 },
    sigma: 0.6,
    topCount: 3,
  });
  const of = (id: string) => result?.cases.find((found) => found.id === id);

  it.each([
    ['U4', 0.757],
    ['U1', 0.234],
  ])('%s is first in %d of the draws', (id, share) => {
    expect(Math.abs((of(id)?.acceptability[0] ?? NaN) - share)).toBeLessThan(0.02);
  });

  it.each([
    ['U4', 0.998, 'robust'],
    ['U1', 0.993, 'robust'],
    ['U3', 0.763, 'likely'],
    ['U2', 0.208, 'contested'],
    ['U5', 0.032, 'unlikely'],
    ['U6', 0.006, 'unlikely'],
  ])('%s is among the first three in %d of the draws: %s', (id, share, label) => {
    expect(Math.abs((of(id)?.topShare ?? NaN) - share)).toBeLessThan(0.02);
    expect(of(id)?.label).toBe(label);
  });

  it('the error is 0.5 over the root of the draws', () => {
    expect(result?.monteCarloError.standardError).toBeCloseTo(0.001118, 6);
    expect(result?.monteCarloError.margin95).toBeCloseTo(0.00219, 5);
  });
});
