import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import type { PortfolioModel } from '../selection/portfolio-model.js';
import type { Solver } from '../selection/solver.js';

interface GoldenFile {
  readonly defaults: {
    readonly B1: number;
    readonly B2: number;
    readonly DS: readonly [number, number];
    readonly SW: readonly [number, number];
    readonly CO2: number;
    readonly RISK: number;
    readonly must: readonly string[];
    readonly excl: readonly (readonly string[])[];
    readonly dep: readonly (readonly [string, string])[];
    readonly share: readonly [string, number];
  };
  readonly projects: readonly Project[];
  readonly base: Expected;
  readonly toggles: Readonly<Record<string, Expected>>;
  readonly frontier: readonly (readonly [number, ...(Expected | readonly [null, null])])[];
}

type Expected = readonly [value: number, selected: readonly [readonly string[], number]];

interface Project {
  readonly id: string;
  readonly bu: string;
  readonly priority: number;
  readonly cost_y1: number;
  readonly cost_y2: number;
  readonly ds_q1: number;
  readonly ds_q2: number;
  readonly swe_q1: number;
  readonly swe_q2: number;
  readonly kgco2e: number;
  readonly risk: number;
}

/** Eight projects with their optimum under nine settings and its frontier, computed apart from this library, by solver and by enumeration. */
export const goldenPortfolio = JSON.parse(readFileSync(new URL('./golden-portfolio.json', import.meta.url), 'utf8')) as GoldenFile;

const { defaults, projects } = goldenPortfolio;

/** PF1 of domain I.4. The share is of the cost of both years (corrections I). */
export const pf1: PortfolioModel = {
  candidates: projects.map(({ id, priority, bu: _, ...usage }) => ({ id, value: priority, usage })),
  limits: {
    cost_y1: defaults.B1,
    cost_y2: defaults.B2,
    ds_q1: defaults.DS[0],
    ds_q2: defaults.DS[1],
    swe_q1: defaults.SW[0],
    swe_q2: defaults.SW[1],
    kgco2e: defaults.CO2,
    risk: defaults.RISK,
  },
  mandatory: defaults.must,
  exclusive: defaults.excl,
  requires: defaults.dep,
  minShares: [{ measure: ['cost_y1', 'cost_y2'], group: idsOf(defaults.share[0]), share: defaults.share[1] }],
};

function idsOf(unit: string): readonly string[] {
  return projects.filter(({ bu }) => bu === unit).map(({ id }) => id);
}

/** HiGHS as the package gives it. Its types describe its CommonJS half; imported as here, its default is the loader itself. */
export async function openSolver(): Promise<Solver> {
  const highs = await (loadHighs as unknown as () => Promise<{ solve: Solver }>)();
  return (lp, options) => highs.solve(lp, options);
}
