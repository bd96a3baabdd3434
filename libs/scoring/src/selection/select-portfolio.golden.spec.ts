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

  it('correction I, cost: the share is of the cost of both years', async () => {
    const share = (measure: string | readonly string[]) => ({ ...pf1, minShares: pf1.minShares?.map((rule) => ({ ...rule, measure })) });
    expect(pf1.minShares).toMatchObject([{ measure: ['cost_y1', 'cost_y2'] }]);
    const groupShare = (selected: readonly string[], measures: readonly ('cost_y1' | 'cost_y2')[]) => {
      const cost = (ids: readonly string[]) =>
        goldenPortfolio.projects
          .filter(({ id }) => ids.includes(id))
          .reduce((sum, project) => sum + measures.reduce((all, measure) => all + project[measure], 0), 0);
      return cost(selected.filter((id) => pf1.minShares?.[0]?.group.includes(id))) / cost(selected);
    };
    for (const measures of [['cost_y1', 'cost_y2'], ['cost_y1'], ['cost_y2']] as const) {
      const result = await selectPortfolio({ ...share(measures), limits: {} }, { solve });
      if (result.status !== 'optimal') throw new Error(result.status);
      expect(groupShare(result.selected, measures)).toBeGreaterThanOrEqual(0.2 - 1e-9);
    }
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
