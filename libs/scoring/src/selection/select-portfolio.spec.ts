import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSolver, pf1 } from '../testing/golden-portfolio.js';
import { measurePortfolio } from './measure-portfolio.js';
import type { PortfolioModel } from './portfolio-model.js';
import { selectPortfolio } from './select-portfolio.js';
import { SolverFailure, type Solver, type SolverAnswer } from './solver.js';

let solve: Solver;
beforeAll(async () => {
  solve = await openSolver();
});

const two: PortfolioModel = {
  candidates: [
    { id: 'A', value: 3, usage: { budget: 2 } },
    { id: 'B', value: 2, usage: { budget: 1 } },
  ],
  limits: { budget: 2 },
};
const answering = (Status: string, primals: readonly unknown[] = [], Bound?: number): Solver => {
  const Columns = Object.fromEntries(primals.map((Primal, column) => [`x${column}`, { Primal }]));
  return (): SolverAnswer => ({ Status, Columns, ...(Bound !== undefined && { Bound }) });
};
const pathsOf = (rules: readonly { readonly path: string }[]) => rules.map(({ path }) => path);
const infeasible = async (model: PortfolioModel) => {
  const result = await selectPortfolio(model, { solve });
  if (result.status !== 'infeasible') throw new Error(result.status);
  return result;
};

describe('an optimum', () => {
  it('says what it uses of each limit and what is left, whatever the solver says of its value', async () => {
    const lying: Solver = () =>
      ({ Status: 'Optimal', ObjectiveValue: 99, Columns: { x0: { Primal: 0.9999999 }, x1: { Primal: 0 } } }) as SolverAnswer;
    await expect(selectPortfolio(two, { solve: lying })).resolves.toEqual({
      status: 'optimal',
      value: 3,
      selected: ['A'],
      limits: [{ limit: 'budget', used: 2, allowed: 2, slack: 0 }],
    });
  });

  it('may be nobody, when nobody is worth it', async () => {
    const worthless = { ...two, candidates: two.candidates.map((candidate) => ({ ...candidate, value: -1 })) };
    await expect(selectPortfolio(worthless, { solve })).resolves.toMatchObject({ status: 'optimal', value: 0, selected: [] });
  });

  it('needs no limit', async () => {
    await expect(selectPortfolio({ ...two, limits: {} }, { solve })).resolves.toMatchObject({ value: 5, selected: ['A', 'B'], limits: [] });
  });

  it('does not trip over names that the format of solvers does not take', async () => {
    const names = ['End', '3 <= x', 'é à\n', 'x0'];
    const model = { candidates: names.map((id) => ({ id, value: 1, usage: { '>= 2': 1 } })), limits: { '>= 2': 3 }, mandatory: ['End'] };
    await expect(selectPortfolio(model, { solve })).resolves.toMatchObject({ status: 'optimal', value: 3 });
  });

  it('counts decimals as they were meant: 0.1 and 0.2 fit in 0.3', async () => {
    const model = { candidates: [0.1, 0.2].map((days) => ({ id: String(days), value: days, usage: { days } })), limits: { days: 0.3 } };
    await expect(selectPortfolio(model, { solve })).resolves.toMatchObject({ selected: ['0.1', '0.2'] });
  });

  it.each([0.001, 1, 1e9])('keeps to a limit to the millionth, at a scale of %d', async (scale) => {
    const usages = [1, 1, 1 + 1e-6, 1 / 3].map((figure) => figure * scale);
    const model = {
      candidates: usages.map((carbon, at) => ({ id: String(at), value: at === 2 ? 3 : 1, usage: { carbon } })),
      limits: { carbon: 2 * scale },
    };
    await expect(selectPortfolio(model, { solve })).resolves.toMatchObject({ value: 4, selected: ['2', '3'] });
  });

  it('is found past selections that only the tolerance of a solver lets through', async () => {
    const model: PortfolioModel = {
      candidates: [
        { id: 'A', value: 5, usage: { budget: 2 } },
        { id: 'B', value: 4, usage: { budget: 2 } },
        { id: 'C', value: 1, usage: { budget: 1 } },
      ],
      limits: { budget: 3 },
    };
    const lenient: Solver = (lp, options) => solve(lp.replace(/ r0:.*\n/, ''), options);
    await expect(selectPortfolio(model, { solve: lenient })).resolves.toMatchObject({ value: 6, selected: ['A', 'C'] });
  });

  it('leaves the model as it was', async () => {
    const before = JSON.stringify(pf1);
    await selectPortfolio(pf1, { solve });
    expect(JSON.stringify(pf1)).toBe(before);
  });
});

