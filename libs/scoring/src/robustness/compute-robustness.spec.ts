import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeWeights } from '../scoring-models/change-weights.js';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { computeScorecard } from '../scorecards/compute-scorecard.js';
import { goldenScores, goldenScoring, withoutScores } from '../testing/golden-cases.js';
import { axisIds, criterionIds } from '../vocabulary/scoring-terms.js';
import { checkRobustness } from './check-robustness.js';
import { computeRobustness, robustnessInSteps } from './compute-robustness.js';
import { labelShare } from './rank-labels.js';
import type { RobustnessCase, RobustnessRequest } from './robustness-request.js';

const six: readonly RobustnessCase[] = goldenScoring.cases.map(({ name, scores }) => ({ id: name.slice(0, 2), scores }));
const request: RobustnessRequest = { model: defaultScoringModel, cases: six, seed: 1, draws: 500 };
const run = (change: Partial<RobustnessRequest> = {}) => {
  const result = computeRobustness({ ...request, ...change });
  if (!result) throw new Error('No result');
  return result;
};
const of = (result: ReturnType<typeof run>, id: string) => result.cases.find((found) => found.id === id);

describe('the draws', () => {
  it('are the same for the same seed, and not for another', () => {
    expect(run()).toEqual(run());
    expect(run({ seed: 2 }).cases[0]?.acceptability).not.toEqual(run().cases[0]?.acceptability);
    expect(run({ seed: 1 + 2 ** 32 }).cases[0]?.acceptability).not.toEqual(run().cases[0]?.acceptability);
  });

  it('are 10,000 around the weights with kappa 50 unless said, and are stored with the result', () => {
    const { settings, monteCarloError } = run({ draws: undefined, cases: six.slice(0, 2) });
    expect(settings).toEqual({
      method: 'SMAA-2',
      seed: 1,
      draws: 10_000,
      weights: { kind: 'around', kappa: 50 },
      sigma: undefined,
      evidenceSpread: undefined,
      topCount: 3,
    });
    expect(monteCarloError.standardError).toBe(0.005);
    expect(monteCarloError.margin95).toBeCloseTo(0.0098, 4);
  });

  it('without any margin give the ranking itself, as the scorecards do', () => {
    const exact = run({ weights: { kind: 'fixed' }, sigma: 0, draws: 3 });
    const order = [...exact.cases].sort((left, right) => (left.expectedRank ?? 0) - (right.expectedRank ?? 0)).map(({ id }) => id);
    expect(order).toEqual(['U4', 'U1', 'U3', 'U2', 'U5', 'U6']);
    for (const { acceptability, expectedRank } of exact.cases) expect(acceptability[(expectedRank ?? 0) - 1]).toBe(1);
    for (const [axis, weight] of Object.entries({ V: 0.35, F: 0.25, R: 0.2, S: 0.2 })) {
      expect(of(exact, 'U4')?.centralWeights?.[axis as 'V']).toBeCloseTo(weight, 12);
    }
    expect(of(exact, 'U1')?.centralWeights).toBeUndefined();
    expect(exact.wins[0]).toEqual([undefined, 1, 1, 0, 1, 1]);
  });

  it('can be stepped through, with the same result', () => {
    const steps = robustnessInSteps(request);
    expect(steps.next()).toEqual({ done: false, value: { done: 250, draws: 500 } });
    expect(steps.next().value).toEqual({ done: 500, draws: 500 });
    expect(steps.next()).toEqual({ done: true, value: run() });
    expect([...robustnessInSteps({ ...request, draws: 251 })].map(({ done }) => done)).toEqual([250, 251]);
  });

  it('move a score by its evidence, or by the gap between assessors where that is larger', () => {
    const spreadOf = (change: Partial<RobustnessCase>) => {
      const scores = Object.fromEntries(criterionIds.map((id) => [id, 2.5]));
      const steady = { id: 'steady', scores: Object.fromEntries(criterionIds.map((id) => [id, 2.2])), evidence };
      const share = run({ cases: [{ id: 'moving', scores, ...change }, steady], weights: { kind: 'fixed' }, draws: 4000 });
      return share.cases[0]?.acceptability[0] ?? NaN;
    };
    const evidence = Object.fromEntries(criterionIds.map((id) => [id, 'production' as const]));
    const deviations = Object.fromEntries(criterionIds.map((id) => [id, 1.5]));
    const [known, silent, gap] = [spreadOf({ evidence }), spreadOf({}), spreadOf({ evidence, deviations })];
    expect(known).toBeGreaterThan(silent + 0.05);
    expect(silent).toBeGreaterThan(gap);
    const evidenceSpread = { opinion: 0, expert: 0, poc: 0, production: 0 };
    const still = run({ cases: six, evidenceSpread, weights: { kind: 'fixed' }, draws: 5 });
    expect(still.cases.map(({ expectedRank }) => expectedRank)).toEqual([2, 4, 3, 1, 5, 6]);
  });

  it('stay on the scale: a score of 5 cannot rise', () => {
    const top = { id: 'top', scores: Object.fromEntries(criterionIds.map((id) => [id, id.startsWith('R') ? 0 : 5])) };
    const bottom = { id: 'bottom', scores: Object.fromEntries(criterionIds.map((id) => [id, id.startsWith('R') ? 5 : 0])) };
    const { cases } = run({ cases: [top, bottom], sigma: 5 });
    expect(cases[0]?.acceptability[0]).toBeGreaterThan(0.9);
  });
});

