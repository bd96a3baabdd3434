import { describe, expect, it } from '@jest/globals';
import { changeWeights } from '../scoring-models/change-weights.js';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { computeScorecard } from '../scorecards/compute-scorecard.js';
import { goldenScoring, withoutScores } from '../testing/golden-cases.js';
import { criterionIds, type CriterionId } from '../vocabulary/scoring-terms.js';
import { computeRobustness } from './compute-robustness.js';
import { openWeights } from './draw-weights.js';
import { fillNormals, openNormals } from './normal-draws.js';
import type { RobustnessCase } from './robustness-request.js';

const draws = 40;
const seed = 99;
const [u1, u2, u3, u4, u5, u6] = goldenScoring.cases.map(({ scores }) => scores);
const evidence = { V1: 'poc', V5: 'production', R1: 'expert', S1: 'expert', F2: 'opinion' } as const;

/** In the order of their ids, as draws are handed out. */
const cases: readonly RobustnessCase[] = [
  { id: 'a', scores: u1 ?? {}, evidence },
  { id: 'b', scores: withoutScores(u1 ?? {}, 'V2', 'R3', 'S1') },
  { id: 'c', scores: withoutScores(u2 ?? {}, 'V1', 'V2', 'V3', 'V4'), deviations: { F1: 1.4, R2: 0.3 } },
  { id: 'd', scores: withoutScores(u3 ?? {}, 'V5'), evidence },
  { id: 'e', scores: u4 ?? {} },
  { id: 'f', scores: u5 ?? {}, deviations: { V1: 2 } },
  { id: 'g', scores: u6 ?? {} },
];

const spreads = { opinion: 1, expert: 0.7, poc: 0.4, production: 0.2 };
const spreadOf = ({ deviations, evidence: known }: RobustnessCase, id: CriterionId) =>
  Math.max(deviations?.[id] ?? 0, spreads[known?.[id] ?? 'opinion']);

/** The same draws, each scored by a whole scorecard. */
function drawSlowly(model = defaultScoringModel): readonly (readonly number[])[] {
  const drawWeights = openWeights(model, { kind: 'around', kappa: 50 }, seed);
  const source = openNormals(seed, 3);
  return Array.from({ length: draws }, () => {
    const weights = new Float64Array(4);
    const normals = new Float64Array(cases.length * criterionIds.length);
    drawWeights(weights);
    fillNormals(normals, source);
    const [V, F, R, S] = weights;
    return cases.map((useCase, row) => {
      const drawn = criterionIds.flatMap((id, column) => {
        const given = useCase.scores[id];
        const score = (given ?? 0) + spreadOf(useCase, id) * (normals[row * criterionIds.length + column] ?? NaN);
        return given === undefined ? [] : [[id, Math.min(5, Math.max(0, score))] as const];
      });
      return computeScorecard(changeWeights(model, { axes: { V, F, R, S } }), Object.fromEntries(drawn)).priority ?? NaN;
    });
  });
}

describe.each([
  ['ordered motivations', defaultScoringModel],
  ['a weighted mean', { ...defaultScoringModel, valueMode: 'weighted_mean' as const }],
  ['a motivation of weight zero', changeWeights(defaultScoringModel, { criteria: { V1: 0, R1: 0 } })],
])('with %s, each draw is ranked as whole scorecards would be', (_, model) => {
  const priorities = drawSlowly(model);
  const result = computeRobustness({ model, cases, seed, draws });

  it('rank by rank', () => {
    for (const [row, { acceptability }] of (result?.cases ?? []).entries()) {
      const ranks = priorities.map((all) => all.filter((other) => other > (all[row] ?? NaN)).length);
      const expected = cases.map((__, rank) => ranks.filter((found) => found === rank).length / draws);
      for (const [rank, share] of expected.entries()) expect(acceptability[rank]).toBeCloseTo(share, 12);
    }
  });

  it('duel by duel', () => {
    for (const [row, shares] of (result?.wins ?? []).entries()) {
      for (const [rival, share] of shares.entries()) {
        if (rival === row) continue;
        const won = priorities.filter((all) => (all[row] ?? NaN) > (all[rival] ?? NaN)).length;
        expect(share).toBeCloseTo(won / draws, 12);
      }
    }
  });

  it('and the central weights are those of the draws won', () => {
    const drawWeights = openWeights(model, { kind: 'around', kappa: 50 }, seed);
    const sums = cases.map(() => ({ times: 0, V: 0, S: 0 }));
    for (const all of priorities) {
      const weights = new Float64Array(4);
      drawWeights(weights);
      const winner = sums[all.indexOf(Math.max(...all))];
      if (!winner) continue;
      winner.times += 1;
      winner.V += weights[0] ?? NaN;
      winner.S += weights[3] ?? NaN;
    }
    for (const [row, { times, V, S }] of sums.entries()) {
      const central = result?.cases[row]?.centralWeights;
      if (times === 0) expect(central).toBeUndefined();
      else expect([central?.V, central?.S].map((weight) => weight?.toFixed(9))).toEqual([(V / times).toFixed(9), (S / times).toFixed(9)]);
    }
  });
});

describe('ties', () => {
  it.each([2, 4, 5])('%d equal cases share as many ranks, before and after others', (count) => {
    const twins = Array.from({ length: count }, (_, index) => ({ id: `twin ${index}`, scores: u1 ?? {} }));
    const others = [
      { id: 'best', scores: u4 ?? {} },
      { id: 'next', scores: u3 ?? {} },
      { id: 'last', scores: u6 ?? {} },
    ];
    const result = computeRobustness({
      model: defaultScoringModel,
      cases: [...others, ...twins],
      seed,
      draws: 3,
      sigma: 0,
      weights: { kind: 'fixed' },
    });
    const [best, next, last, twin] = result?.cases ?? [];
    expect([best?.expectedRank, next?.expectedRank, last?.expectedRank]).toEqual([1, count + 2, count + 3]);
    expect(twin?.acceptability.map((share) => Number(share.toFixed(9)))).toEqual([
      0,
      ...Array.from({ length: count }, () => Number((1 / count).toFixed(9))),
      0,
      0,
    ]);
    expect(result?.wins[3]?.map((share) => share ?? -1)).toEqual([0, 1, 1, -1, ...Array.from({ length: count - 1 }, () => 0.5)]);
  });
});