describe('a component that several share', () => {
  const shared: PortfolioModel = {
    candidates: ['A', 'B', 'C'].map((id) => ({ id, value: 10, usage: { budget: 60 } })),
    limits: { budget: 100 },
    sharedComponents: [{ id: 'platform', users: ['A', 'B'], usage: { budget: 40 } }],
  };

  it('is paid once: 60 and 60 with 40 in common are 80', async () => {
    const result = await selectPortfolio(shared, { solve });
    expect(result).toMatchObject({ value: 20, selected: ['A', 'B'], limits: [{ used: 80, slack: 20 }] });
    expect(measurePortfolio(shared, ['A', 'B', 'C']).limits).toMatchObject([{ used: 140, slack: -40 }]);
    expect(measurePortfolio(shared, ['A', 'C']).limits).toMatchObject([{ used: 120 }]);
  });

  it('adds a synergy to the value only when all are there', async () => {
    const model = { ...shared, sharedComponents: [], limits: { budget: 120 }, synergies: [{ candidates: ['B', 'C'], value: 1 }] };
    await expect(selectPortfolio(model, { solve })).resolves.toMatchObject({ value: 21, selected: ['B', 'C'] });
    const loss = {
      ...model,
      synergies: [
        { candidates: ['B', 'C'], value: -1 },
        { candidates: ['A', 'C'], value: -12 },
      ],
    };
    await expect(selectPortfolio(loss, { solve })).resolves.toMatchObject({ value: 20, selected: ['A', 'B'] });
  });
});

describe('rules that leave no selection', () => {
  it('name the limit that blocks and what it would have to be', async () => {
    const { blocking, relaxation } = await infeasible({ ...pf1, limits: { ...pf1.limits, cost_y1: 200, cost_y2: 150 } });
    expect(pathsOf(blocking)).toEqual(['limits.cost_y2', 'mandatory.H', 'minShares.0']);
    expect(relaxation?.changes).toMatchObject([{ rule: { path: 'limits.cost_y2' }, from: 150, to: 260 }]);
    expect(relaxation?.selection).toMatchObject({ value: 130, selected: ['E', 'H'] });
  });

  it('raise several limits, each in parts of itself, rather than give up a rule', async () => {
    const candidates = [{ id: 'A', value: 1, usage: { budget: 150, team: 3 } }];
    const { relaxation } = await infeasible({ candidates, limits: { budget: 100, team: 2 }, mandatory: ['A'] });
    expect(relaxation?.changes).toMatchObject([
      { rule: { path: 'limits.budget' }, from: 100, to: 150 },
      { rule: { path: 'limits.team' }, from: 2, to: 3 },
    ]);
  });

  it('can be raised from nothing', async () => {
    const { relaxation } = await infeasible({ ...two, limits: { budget: 0 }, mandatory: ['B'] });
    expect(relaxation).toMatchObject({ changes: [{ from: 0, to: 1 }], selection: { selected: ['B'] } });
  });

  it('are not narrowed down once stopped', async () => {
    const signal = { aborted: false };
    const once: Solver = (lp, options) => {
      signal.aborted = true;
      return solve(lp, options);
    };
    const result = await selectPortfolio({ ...two, limits: { budget: 0 }, mandatory: ['B'] }, { solve: once, signal });
    expect(result).toEqual({ status: 'infeasible', blocking: [], relaxation: undefined });
  });

  it('are those that had to be relaxed when they clash by less than a solver sees', async () => {
    let solves = 0;
    const blind: Solver = (lp, options) => {
      solves += 1;
      return solves > 4 ? answering('Optimal', [1, 1])(lp, options) : solve(lp, options);
    };
    const result = await selectPortfolio({ ...two, limits: { budget: 1 }, mandatory: ['A'] }, { solve: blind });
    expect(result).toMatchObject({ status: 'infeasible', blocking: [{ path: 'limits.budget' }], relaxation: { changes: [{ to: 2 }] } });
  });

  it.each([
    ['a mandatory one that is excluded', { mandatory: ['A'], excluded: ['A'] }, ['mandatory.A', 'excluded.A']],
    [
      'two mandatory ones of which one at most',
      { limits: {}, mandatory: ['A', 'B'], exclusive: [['A', 'B']] },
      ['mandatory.A', 'mandatory.B', 'exclusive.0'],
    ],
    [
      'a mandatory one whose need is excluded',
      { limits: {}, mandatory: ['A'], requires: [['A', 'B']], excluded: ['B'] },
      ['mandatory.A', 'requires.0', 'excluded.B'],
    ],
    ['more than there are', { counts: [{ min: 3 }] }, ['counts.0']],
    [
      'a share that the mandatory one takes',
      { mandatory: ['A'], minShares: [{ measure: 'budget', group: ['B'], share: 0.5 }], limits: {} },
      ['mandatory.A', 'minShares.0'],
    ],
  ])('name what contradicts itself: %s', async (_, rules, expected) => {
    const { blocking, relaxation } = await infeasible({ ...two, ...(rules as Partial<PortfolioModel>) });
    expect(pathsOf(blocking)).toEqual(expected);
    expect(relaxation?.changes).toMatchObject([{ from: undefined, to: undefined }]);
    expect(expected).toContain(relaxation?.changes[0]?.rule.path);
  });
});