describe('the weights drawn (correction C, SMAA: on the four axes only)', () => {
  const apart = [
    { id: 'value', scores: Object.fromEntries(criterionIds.map((id) => [id, id.startsWith('V') ? 5 : 0])) },
    { id: 'sobriety', scores: Object.fromEntries(criterionIds.map((id) => [id, id.startsWith('S') ? 5 : 0])) },
  ];

  it('a zero weight stays at zero, with or without preference', () => {
    const model = changeWeights(defaultScoringModel, { axes: { S: 0 } });
    for (const kind of ['uniform', 'fixed'] as const) {
      const { cases } = run({ model, cases: apart, weights: { kind }, sigma: 0 });
      expect(cases.map(({ topShare }) => topShare)).toEqual([1, 1]);
      expect(cases[0]?.centralWeights?.S).toBe(0);
      expect(cases[0]?.acceptability).toEqual([1, 0]);
    }
  });

  it('an elicited order holds in every draw', () => {
    const weights = { kind: 'ordered', order: ['S', 'R', 'F', 'V'] } as const;
    const { cases } = run({ cases: apart, weights, sigma: 0, draws: 2000 });
    expect(cases.map(({ acceptability }) => acceptability[0])).toEqual([0, 1]);
    const central = cases[1]?.centralWeights ?? { V: NaN, F: NaN, R: NaN, S: NaN };
    const centroid = [0.5208, 0.2708, 0.1458, 0.0625];
    for (const [place, axis] of weights.order.entries()) expect(Math.abs(central[axis] - (centroid[place] ?? NaN))).toBeLessThan(0.02);
  });

  it('an order of some axes leaves the others, of weight zero, at zero', () => {
    const model = changeWeights(defaultScoringModel, { axes: { V: 0, F: 0 } });
    const { cases } = run({ model, cases: apart, weights: { kind: 'ordered', order: ['S', 'R', 'V', 'F'] }, sigma: 0 });
    const { V, F, R = 0, S = 0 } = cases[1]?.centralWeights ?? {};
    expect([V, F]).toEqual([0, 0]);
    expect(S).toBeGreaterThan(R);
    expect(S + R).toBeCloseTo(1, 10);
  });

  it.each([0.5, 5, 50])('around the model with kappa %d they have its weights as mean', (kappa) => {
    const alone = [{ id: 'only', scores: goldenScores('U1') }];
    const central = run({ cases: alone, weights: { kind: 'around', kappa }, draws: 20_000 }).cases[0]?.centralWeights;
    for (const [index, axis] of axisIds.entries()) {
      expect(Math.abs((central?.[axis] ?? NaN) - ([0.35, 0.25, 0.2, 0.2][index] ?? NaN))).toBeLessThan(0.02);
    }
  });

  it('are the nearer the larger kappa is', () => {
    const firsts = [5, 50, 5000].map(
      (kappa) => of(run({ weights: { kind: 'around', kappa }, sigma: 0, draws: 2000 }), 'U4')?.acceptability[0] ?? 0,
    );
    expect(firsts).toEqual([...firsts].sort((left, right) => left - right));
    expect(firsts[2]).toBe(1);
  });
});

