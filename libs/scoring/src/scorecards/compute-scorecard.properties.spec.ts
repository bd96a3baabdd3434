import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeWeights } from '../scoring-models/change-weights.js';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import { axisIds, criterionIds, missingPolicies, type CriterionId, type MissingPolicy } from '../vocabulary/scoring-terms.js';
import { computeScorecard } from './compute-scorecard.js';
import { rankUseCases } from './rank-use-cases.js';
import type { Scores } from './scorecard.js';

const level = fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2);
const byCriterion = (value: fc.Arbitrary<number>) => Object.fromEntries(criterionIds.map((id) => [id, value]));
const someScores = fc.record(byCriterion(level), { requiredKeys: [] }) as fc.Arbitrary<Scores>;
const allScores = fc.record(byCriterion(level)) as fc.Arbitrary<Scores>;
const policy = fc.constantFrom(...missingPolicies);

/** A score from 0 to 4.5 and how far it rises, at most to 5. */
const raise = fc
  .record({
    id: fc.constantFrom<CriterionId>(...criterionIds),
    start: fc.integer({ min: 0, max: 9 }),
    steps: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ id, start, steps }) => ({ id, from: start / 2, by: Math.min(steps, 10 - start) / 2 }));
const priorityOf = (model: ScoringModelDefinition, scores: Scores, missingPolicy?: MissingPolicy) =>
  computeScorecard(model, scores, { missingPolicy }).priority;

const weight = fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000);
const model: fc.Arbitrary<ScoringModelDefinition> = fc
  .record({
    axes: fc.record(Object.fromEntries(axisIds.map((id) => [id, weight]))),
    criteria: fc.record(byCriterion(fc.oneof(weight, { weight: 1, arbitrary: fc.constant(0) }))),
    places: fc.tuple(weight, weight, weight, weight),
    valueMode: fc.constantFrom('ordered' as const, 'weighted_mean' as const),
  })
  .map(({ axes, criteria, places, valueMode }) => ({
    ...changeWeights(defaultScoringModel, { axes, criteria }),
    motivationWeights: [...places].sort((left, right) => right - left),
    valueMode,
  }));

const closeTo = (actual: number | undefined, expected: number | undefined) => {
  if (expected === undefined) return expect(actual).toBeUndefined();
  return expect(actual).toBeCloseTo(expected, 8);
};

const scaled = (original: ScoringModelDefinition, factor: number): ScoringModelDefinition => ({
  ...original,
  axes: original.axes.map((axis) => ({ ...axis, weight: axis.weight * factor })),
  criteria: original.criteria.map((criterion) => ({ ...criterion, weight: criterion.weight * factor })),
  motivationWeights: original.motivationWeights.map((place) => place * factor),
  valueShares: { motivation: original.valueShares.motivation * factor, financial: original.valueShares.financial * factor },
});

