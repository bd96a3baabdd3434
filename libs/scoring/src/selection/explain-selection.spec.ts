import { beforeAll, describe, expect, it } from '@jest/globals';
import { goldenPortfolio, openSolver, pf1 } from '../testing/golden-portfolio.js';
import { computeCoreIndex } from './core-index.js';
import { defaultSelectionSettings, valueAboveFloor } from './default-selection-settings.js';
import { spreadAmounts, traceFrontier } from './efficient-frontier.js';
import { explainExclusions } from './explain-exclusions.js';
import { findBlockingRules } from './find-blocking-rules.js';
import type { PortfolioModel } from './portfolio-model.js';
import type { Solver } from './solver.js';
import { valueLimits } from './value-of-limits.js';

let solve: Solver;
beforeAll(async () => {
  solve = await openSolver();
});
const best = { value: 130, selected: ['E', 'H'] };
const { kgco2e: _, ...otherLimits } = pf1.limits;
const withoutCarbon: PortfolioModel = { ...pf1, limits: otherLimits };
const invalid: PortfolioModel = { candidates: [], limits: {} };
const stoppedAfter = (solves: number) => {
  const signal = { aborted: false };
  let left = solves;
  const counting: Solver = (lp, options) => {
    left -= 1;
    signal.aborted = left <= 0;
    return solve(lp, options);
  };
  return { solve: counting, signal };
};

describe('why a candidate is out', () => {
  it('is what it would displace, and for how much less', async () => {
    const exclusions = await explainExclusions(withoutCarbon, { value: 203, selected: ['C', 'D', 'H'] }, { solve, ids: ['E', 'H'] });
    expect(exclusions).toMatchObject([
      { id: 'E', reason: 'worth_less', value: 130, loss: 73, leaving: ['C', 'D'], entering: [], blocking: [] },
    ]);
  });

  it('or the rules that no selection with it keeps to', async () => {
    const exclusions = await explainExclusions(pf1, best, { solve });
    expect(exclusions.map(({ id, reason }) => [id, reason])).toEqual(['A', 'B', 'C', 'D', 'F', 'G'].map((id) => [id, 'blocked']));
    expect(exclusions[2]?.blocking?.map(({ path }) => path)).toEqual(['limits.kgco2e', 'mandatory.H', 'requires.0']);
    expect(exclusions[2]).toMatchObject({ value: undefined, loss: undefined });
  });

  it('or nothing but the choice between equals', async () => {
    const twins = { candidates: ['A', 'B'].map((id) => ({ id, value: 1, usage: { budget: 1 } })), limits: { budget: 1 } };
    const exclusions = await explainExclusions(twins, { value: 1, selected: ['A'] }, { solve });
    expect(exclusions).toMatchObject([
      { id: 'B', reason: 'as_good', loss: 0, leaving: ['A'], message: { en: 'Another selection of the same value includes it.' } },
    ]);
  });

  it('names who enters with it', async () => {
    const model: PortfolioModel = {
      candidates: [
        { id: 'A', value: 10, usage: { budget: 3 } },
        { id: 'B', value: 4, usage: { budget: 1 } },
        { id: 'C', value: 1, usage: { budget: 1 } },
      ],
      limits: { budget: 3 },
    };
    const exclusions = await explainExclusions(model, { value: 10, selected: ['A'] }, { solve });
    expect(exclusions).toMatchObject([
      { id: 'B', loss: 5, leaving: ['A'], entering: ['C'] },
      { id: 'C', loss: 5, leaving: ['A'], entering: ['B'] },
    ]);
  });

  it('tells how far it is, and gives what is done when stopped', async () => {
    const steps: unknown[] = [];
    await explainExclusions(
      withoutCarbon,
      { value: 203, selected: ['C', 'D', 'H'] },
      { solve, ids: ['E'], onStep: (step) => steps.push(step) },
    );
    expect(steps).toEqual([
      { done: 0, of: 1 },
      { done: 1, of: 1 },
    ]);
    await expect(explainExclusions(pf1, { value: 130, selected: ['H'] }, { ...stoppedAfter(1), ids: ['E', 'F'] })).resolves.toHaveLength(1);
    await expect(explainExclusions(invalid, best, { solve })).resolves.toEqual([]);
  });
});