describe('ties and gaps', () => {
  it('correction C, SMAA: equal cases share their ranks and their duels', () => {
    const twins = ['a', 'b', 'c'].map((id) => ({ id, scores: goldenScores('U1') }));
    const { cases, wins } = run({
      cases: [...twins, { id: 'last', scores: goldenScores('U6') }],
      sigma: 0,
      weights: { kind: 'fixed' },
      draws: 10,
    });
    for (const { acceptability, expectedRank } of cases.slice(0, 3)) {
      for (const rank of [0, 1, 2]) expect(acceptability[rank]).toBeCloseTo(1 / 3, 12);
      expect(acceptability[3]).toBe(0);
      expect(expectedRank).toBeCloseTo(2, 12);
    }
    expect(wins[0]).toEqual([undefined, 0.5, 0.5, 1]);
    expect(wins[3]).toEqual([0, 0, 0, undefined]);
    expect(cases[1]?.centralWeights?.V).toBeCloseTo(0.35, 12);
  });

  it('correction C, SMAA: missing scores renormalise, whatever the policy of the model', () => {
    const gaps = withoutScores(goldenScores('U1'), 'R3', 'S1', 'V2');
    const model = { ...defaultScoringModel, missingPolicy: 'optimistic' as const };
    const renormalised = computeScorecard(defaultScoringModel, gaps, { missingPolicy: 'renormalise' }).priority ?? NaN;
    const [just, under] = [0.5, -0.5].map((gap) => {
      const level = (renormalised + gap) / 20;
      return { id: `at ${gap}`, scores: Object.fromEntries(criterionIds.map((id) => [id, id.startsWith('R') ? 5 - level : level])) };
    });
    const { cases } = run({
      model,
      cases: [just, { id: 'gaps', scores: gaps }, under] as never,
      sigma: 0,
      weights: { kind: 'fixed' },
      draws: 1,
    });
    expect(cases.map(({ expectedRank }) => expectedRank)).toEqual([1, 2, 3]);
    expect(cases[1]?.priority).toBeCloseTo(renormalised, 10);
  });

  it('correction C, undefined axis: a case with nothing on an axis is to be assessed, and out of the ranks', () => {
    const { cases, wins } = run({ cases: [{ id: 'empty', scores: { V1: 3 } }, ...six] });
    expect(cases[0]).toEqual({
      id: 'empty',
      priority: undefined,
      label: 'to_assess',
      acceptability: [],
      expectedRank: undefined,
      topShare: undefined,
      centralWeights: undefined,
      isSelected: false,
      flip: undefined,
      couldFlip: [],
    });
    expect(cases[1]?.acceptability).toHaveLength(6);
    expect(cases.slice(1)).toEqual(run().cases);
    expect(wins[0]?.every((share) => share === undefined)).toBe(true);
  });

  it('no case at all is an empty result', () => {
    expect(run({ cases: [] })).toMatchObject({ cases: [], wins: [] });
  });

  it('a weighted mean of the value axis is drawn as such', () => {
    const model = { ...defaultScoringModel, valueMode: 'weighted_mean' as const };
    const exact = run({ model, sigma: 0, weights: { kind: 'fixed' }, draws: 1 });
    const priorities = six.map(({ scores }) => computeScorecard(model, scores).priority ?? NaN);
    const expected = priorities.map((priority) => 1 + priorities.filter((other) => other > priority).length);
    expect(exact.cases.map(({ expectedRank }) => expectedRank)).toEqual(expected);
  });
});

