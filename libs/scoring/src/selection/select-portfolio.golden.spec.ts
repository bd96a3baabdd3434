import { beforeAll, describe, expect, it } from '@jest/globals';
import { readOrLibrary } from '../../bench/read-or-library.mjs';
import { goldenPortfolio, openSolver, pf1 } from '../testing/golden-portfolio.js';
import { traceFrontier } from './efficient-frontier.js';
import type { PortfolioModel } from './portfolio-model.js';
import { selectPortfolio } from './select-portfolio.js';
import type { Solver } from './solver.js';

let solve: Solver;
beforeAll(async () => {
  solve = await openSolver();
});
const { limits } = pf1;
const without = (...names: readonly string[]): PortfolioModel => ({
  ...pf1,
  limits: Object.fromEntries(Object.entries(limits).filter(([name]) => !names.includes(name))),
});

const settings: Readonly<Record<string, PortfolioModel>> = {
  no_carbon_cap: without('kgco2e'),
  no_mandatory: { ...pf1, mandatory: [] },
  no_dependency: { ...pf1, requires: [] },
  no_exclusion: { ...pf1, exclusive: [] },
  no_risk_cap: without('risk'),
  no_min_share: { ...pf1, minShares: [] },
  no_skill_cap: without('ds_q1', 'ds_q2', 'swe_q1', 'swe_q2'),
  no_year2_budget: without('cost_y2'),
};

describe('PF1 (golden_portfolio.json, domain I.4)', () => {
  it('all limits: 130 with E and H', async () => {
    const [value, [selected]] = goldenPortfolio.base;
    await expect(selectPortfolio(pf1, { solve })).resolves.toMatchObject({ status: 'optimal', value, selected });
  });

  it.each(Object.entries(goldenPortfolio.toggles))('%s', async (name, [value, [selected]]) => {
    const model = settings[name];
    if (!model) throw new Error(`No setting ${name}`);
    await expect(selectPortfolio(model, { solve })).resolves.toMatchObject({ status: 'optimal', value, selected });
  });

  it('correction I, cost: the share is of the cost of both years, not of the first nor of the second', async () => {
    const shareOf = async (measure: string | readonly string[], change: Partial<PortfolioModel>) => {
      const minShares = pf1.minShares?.map((rule) => ({ ...rule, measure }));
      const result = await selectPortfolio({ ...pf1, ...change, minShares }, { solve });
      return result.status === 'optimal' ? result.value : undefined;
    };
    const bothYears = ['cost_y1', 'cost_y2'];
    const noCarbon = without('kgco2e');
    expect([await shareOf(bothYears, noCarbon), await shareOf('cost_y1', noCarbon)]).toEqual([203, 130]);
    // 5 of 25 of both years, 5 of 10 of the second: a third of both would keep the other one out.
    const pair: Partial<PortfolioModel> = {
      candidates: [
        { id: 'own', value: 1, usage: { cost_y1: 0, cost_y2: 5 } },
        { id: 'other', value: 9, usage: { cost_y1: 15, cost_y2: 5 } },
      ],
      limits: {},
      mandatory: [],
      exclusive: [],
      requires: [],
    };
    const least = async (measure: string | readonly string[]) => {
      const result = await selectPortfolio({ ...pf1, ...pair, minShares: [{ measure, group: ['own'], share: 1 / 3 }] }, { solve });
      return result.status === 'optimal' ? result.selected : [];
    };
    expect([await least('cost_y2'), await least(bothYears)]).toEqual([['own', 'other'], ['own']]);
  });

  it('its frontier, year 1 at b and year 2 at 0.75 b (corrections I)', async () => {
    const amounts = goldenPortfolio.frontier.map(([amount]) => amount);
    const frontier = await traceFrontier(pf1, { multiples: { cost_y1: 1, cost_y2: 0.75 }, amounts }, { solve });
    const points = 'points' in frontier ? frontier.points : [];
    expect(points.map(({ amount, selection }) => [amount, selection?.value ?? null])).toEqual(
      goldenPortfolio.frontier.map(([amount, value]) => [amount, value]),
    );
    for (const [at, [, , expected]] of goldenPortfolio.frontier.entries()) {
      if (expected) expect(points[at]?.selection?.selected).toEqual(expected[0]);
    }
  });
});

describe('the second frontier of domain I.4: year 1 alone, other limits wider', () => {
  const model: PortfolioModel = {
    candidates: pf1.candidates,
    limits: { cost_y1: 0, kgco2e: 4000, risk: 300, ds_q1: 6, ds_q2: 6, swe_q1: 7, swe_q2: 7 },
    exclusive: pf1.exclusive,
    requires: pf1.requires,
    minShares: (pf1.minShares ?? []).map((rule) => ({ ...rule, share: 0.15 })),
  };

  it.each([
    [100, 65, ['E']],
    [200, 180, ['A', 'E', 'H']],
    [300, 204, ['B', 'E', 'H']],
    [400, 268, ['C', 'D', 'E', 'H']],
    [500, 318, ['A', 'C', 'D', 'E', 'H']],
    [600, 327, undefined],
    [700, 336, ['B', 'C', 'D', 'F', 'H']],
    [1000, 336, ['B', 'C', 'D', 'F', 'H']],
  ])('%d gives %d', async (budget, value, selected) => {
    const result = await selectPortfolio({ ...model, limits: { ...model.limits, cost_y1: budget } }, { solve });
    expect(result).toMatchObject({ status: 'optimal', value, ...(selected && { selected }) });
  });
});

describe('GX10: Petersen 1967, R&D selection, OR-Library mknap1', () => {
  const problems = readOrLibrary(new URL('../../bench/or-library/mknap1.txt', import.meta.url));

  it('no. 1 is worth 3,800 with projects 2, 3 and 6', async () => {
    const result = await selectPortfolio(problems[0]?.model ?? pf1, { solve });
    expect(result).toMatchObject({ status: 'optimal', value: 3800, selected: ['c1', 'c2', 'c5'] });
  });

  it.each(problems.map(({ name, optimum, model }) => ({ name, optimum, model })))(
    'no. $name is worth $optimum',
    async ({ optimum, model }) => {
      const result = await selectPortfolio(model, { solve });
      expect(result.status === 'optimal' ? result.value : NaN).toBeCloseTo(optimum ?? NaN, 6);
    },
  );
});

describe('OR-Library mknap2, the smallest of each paper', () => {
  const problems = readOrLibrary(new URL('../../bench/or-library/mknap2.txt', import.meta.url));
  const some = ['WEING1', 'WEISH01', 'PB1', 'PB4', 'HP1'];

  it.each(problems.filter(({ name }) => some.includes(name)))('$name is worth $optimum', async ({ optimum, model }) => {
    await expect(selectPortfolio(model, { solve })).resolves.toMatchObject({ status: 'optimal', value: optimum });
  });
});