describe('whatever the model and the scores', () => {
  it('scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(model, someScores, policy, fc.constantFrom(0.01, 3, 100), (original, scores, missingPolicy, factor) => {
        const before = computeScorecard(original, scores, { missingPolicy });
        const after = computeScorecard(scaled(original, factor), scores, { missingPolicy });
        for (const total of ['priority', 'product'] as const) closeTo(after[total], before[total]);
        closeTo(after.interval.low, before.interval.low);
        closeTo(after.interval.high, before.interval.high);
        for (const id of axisIds) {
          closeTo(after.axes[id], before.axes[id]);
          closeTo(after.coverage[id], before.coverage[id]);
        }
        expect([after.quadrant, after.redFlags, after.incomplete]).toEqual([before.quadrant, before.redFlags, before.incomplete]);
      }),
    );
  });

  it('the order in which scores arrive changes nothing', () => {
    fc.assert(
      fc.property(model, someScores, policy, (original, scores, missingPolicy) => {
        const reversed: Scores = Object.fromEntries(Object.entries(scores).reverse());
        expect(computeScorecard(original, reversed, { missingPolicy })).toEqual(computeScorecard(original, scores, { missingPolicy }));
      }),
    );
  });

  it('the order of the axes and of the criteria in the model changes no total', () => {
    fc.assert(
      fc.property(model, someScores, policy, (original, scores, missingPolicy) => {
        const reordered = { ...original, axes: [...original.axes].reverse(), criteria: [...original.criteria].reverse() };
        const [before, after] = [original, reordered].map((one) => computeScorecard(one, scores, { missingPolicy }));
        closeTo(after?.priority, before?.priority);
        for (const id of axisIds) closeTo(after?.axes[id], before?.axes[id]);
        expect(after?.quadrant).toBe(before?.quadrant);
      }),
    );
  });

  it('raising a benefit never lowers the priority, raising a risk never raises it', () => {
    fc.assert(
      fc.property(model, someScores, policy, raise, (original, scores, missingPolicy, { id, from, by }) => {
        const [before, after] = [from, from + by].map((score) => priorityOf(original, { ...scores, [id]: score }, missingPolicy));
        if (before === undefined) return expect(after).toBeUndefined();
        const gain = ((after ?? NaN) - before) * (id.startsWith('R') ? -1 : 1);
        expect(gain).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('under the default model a raise is felt: each benefit gains, each risk loses', () => {
    fc.assert(
      fc.property(allScores, raise, (scores, { id, from, by }) => {
        const [before, after] = [from, from + by].map((score) => priorityOf(defaultScoringModel, { ...scores, [id]: score }));
        expect(((after ?? NaN) - (before ?? NaN)) * (id.startsWith('R') ? -1 : 1)).toBeGreaterThan(1e-6);
      }),
    );
  });

  it('adding a case never changes the default score of another, nor the order of those already ranked', () => {
    fc.assert(
      fc.property(
        model,
        fc.array(someScores, { minLength: 1, maxLength: 8 }),
        someScores,
        policy,
        (original, given, more, missingPolicy) => {
          const scoreAll = (cases: readonly Scores[]) =>
            rankUseCases(cases.map((scores, id) => ({ id, ...computeScorecard(original, scores, { missingPolicy }) })));
          const before = scoreAll(given).map(({ item }) => item);
          const after = scoreAll([...given, more]).flatMap(({ item }) => (item.id === given.length ? [] : [item]));
          expect(after).toEqual(before);
        },
      ),
    );
  });

  it('the priority lies in its interval, and any completion of the gaps does too', () => {
    fc.assert(
      fc.property(model, someScores, allScores, policy, (original, scores, completion, missingPolicy) => {
        const { priority, interval } = computeScorecard(original, scores, { missingPolicy });
        const completed = computeScorecard(original, { ...completion, ...scores }).priority;
        for (const total of [priority, completed]) {
          if (total === undefined) continue;
          expect(total).toBeGreaterThanOrEqual(interval.low - 1e-9);
          expect(total).toBeLessThanOrEqual(interval.high + 1e-9);
        }
        if (priority !== undefined) expect(priority >= interval.low && priority <= interval.high).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a complete scorecard has an interval of one point', () => {
    fc.assert(
      fc.property(model, allScores, policy, (original, scores, missingPolicy) => {
        const { priority, interval } = computeScorecard(original, scores, { missingPolicy });
        if (priority !== undefined) expect(interval).toEqual({ low: priority, high: priority });
      }),
    );
  });

  it('the lines of the explanation add up to the totals they explain', () => {
    fc.assert(
      fc.property(model, someScores, policy, (original, scores, missingPolicy) => {
        const card = computeScorecard(original, scores, { missingPolicy });
        const add = (values: readonly (number | undefined)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
        for (const line of card.explanation.axes) {
          if (line.score === undefined) continue;
          closeTo(add(line.terms.map((term) => term.contribution)), line.score);
          closeTo(add(line.terms.map((term) => term.effectiveWeight)), 1);
        }
        if (card.priority !== undefined) closeTo(add(card.explanation.axes.map((line) => line.contribution)), card.priority);
      }),
    );
  });

  it('inputs are not mutated', () => {
    fc.assert(
      fc.property(model, someScores, policy, (original, scores, missingPolicy) => {
        const before = structuredClone({ original, scores });
        computeScorecard(original, scores, { missingPolicy });
        expect({ original, scores }).toEqual(before);
      }),
    );
  });
});