describe('whatever the cases', () => {
  const level = fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2);
  const scores = fc.record(Object.fromEntries(criterionIds.map((id) => [id, level])), { requiredKeys: ['V5', 'F1', 'R1', 'S1'] });
  const cases: fc.Arbitrary<readonly RobustnessCase[]> = fc
    .array(scores, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((one, index) => ({ id: `case ${index}`, scores: one })));

  it('their order changes nothing', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const [left, right] = [run({ cases: given, draws: 50 }), run({ cases: [...given].reverse(), draws: 50 })];
        expect([...right.cases].reverse()).toEqual(left.cases);
        expect(right.wins.map((row) => [...row].reverse()).reverse()).toEqual(left.wins);
      }),
      { numRuns: 30 },
    );
  });

  it('each case has one rank a draw, each rank one case, and each duel one winner', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0, 0.6, 2), (given, sigma) => {
        const { cases: found, wins } = run({ cases: given, draws: 50, sigma });
        for (const { acceptability } of found) expect(acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        for (const rank of found.keys())
          expect(found.reduce((sum, { acceptability }) => sum + (acceptability[rank] ?? 0), 0)).toBeCloseTo(1, 10);
        for (const [i, row] of wins.entries()) {
          for (const [j, share] of row.entries()) if (i !== j) expect((share ?? NaN) + (wins[j]?.[i] ?? NaN)).toBeCloseTo(1, 10);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('adding a case never changes the priority of another', () => {
    fc.assert(
      fc.property(cases, scores, (given, more) => {
        const before = run({ cases: given, draws: 1 }).cases.map(({ priority }) => priority);
        const after = run({ cases: [...given, { id: 'more', scores: more }], draws: 1 }).cases.map(({ priority }) => priority);
        expect(after.slice(0, -1)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('the flip found changes the decision, and half a point less does not', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3 }), (given, topCount) => {
        const settings = { cases: given, topCount, draws: 1 };
        for (const [index, { flip, isSelected }] of run(settings).cases.entries()) {
          if (!flip) continue;
          const changed = (to: number) =>
            given.map((one, at) => (at === index ? { ...one, scores: { ...one.scores, [flip.criterion]: to } } : one));
          expect(run({ ...settings, cases: changed(flip.to) }).cases[index]?.isSelected).toBe(!isSelected);
          const nearer = flip.to - Math.sign(flip.to - flip.from) * 0.5;
          expect(run({ ...settings, cases: changed(nearer) }).cases[index]?.isSelected).toBe(isSelected);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the single criterion that would change a decision', () => {
  it('takes U1 (68.255) below U3 (62.69) with k 2; no single one takes U3 or U6 above U1', () => {
    const found = run({ topCount: 2 });
    expect(found.cases.filter(({ isSelected }) => isSelected).map(({ id }) => id)).toEqual(['U1', 'U4']);
    expect([of(found, 'U3')?.flip, of(found, 'U6')?.flip]).toEqual([undefined, undefined]);
    const flip = of(found, 'U1')?.flip;
    expect(flip).toEqual({ criterion: 'V5', from: 4, to: 1 });
    expect(computeScorecard(defaultScoringModel, { ...goldenScores('U1'), V5: 1 }).priority).toBeLessThan(62.69);
    expect(computeScorecard(defaultScoringModel, { ...goldenScores('U1'), V5: 1.5 }).priority).toBeGreaterThan(62.69);
  });

  it('finds a change that only the worst level makes, and one that only the best makes', () => {
    const at = (id: string, level: number, others: object = {}) => ({
      id,
      scores: { ...Object.fromEntries(criterionIds.map((one) => [one, one.startsWith('R') ? 5 - level : level])), ...others },
    });
    // V5 weighs 0.105 of the priority, 0.3 x 0.35: from 3 to 0 it costs 6.3 points, from 3 to 0.5 it costs 5.25.
    const [ahead, behind] = run({ cases: [at('ahead', 3), at('behind', 2.71)], topCount: 1 }).cases;
    expect(ahead?.flip).toEqual({ criterion: 'V5', from: 3, to: 0 });
    expect(behind?.flip).toBeUndefined();
    const [, rising] = run({ cases: [at('ahead', 2.83), at('behind', 2.6, { V5: 1 })], topCount: 1 }).cases;
    expect(rising?.flip).toEqual({ criterion: 'V5', from: 1, to: 5 });
  });

  it('with room for all nothing changes, and everything is selected', () => {
    const found = run({ topCount: 6 });
    expect(found.cases.every(({ isSelected, flip, couldFlip }) => isSelected && flip === undefined && couldFlip.length === 0)).toBe(true);
  });

  it('equal priorities at the last place are all selected', () => {
    const cases = ['a', 'b'].map((id) => ({ id, scores: goldenScores('U1') }));
    expect(run({ cases, topCount: 1 }).cases.map(({ isSelected }) => isSelected)).toEqual([true, true]);
  });

  it('names the missing scores that could change it', () => {
    const cases = [
      { id: 'gap', scores: withoutScores(goldenScores('U1'), 'S1') },
      { id: 'whole', scores: goldenScores('U1') },
    ];
    const [gap, whole] = run({ cases, topCount: 1 }).cases;
    expect(gap?.couldFlip).toEqual(['S1']);
    expect(whole?.couldFlip).toEqual([]);
  });

  it('prefers the smallest change', () => {
    const cases = [
      { id: 'ahead', scores: goldenScores('U1') },
      { id: 'behind', scores: { ...goldenScores('U1'), S1: 2.5 } },
    ];
    const [ahead, behind] = run({ cases, topCount: 1 }).cases;
    expect(Math.abs((behind?.flip?.to ?? NaN) - (behind?.flip?.from ?? NaN))).toBe(0.5);
    expect(ahead?.flip).toBeDefined();
  });
});

describe('labels', () => {
  it.each([
    [1, 'robust'],
    [0.9, 'robust'],
    [0.3 + 0.6 - 1e-16, 'robust'],
    [0.899, 'likely'],
    [0.6, 'likely'],
    [0.599, 'contested'],
    [0.2, 'contested'],
    [0.199, 'unlikely'],
    [0, 'unlikely'],
    [undefined, 'to_assess'],
  ])('a share of %d is %s', (share, label) => {
    expect(labelShare(share)).toBe(label);
  });
});

describe('checkRobustness', () => {
  it.each<[Partial<RobustnessRequest>, string]>([
    [{ seed: 1.5 }, 'seed_invalid'],
    [{ seed: NaN }, 'seed_invalid'],
    [{ draws: 0 }, 'draws_invalid'],
    [{ draws: 10.5 }, 'draws_invalid'],
    [{ draws: 1_000_001 }, 'draws_invalid'],
    [{ sigma: -1 }, 'sigma_invalid'],
    [{ sigma: 5.1 }, 'sigma_invalid'],
    [{ sigma: NaN }, 'sigma_invalid'],
    [{ topCount: 0 }, 'top_count_invalid'],
    [{ topCount: 1.5 }, 'top_count_invalid'],
    [{ weights: { kind: 'around', kappa: 0 } }, 'kappa_invalid'],
    [{ weights: { kind: 'around', kappa: Infinity } }, 'kappa_invalid'],
    [{ weights: { kind: 'ordered', order: ['V', 'F', 'R'] } }, 'order_incomplete'],
    [{ weights: { kind: 'ordered', order: ['V', 'F', 'R', 'S', 'S'] } }, 'order_incomplete'],
    [{ cases: [...six, ...six.slice(0, 1)] }, 'case_id_repeated'],
  ])('%j is %s, and draws nothing', (change, code) => {
    expect(checkRobustness({ ...request, ...change }).map((problem) => problem.code)).toEqual([code]);
    expect(computeRobustness({ ...request, ...change })).toBeUndefined();
  });

  it('finds nothing in a request that is fine', () => {
    expect(checkRobustness({ ...request, draws: 1_000_000, sigma: 5, seed: -3, topCount: 100 })).toEqual([]);
    expect(checkRobustness({ ...request, weights: { kind: 'ordered', order: ['S', 'V', 'R', 'F'] } })).toEqual([]);
    const model = changeWeights(defaultScoringModel, { axes: { S: 0 } });
    expect(checkRobustness({ ...request, model, weights: { kind: 'ordered', order: ['V', 'R', 'F'] } })).toEqual([]);
  });

  it.each<[Partial<RobustnessRequest>, string]>([
    [{ seed: 1.5 }, 'seed'],
    [{ draws: 0 }, 'draws'],
    [{ sigma: -1 }, 'sigma'],
    [{ topCount: 0 }, 'topCount'],
    [{ weights: { kind: 'around', kappa: 0 } }, 'weights.kappa'],
    [{ weights: { kind: 'ordered', order: ['V', 'F', 'R'] } }, 'weights.order'],
    [{ cases: [...six, ...six.slice(0, 1)] }, 'cases.6.id'],
  ])('%j says where: %s', (change, path) => {
    expect(checkRobustness({ ...request, ...change }).map((problem) => problem.path)).toEqual([path]);
  });
});
