import { describe, expect, it } from '@jest/globals';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { goldenScores, goldenScoring, withoutScores } from '../testing/golden-cases.js';
import type { MissingPolicy } from '../vocabulary/scoring-terms.js';
import { computeScorecard } from './compute-scorecard.js';

describe('the six golden cases', () => {
  it('the default model holds the golden weights', () => {
    for (const axis of defaultScoringModel.axes) {
      const golden = goldenScoring.weights[axis.id];
      const criteria = defaultScoringModel.criteria.filter((criterion) => criterion.axis === axis.id);
      expect(axis.weight).toBe(golden.weight);
      expect(Object.fromEntries(criteria.map(({ id, weight }) => [id, weight]))).toEqual(golden.criteria);
    }
  });

  it.each(goldenScoring.cases.map((golden) => [golden.name, golden] as const))('%s has its four axes', (_, { scores, expected }) => {
    const { axes } = computeScorecard(defaultScoringModel, scores);
    for (const id of ['V', 'F', 'R', 'S'] as const) expect(axes[id]).toBeCloseTo(expected.axes[id], 10);
  });

  it.each(goldenScoring.cases.map((golden) => [golden.name, golden] as const))('%s has its priority', (_, { scores, expected }) => {
    const card = computeScorecard(defaultScoringModel, scores);
    expect(card.priority).toBeCloseTo(expected.priority, 10);
    expect(card.interval).toEqual({ low: card.priority, high: card.priority });
    expect(card.incomplete).toEqual([]);
    expect([card.assessed, card.total]).toEqual([23, 23]);
  });

  it.each(goldenScoring.cases.map((golden) => [golden.name, golden] as const))('%s has its weighted product', (_, { scores, expected }) => {
    expect(computeScorecard(defaultScoringModel, scores).product).toBeCloseTo(expected.product, 10);
  });

  it.each(goldenScoring.cases.map((golden) => [golden.name, golden] as const))(
    '%s has its quadrant and flags',
    (_, { scores, expected }) => {
      const card = computeScorecard(defaultScoringModel, scores);
      expect(card.quadrant).toBe(expected.quadrant);
      expect(card.redFlags).toEqual(expected.redFlags);
    },
  );
});

describe('U1 with R3 and S1 not assessed', () => {
  const gaps = withoutScores(goldenScores('U1'), 'R3', 'S1');

  // By hand: V 69.5 and F 77 give 43.575; then R 0.52 / 0.84 and S 0.41 / 0.6, or with 0.16 and 0.4 filled by 0, half or all.
  it.each<[MissingPolicy, number, number]>([
    ['renormalise', 69.62, 43.575 + (20 * 0.52) / 0.84 + (20 * 0.41) / 0.6],
    ['pessimistic', 62.18, 62.175],
    ['neutral', 67.78, 67.775],
    ['optimistic', 73.38, 73.375],
  ])('%s gives the printed %d', (missingPolicy, _, exact) => {
    expect(computeScorecard(defaultScoringModel, gaps, { missingPolicy }).priority).toBeCloseTo(exact, 10);
  });

  it('coverage is 0.84 on risk and 0.60 on sobriety, which is not yet incomplete', () => {
    const card = computeScorecard(defaultScoringModel, gaps);
    expect(card.coverage.R).toBeCloseTo(0.84, 12);
    expect(card.coverage.S).toBeCloseTo(0.6, 12);
    expect([card.coverage.V, card.coverage.F]).toEqual([1, 1]);
    expect(card.incomplete).toEqual([]);
  });

  it('the interval runs from the pessimistic to the optimistic priority', () => {
    const at = (missingPolicy: MissingPolicy) => computeScorecard(defaultScoringModel, gaps, { missingPolicy });
    const { interval } = at('renormalise');
    expect(interval.low).toBeCloseTo(at('pessimistic').priority ?? NaN, 10);
    expect(interval.high).toBeCloseTo(at('optimistic').priority ?? NaN, 10);
    expect(at('neutral').interval).toEqual(interval);
  });
});