describe('the value of a tenth more of a limit', () => {
  it('is found by solving again', async () => {
    const valued = await valueLimits(pf1, best, { solve });
    expect(Object.fromEntries(valued.map(({ limit, gain }) => [limit, gain]))).toEqual({
      cost_y1: 0,
      cost_y2: 74,
      ds_q1: 0,
      ds_q2: 0,
      kgco2e: 73,
      risk: 50,
      swe_q1: 0,
      swe_q2: 0,
    });
    expect(valued.find(({ limit }) => limit === 'kgco2e')).toMatchObject({
      from: 2000,
      to: 2200,
      value: 203,
      entering: ['C', 'D'],
      leaving: ['E'],
    });
  });

  it('may be that of another raise, and stops half-way', async () => {
    const steps: number[] = [];
    const valued = await valueLimits(pf1, best, { solve, raise: 0.01, onStep: ({ done }) => steps.push(done) });
    expect(valued.every(({ gain }) => gain === 0)).toBe(true);
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    await expect(valueLimits(pf1, best, stoppedAfter(3))).resolves.toHaveLength(3);
    await expect(valueLimits(invalid, best, { solve })).resolves.toEqual([]);
  });
});

describe('the core index', () => {
  const model: PortfolioModel = {
    candidates: ['A', 'B', 'C', 'D'].map((id) => ({ id, value: 0, usage: { budget: id === 'D' ? 9 : 1 } })),
    limits: { budget: 2 },
  };
  const draws = [
    { A: 9, B: 3, C: 2, D: 99 },
    { A: 9, B: 1, C: 2, D: 99 },
    { A: 9, B: 3, C: 2, D: 99 },
    { A: 9, B: 3, C: 2, D: 99 },
  ];

  it('is the share of the draws in which a candidate is selected', async () => {
    const steps: unknown[] = [];
    const result = await computeCoreIndex(model, draws, { solve, onStep: (step) => steps.push(step) });
    expect(steps).toEqual([0, 1, 2, 3, 4].map((done) => ({ done, of: 4 })));
    expect(result).toMatchObject({
      draws: 4,
      cases: [
        { id: 'A', coreIndex: 1, label: 'core' },
        { id: 'B', coreIndex: 0.75, label: 'borderline' },
        { id: 'C', coreIndex: 0.25, label: 'borderline' },
        { id: 'D', coreIndex: 0, label: 'exterior' },
      ],
    });
  });

  it('counts the draws done when stopped, and refuses values that are missing', async () => {
    await expect(computeCoreIndex(model, draws, stoppedAfter(2))).resolves.toMatchObject({
      draws: 2,
      cases: [{ coreIndex: 1 }, { coreIndex: 0.5 }, {}, {}],
    });
    await expect(computeCoreIndex(model, draws, { solve, signal: { aborted: true } })).resolves.toEqual({ draws: 0, cases: [] });
    await expect(computeCoreIndex(model, [{ A: 1, B: 1, D: NaN }], { solve })).resolves.toMatchObject({
      problems: [{ code: 'value_invalid', path: 'draws.0.C' }, { path: 'draws.0.D' }],
    });
    await expect(computeCoreIndex(invalid, draws, { solve })).resolves.toMatchObject({ problems: [{ code: 'candidates_missing' }] });
    await expect(computeCoreIndex({ limits: {} } as never, draws, { solve })).resolves.toMatchObject({
      problems: [{ path: 'candidates' }],
    });
    const impossible = { ...model, mandatory: ['D'] };
    await expect(computeCoreIndex(impossible, draws, { solve })).resolves.toMatchObject({
      draws: 4,
      cases: [{ coreIndex: 0 }, {}, {}, {}],
    });
  });
});

