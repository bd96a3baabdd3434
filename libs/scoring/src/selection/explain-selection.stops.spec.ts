import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSolver, pf1 } from '../testing/golden-portfolio.js';
import { computeCoreIndex } from './core-index.js';
import { traceFrontier } from './efficient-frontier.js';
import { explainExclusions } from './explain-exclusions.js';
import { findBlockingRules } from './find-blocking-rules.js';
import type { PortfolioModel } from './portfolio-model.js';
import { selectPortfolio } from './select-portfolio.js';
import type { Solver } from './solver.js';
import { valueLimits } from './value-of-limits.js';

let solve: Solver;
beforeAll(async () => {
  solve = await openSolver();
});
const best = { value: 130, selected: ['E', 'H'] };

/** Stops after so many solves, and counts those that were asked for. */
function stoppedAfter(solves: number) {
  const signal = { aborted: false };
  const run = { signal, asked: 0, solve: undefined as unknown as Solver };
  run.solve = (lp, options) => {
    run.asked += 1;
    signal.aborted = run.asked >= solves;
    return solve(lp, options);
  };
  return run;
}

describe('stopped at any moment', () => {
  it('the rules that block are all named, or none is', async () => {
    const clash = { ...pf1, mandatory: ['A', 'G'] };
    const whole = await findBlockingRules(clash, { solve });
    expect(whole?.map(({ path }) => path)).toEqual(['mandatory.A', 'mandatory.G', 'exclusive.0']);
    const asked = stoppedAfter(Infinity);
    await findBlockingRules(clash, asked);
    for (let solves = 1; solves < asked.asked; solves += 1) {
      const run = stoppedAfter(solves);
      expect([undefined, whole]).toContainEqual(await findBlockingRules(clash, run));
      expect(run.asked).toBe(solves);
    }
  });

  it('a candidate that is out says so, with the rules that keep it out or without', async () => {
    const [whole] = await explainExclusions(pf1, best, { solve, ids: ['A'] });
    expect(whole).toMatchObject({ reason: 'blocked', leaving: [], entering: [] });
    for (const solves of [1, 2, 3]) {
      const [exclusion] = await explainExclusions(pf1, best, { ...stoppedAfter(solves), ids: ['A'] });
      expect(exclusion).toEqual({ ...whole, blocking: undefined });
    }
  });

  it('a selection that nothing allows stays infeasible, and accuses no rule before it knows', async () => {
    const clash = { ...pf1, mandatory: ['A', 'G'] };
    const whole = await selectPortfolio(clash, { solve });
    if (whole.status !== 'infeasible') throw new Error(whole.status);
    for (const solves of [1, 2, 3, 4, 6, 8, 10]) {
      const stopped = await selectPortfolio(clash, stoppedAfter(solves));
      if (stopped.status !== 'infeasible') throw new Error(stopped.status);
      expect([[], whole.blocking]).toContainEqual(stopped.blocking);
      expect([undefined, whole.relaxation]).toContainEqual(stopped.relaxation);
    }
  });

  it('the points of a frontier and the draws of a core index that are done are given', async () => {
    const frontier = await traceFrontier(pf1, { multiples: { kgco2e: 1 }, amounts: [100, 2000, 3000] }, stoppedAfter(2));
    expect(frontier).toMatchObject({ isComplete: false, points: [{ amount: 2000 }, { amount: 3000 }] });
    const values = Object.fromEntries(pf1.candidates.map(({ id, value }) => [id, value]));
    expect(await computeCoreIndex(pf1, [values, values, values], stoppedAfter(2))).toMatchObject({ draws: 2 });
  });
});

describe('a malformed model', () => {
  const invalid: PortfolioModel = { ...pf1, limits: { ...pf1.limits, risk: NaN } };

  it('explains nothing, and the solver is not asked', async () => {
    const run = stoppedAfter(Infinity);
    expect(await explainExclusions(invalid, best, run)).toEqual([]);
    expect(await valueLimits(invalid, best, run)).toEqual([]);
    expect(await computeCoreIndex(invalid, [], run)).toMatchObject({ problems: [{ code: 'limit_invalid', path: 'limits.risk' }] });
    expect(await traceFrontier(invalid, { multiples: { kgco2e: 1 } }, run)).toMatchObject({ problems: [{ path: 'limits.risk' }] });
    expect(run.asked).toBe(0);
  });
});

describe('the smallest relaxation', () => {
  it('counts each limit in parts of itself, whatever else uses it', async () => {
    const model: PortfolioModel = {
      candidates: [
        { id: 'half more budget', value: 1, usage: { budget: 150, team: 2 } },
        { id: 'three quarters more team', value: 9, usage: { budget: 100, team: 3.5 } },
        { id: 'out', value: 0, usage: { budget: 0, team: 100 } },
      ],
      limits: { budget: 100, team: 2 },
      excluded: ['out'],
      counts: [{ min: 1 }],
    };
    const result = await selectPortfolio(model, { solve });
    expect(result).toMatchObject({
      status: 'infeasible',
      relaxation: { changes: [{ rule: { path: 'limits.budget' }, from: 100, to: 150 }], selection: { selected: ['half more budget'] } },
    });
  });
});

describe('a failure of the solver', () => {
  it('says what it answered', async () => {
    const empty: Solver = () => ({ Status: 'Empty', Columns: {} });
    await expect(selectPortfolio(pf1, { solve: empty })).rejects.toThrow('status_unexpected: Empty');
    const short: Solver = () => ({ Status: 'Optimal', Columns: { x0: { Primal: 1 } } });
    await expect(selectPortfolio(pf1, { solve: short })).rejects.toThrow('columns_missing: 1 of 8');
  });
});
