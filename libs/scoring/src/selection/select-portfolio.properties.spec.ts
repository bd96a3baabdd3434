import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSolver } from '../testing/golden-portfolio.js';
import { findBlockingRules } from './find-blocking-rules.js';
import { withoutRules } from './change-rules.js';
import { findBrokenRules, measurePortfolio } from './measure-portfolio.js';
import type { PortfolioModel } from './portfolio-model.js';
import { listRules } from './portfolio-rules.js';
import { selectPortfolio } from './select-portfolio.js';
import type { Solver } from './solver.js';

let solve: Solver;
beforeAll(async () => {
  solve = await openSolver();
});

const limitNames = ['budget', 'team'];
const figure = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4);
const some = (ids: readonly string[], least: number) => fc.subarray([...ids], { minLength: least, maxLength: Math.min(ids.length, 4) });

/** Models with every kind of rule, at most eight candidates: small enough to try each selection. */
const models: fc.Arbitrary<PortfolioModel> = fc.integer({ min: 3, max: 8 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `case ${at}`);
  const candidate = fc.record({ value: fc.integer({ min: -20, max: 100 }), budget: figure, team: figure });
  return fc
    .record({
      figures: fc.array(candidate, { minLength: count, maxLength: count }),
      limits: fc.record({ budget: figure.map((amount) => amount * 3), team: figure.map((amount) => amount * 3) }),
      mandatory: some(ids, 0).map((chosen) => chosen.slice(0, 1)),
      excluded: some(ids, 0).map((chosen) => chosen.slice(0, 1)),
      exclusive: fc.array(some(ids, 2), { maxLength: 2 }),
      requires: fc.array(some(ids, 2), { maxLength: 2 }),
      share: fc.option(
        fc.record({ measure: fc.constantFrom('budget', limitNames), group: some(ids, 1), share: fc.constantFrom(0, 0.2, 1 / 3, 1) }),
      ),
      count: fc.option(fc.record({ group: some(ids, 1), min: fc.integer({ min: 0, max: 1 }), max: fc.integer({ min: 1, max: 3 }) })),
      component: fc.option(fc.record({ users: some(ids, 2), part: fc.constantFrom(0.25, 0.5, 1) })),
      synergy: fc.option(fc.record({ candidates: some(ids, 2), value: fc.integer({ min: -30, max: 30 }) })),
    })
    .map(({ figures, share, count: bound, component, synergy, requires, ...rest }) => {
      const candidates = figures.map(({ value, ...usage }, at) => ({ id: ids[at] ?? '', value, usage }));
      const least = Math.min(...candidates.flatMap(({ id, usage }) => (component?.users.includes(id) ? [usage.budget] : [])));
      return {
        ...rest,
        candidates,
        requires: requires.map(([needing = '', needed = '']) => [needing, needed] as const),
        minShares: share ? [share] : [],
        counts: bound ? [bound] : [],
        sharedComponents: component ? [{ id: 'platform', users: component.users, usage: { budget: least * component.part } }] : [],
        synergies: synergy ? [synergy] : [],
      };
    });
});

/** The best of all selections, tried one by one. */
function bestByEnumeration(model: PortfolioModel): number | undefined {
  const ids = model.candidates.map(({ id }) => id);
  const selections = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, at) => (bits >> at) & 1));
  const values = selections.flatMap((chosen) => (findBrokenRules(model, chosen).length > 0 ? [] : [measurePortfolio(model, chosen).value]));
  return values.length === 0 ? undefined : Math.max(...values);
}

const possible = models.filter((model) => bestByEnumeration(model) !== undefined);

async function valueOf(model: PortfolioModel): Promise<number | undefined> {
  const result = await selectPortfolio(model, { solve });
  if (result.status === 'optimal') return result.value;
  if (result.status === 'infeasible') return undefined;
  throw new Error(JSON.stringify(result));
}

describe('the selection', () => {
  it('is the best of all those that keep to the rules, tried one by one', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        expect(await valueOf(model)).toEqual(bestByEnumeration(model));
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  it('keeps to every rule, and is the same in whatever order the candidates and the limits are given', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        const turned: PortfolioModel = {
          ...model,
          candidates: [...model.candidates].reverse(),
          limits: Object.fromEntries(Object.entries(model.limits).reverse()),
        };
        const [one, other] = [await selectPortfolio(model, { solve }), await selectPortfolio(turned, { solve })];
        if (one.status !== 'optimal' || other.status !== 'optimal') return expect(other.status).toBe(one.status);
        expect([...other.selected].sort()).toEqual([...one.selected].sort());
        expect(findBrokenRules(model, one.selected)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('removing a limit never lowers the optimum, and what it held back is found', async () => {
    await fc.assert(
      fc.asyncProperty(possible, fc.constantFrom(...limitNames), async (model, limit) => {
        const rule = listRules(model).filter(({ kind, key }) => kind === 'limit' && key === limit);
        expect(rule).toHaveLength(1);
        const wider = withoutRules(model, rule);
        expect(Object.keys(wider.limits)).toEqual(limitNames.filter((name) => name !== limit));
        const [before, after] = [(await valueOf(model)) ?? NaN, await valueOf(wider)];
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        expect(after).toBe(bestByEnumeration(wider));
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('is never worth less once another rule is removed', async () => {
    await fc.assert(
      fc.asyncProperty(possible, fc.nat(), async (model, pick) => {
        const rules = listRules(model);
        const rule = rules[pick % rules.length];
        expect(await valueOf(withoutRules(model, rule ? [rule] : []))).toBeGreaterThanOrEqual((await valueOf(model)) ?? NaN);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('rules that leave no selection', () => {
  const impossible = models.filter((model) => bestByEnumeration(model) === undefined);

  it('block together and not without any one of them', async () => {
    await fc.assert(
      fc.asyncProperty(impossible, async (model) => {
        const blocking = (await findBlockingRules(model, { solve })) ?? [];
        const others = listRules(model).filter(({ path }) => !blocking.some((rule) => rule.path === path));
        const alone = withoutRules(model, others);
        expect(bestByEnumeration(alone)).toBeUndefined();
        for (const path of blocking.map((rule) => rule.path)) {
          const rest = listRules(model).filter((rule) => !blocking.some((kept) => kept.path === rule.path && kept.path !== path));
          expect(bestByEnumeration(withoutRules(model, rest))).toBeDefined();
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('leave one once relaxed as said', async () => {
    await fc.assert(
      fc.asyncProperty(impossible, async (model) => {
        const result = await selectPortfolio(model, { solve });
        if (result.status !== 'infeasible' || !result.relaxation) throw new Error(result.status);
        const { changes, selection } = result.relaxation;
        const broken = findBrokenRules(model, selection.selected).map(({ path }) => path);
        expect(changes.map(({ rule }) => rule.path)).toEqual(expect.arrayContaining(broken));
        for (const { rule, to } of changes.filter(({ rule: { kind } }) => kind === 'limit')) {
          expect(selection.limits.find(({ limit }) => limit === rule.key)?.used).toBeLessThanOrEqual((to ?? NaN) + 1e-9);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