describe('the efficient frontier', () => {
  const { multiples, amounts } = defaultSelectionSettings.frontier;

  it('says who enters and leaves, and which amounts bring more', async () => {
    const frontier = await traceFrontier(pf1, { multiples, amounts: [700, 400, 300, 1000] }, { solve });
    expect(frontier).toMatchObject({
      isComplete: true,
      points: [
        { amount: 300, selection: undefined, isStep: false, entering: [], leaving: [] },
        { amount: 400, selection: { value: 130 }, isStep: true, entering: ['E', 'H'], leaving: [] },
        { amount: 700, selection: { value: 204 }, isStep: true, entering: ['B'], leaving: [] },
        { amount: 1000, selection: { value: 204 }, isStep: false, entering: [], leaving: [] },
      ],
    });
  });

  it('does not solve again what an optimum for more already answers', async () => {
    let solves = 0;
    const counting: Solver = (lp, options) => {
      solves += 1;
      return solve(lp, options);
    };
    await traceFrontier(pf1, { multiples, amounts }, { solve: counting });
    // At 1,000, 600 and 300: what they select, or fail to, holds down to 700, 400 and 200.
    expect(solves).toBe(3);
  });

  it('spreads 20 amounts up to all that the candidates use, unless told', () => {
    const total = goldenPortfolio.projects.reduce((sum, { cost_y1 }) => sum + cost_y1, 0);
    const spread = spreadAmounts(pf1, { multiples: { cost_y1: 1 } });
    expect([spread.length, spread[0], spread[19]]).toEqual([20, total / 20, total]);
    expect(spreadAmounts(pf1, { multiples: { cost_y1: 1, cost_y2: 0.75 } }, 1)[0]).toBeCloseTo(1080 / 0.75, 9);
    expect(spreadAmounts(pf1, { multiples: { kgco2e: 1 } }, 2)).toEqual([1935, 3870]);
  });

  it('traces value against carbon too, with progress, and keeps the points done when stopped', async () => {
    const steps: number[] = [];
    const carbon = { multiples: { kgco2e: 1 } };
    const frontier = await traceFrontier(pf1, carbon, { solve, onStep: ({ done, of }) => steps.push(done / of) });
    expect('points' in frontier && frontier.points).toHaveLength(20);
    expect(steps).toHaveLength(21);
    expect(steps[20]).toBe(1);
    const halfway = await traceFrontier(pf1, carbon, stoppedAfter(1));
    expect(halfway).toMatchObject({ isComplete: false });
    expect('points' in halfway && halfway.points.at(-1)?.amount).toBe(3870);
  });

  it('refuses an axis that moves nothing', async () => {
    const problems = async (axis: Parameters<typeof traceFrontier>[1]) => {
      const result = await traceFrontier(pf1, axis, { solve });
      return 'problems' in result ? result.problems.map(({ code, path }) => `${code} ${path}`) : [];
    };
    expect(await problems({ multiples: {} })).toEqual(['axis_missing multiples']);
    expect(await problems({ multiples: { cost_y1: 0 } })).toEqual(['multiple_invalid multiples.cost_y1']);
    expect(await problems({ multiples: { cost: 1 } })).toEqual(['measure_unknown multiples.cost']);
    expect(await problems({ multiples: { cost_y1: 1 }, amounts: [-1, NaN] })).toEqual([
      'limit_invalid amounts.0',
      'limit_invalid amounts.1',
    ]);
  });
});

describe('blocking rules', () => {
  it('are none when all can be kept, and unknown when stopped', async () => {
    await expect(findBlockingRules(pf1, { solve })).resolves.toEqual([]);
    await expect(findBlockingRules({ ...pf1, mandatory: ['A', 'G'] }, stoppedAfter(2))).resolves.toBeUndefined();
  });
});

describe('the value above a floor', () => {
  it('is what passes it, and stays unknown', () => {
    expect([valueAboveFloor(62, 50), valueAboveFloor(45, 50), valueAboveFloor(undefined, 50)]).toEqual([12, 0, undefined]);
  });
});

describe('the default settings', () => {
  it('are those of golden_portfolio.json', () => {
    expect(defaultSelectionSettings.limits).toEqual(pf1.limits);
    expect(defaultSelectionSettings.minShare).toBe(goldenPortfolio.defaults.share[1]);
    expect(defaultSelectionSettings.frontier.amounts).toEqual(goldenPortfolio.frontier.map(([amount]) => amount));
  });
});