describe('a solve that is stopped', () => {
  it('gives the best found, the bound proven and the gap between them', async () => {
    const result = await selectPortfolio(two, { solve: answering('Time limit reached', [0, 1], 4) });
    expect(result).toMatchObject({
      status: 'stopped',
      best: { value: 2, selected: ['B'] },
      bound: 4,
      gap: 1,
      boundProof: 'branch_and_bound',
    });
  });

  it('proves its bound with parts of candidates when the solver gives none: half of A and all of B are worth 3.5', async () => {
    const signal = { aborted: false };
    const silent: Solver = (lp, options) => {
      signal.aborted = true;
      return lp.includes('General') ? answering('Interrupted', [1, 0])(lp, options) : solve(lp, options);
    };
    const result = await selectPortfolio(two, { solve: silent, signal });
    expect(result).toMatchObject({ status: 'stopped', best: { value: 3 }, bound: 3.5, boundProof: 'linear_relaxation' });
  });

  it('has nothing to show when nothing was found, or what was found breaks a rule', async () => {
    const nothing = { status: 'stopped', best: undefined, bound: 4, gap: undefined };
    await expect(selectPortfolio(two, { solve: answering('Interrupted', [], 4) })).resolves.toMatchObject(nothing);
    await expect(selectPortfolio(two, { solve: answering('Interrupted', [1, 1], 4) })).resolves.toMatchObject(nothing);
    await expect(selectPortfolio(two, { solve: answering('Interrupted', [0.5, 1], 4) })).resolves.toMatchObject(nothing);
  });

  it('has no gap to a value of 0, and no proof when even parts of candidates were not solved', async () => {
    const nobody = await selectPortfolio(two, { solve: answering('Interrupted', [0, 0], 4) });
    expect(nobody).toMatchObject({ status: 'stopped', best: { value: 0 }, bound: 4, gap: undefined });
    const unproven = await selectPortfolio(two, { solve: answering('Interrupted', [1, 0]) });
    expect(unproven).toMatchObject({ best: { value: 3 }, bound: undefined, gap: undefined, boundProof: undefined });
  });

  it('asks the solver nothing when it was stopped before', async () => {
    const result = await selectPortfolio(two, { solve: answering('Optimal'), signal: { aborted: true } });
    expect(result).toEqual({ status: 'stopped', best: undefined, bound: undefined, gap: undefined, boundProof: undefined });
  });

  it('hands the limit of time and the wish to stop to the solver, and its progress back in the unit of the values', async () => {
    const seen: unknown[] = [];
    const signal = { aborted: false };
    const halves = { ...two, candidates: two.candidates.map((candidate) => ({ ...candidate, value: candidate.value / 2 })) };
    const watching: Solver = (lp, options, watch) => {
      seen.push(options, watch?.signal);
      watch?.onProgress?.({ incumbent: 10, bound: Infinity });
      return solve(lp, options);
    };
    await selectPortfolio(halves, { solve: watching, timeLimit: 7, signal, onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { output_flag: false, mip_rel_gap: 0, mip_allow_restart: false, time_limit: 7 },
      signal,
      { incumbent: 1, bound: undefined },
    ]);
  });
});

describe('a solver that fails', () => {
  it.each([
    ['reads an empty model', answering('Empty'), 'status_unexpected'],
    ['ends in any other way', answering('Unbounded'), 'status_unexpected'],
    ['forgets a column', answering('Optimal', [1]), 'columns_missing'],
    ['adds a column', answering('Optimal', [1, 0, 0]), 'columns_missing'],
    ['gives a column no value', answering('Optimal', [1, undefined]), 'columns_missing'],
    ['gives half a candidate', answering('Optimal', [0.5, 1]), 'column_not_whole'],
    ['breaks the rules again and again', answering('Optimal', [1, 1]), 'answer_infeasible'],
  ])('because it %s is an error, never an empty selection', async (_, failing, code) => {
    await expect(selectPortfolio(two, { solve: failing })).rejects.toMatchObject({ name: 'SolverFailure', code });
    await expect(selectPortfolio(two, { solve: failing })).rejects.toBeInstanceOf(SolverFailure);
  });

  it('is not asked about a malformed model', async () => {
    const result = await selectPortfolio({ ...two, limits: { budget: NaN } }, { solve: answering('Optimal') });
    expect(result).toMatchObject({ status: 'invalid', problems: [{ code: 'limit_invalid' }] });
  });
});
