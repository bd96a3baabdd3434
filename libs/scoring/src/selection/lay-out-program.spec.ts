import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSolver } from '../testing/golden-portfolio.js';
import { layOutProgram } from './lay-out-program.js';
import type { PortfolioModel } from './portfolio-model.js';
import { listRules } from './portfolio-rules.js';
import { selectPortfolio } from './select-portfolio.js';
import type { Solver } from './solver.js';

let solve: Solver;
beforeAll(async () => {
  solve = await openSolver();
});

const model: PortfolioModel = {
  candidates: [
    { id: 'A', value: 10, usage: { budget: 60, team: 1 } },
    { id: 'B', value: 9, usage: { budget: 60, team: 2 } },
    { id: 'C', value: 8, usage: { budget: 60, team: 3 } },
  ],
  limits: { budget: 120, team: 9 },
};
const rowsOf = (change: Partial<PortfolioModel>) =>
  layOutProgram({ ...model, ...change }).rows.map(({ rule, terms, sense, right }) => [rule?.path, [...terms], sense, right]);
const meanings = (change: Partial<PortfolioModel>) => rowsOf(change).filter(([path]) => path === undefined);

/** The optimum, and how often the solver was asked. */
async function solved(change: Partial<PortfolioModel>) {
  let solves = 0;
  const counting: Solver = (lp, options) => {
    solves += 1;
    return solve(lp, options);
  };
  const result = await selectPortfolio({ ...model, ...change }, { solve: counting });
  return { solves, ...(result.status === 'optimal' && { value: result.value, selected: result.selected }) };
}

describe('the lines of the program', () => {
  it('each rule has its own, in the order of the rules', () => {
    const rules: Partial<PortfolioModel> = {
      mandatory: ['B'],
      excluded: ['C'],
      exclusive: [['A', 'B'], ['B', 'C']], // prettier-ignore
      requires: [['A', 'B'], ['C', 'A']], // prettier-ignore
      minShares: [
        { measure: 'budget', group: ['A'], share: 0.25 },
        { measure: ['team'], group: ['B', 'C'], share: 0.5 },
      ],
      counts: [{ group: ['A', 'C'], max: 1 }, { min: 2 }],
    };
    const rows = rowsOf(rules);
    expect(rows.map(([path]) => path)).toEqual(listRules({ ...model, ...rules }).map(({ path }) => path));
    expect(Object.fromEntries(rows.map(([path, ...row]) => [path, row]))).toEqual({
      'limits.budget': [[[0, 60], [1, 60], [2, 60]], '<=', 120],
      'limits.team': [[[0, 1], [1, 2], [2, 3]], '<=', 9],
      'mandatory.B': [[[1, 1]], '>=', 1],
      'excluded.C': [[[2, 1]], '<=', 0],
      'exclusive.0': [[[0, 1], [1, 1]], '<=', 1],
      'exclusive.1': [[[1, 1], [2, 1]], '<=', 1],
      'requires.0': [[[0, 1], [1, -1]], '<=', 0],
      'requires.1': [[[2, 1], [0, -1]], '<=', 0],
      'minShares.0': [[[0, 45], [1, -15], [2, -15]], '>=', 0],
      'minShares.1': [[[0, -0.5], [1, 1], [2, 1.5]], '>=', 0],
      'counts.0': [[[0, 1], [2, 1]], '<=', 1],
      'counts.1': [[[0, 1], [1, 1], [2, 1]], '>=', 2],
    }); // prettier-ignore
  });

  it('a bound with two ends has two', () => {
    expect(rowsOf({ limits: {}, counts: [{ min: 1, max: 2 }] }).map(([path, , sense, right]) => [path, sense, right])).toEqual([
      ['counts.0', '>=', 1],
      ['counts.0', '<=', 2],
    ]);
  });

  it('a component is there with each of its users, and carries its own usage', () => {
    const sharedComponents = [{ id: 'platform', users: ['A', 'C'], usage: { budget: 40 } }];
    expect(rowsOf({ sharedComponents })[0]?.[1]).toEqual([[0, 20], [1, 60], [2, 20], [3, 40]]); // prettier-ignore
    expect(rowsOf({ sharedComponents })[1]?.[1]).toEqual([[0, 1], [1, 2], [2, 3], [3, 0]]); // prettier-ignore
    expect(meanings({ sharedComponents })).toEqual([
      [undefined, [[3, 1], [0, -1]], '>=', 0],
      [undefined, [[3, 1], [2, -1]], '>=', 0],
    ]); // prettier-ignore
  });

  it('a gain needs each of its candidates, a loss comes with all of them; both stand after the components', () => {
    const gain = meanings({ synergies: [{ candidates: ['A', 'B'], value: 5 }] });
    expect(gain).toEqual([[undefined, [[3, 1], [0, -1]], '<=', 0], [undefined, [[3, 1], [1, -1]], '<=', 0]]); // prettier-ignore
    const loss = { sharedComponents: [{ id: 'gpu', users: ['C'], usage: {} }], synergies: [{ candidates: ['A', 'B', 'C'], value: -5 }] };
    expect(meanings(loss)[1]).toEqual([undefined, [[4, 1], [0, -1], [1, -1], [2, -1]], '>=', -2]); // prettier-ignore
    expect(layOutProgram({ ...model, ...loss })).toMatchObject({ columns: 5, whole: [0, 1, 2], open: [] });
    expect([...layOutProgram({ ...model, ...loss }).objective]).toEqual([[0, 10], [1, 9], [2, 8], [4, -5]]); // prettier-ignore
  });
});

describe('one solve is enough', () => {
  it('for a component that two share and one that does not fit', async () => {
    const sharedComponents = [{ id: 'platform', users: ['A', 'C'], usage: { budget: 50 } }];
    expect(await solved({ limits: { budget: 70 }, sharedComponents })).toEqual({ solves: 1, value: 18, selected: ['A', 'C'] });
    expect(await solved({ limits: { budget: 69 }, sharedComponents })).toEqual({ solves: 1, value: 10, selected: ['A'] });
  });

  it('for a loss that makes the first two worth less than the first and the third', async () => {
    expect(await solved({ synergies: [{ candidates: ['A', 'B'], value: -5 }] })).toEqual({ solves: 1, value: 18, selected: ['A', 'C'] });
    expect(await solved({ synergies: [{ candidates: ['A', 'B'], value: -0.5 }] })).toEqual({
      solves: 1,
      value: 18.5,
      selected: ['A', 'B'],
    });
  });
});
