import type { Localised } from '../vocabulary/localised.js';
import { checkPortfolio } from './check-portfolio.js';
import type { PortfolioModel } from './portfolio-model.js';
import { selectionProblem, type SelectionProblem } from './selection-problems.js';
import { coreLabels } from './selection-sentences.js';
import { solvePortfolio } from './solve-portfolio.js';
import type { StepRun } from './solver.js';

export interface CoreCase {
  readonly id: string;
  /** Share of the draws in which it is selected, 0 to 1. */
  readonly coreIndex: number;
  readonly label: keyof typeof coreLabels;
  readonly name: Localised;
}

export interface CoreIndex {
  /** In the order of the candidates. Empty: no draw was solved. */
  readonly cases: readonly CoreCase[];
  /** Draws solved to proof, fewer than given when stopped; those whose rules leave no selection count, with nobody selected. */
  readonly draws: number;
}

/** The values of one draw by candidate: one per use case of a rank-robustness draw. */
export type DrawnValues = Readonly<Record<string, number>>;

/**
 * Counts in how many draws of the values each candidate is selected: 1 core, 0 exterior, else borderline (Robust Portfolio Modeling,
 * Liesiö, Mild and Salo 2007; domain I.2; one solve each). Example: values (3, 2), (1, 2), (3, 2), (3, 2) for A and B, of which one fits,
 * give A 0.75 and B 0.25.
 */
export async function computeCoreIndex(
  model: PortfolioModel,
  draws: readonly DrawnValues[],
  run: StepRun,
): Promise<CoreIndex | { readonly problems: readonly SelectionProblem[] }> {
  const problems = [...checkPortfolio(model), ...checkDraws(model, draws)];
  if (problems.length > 0) return { problems };
  const times = new Map(model.candidates.map(({ id }) => [id, 0]));
  let done = 0;
  for (const values of draws) {
    run.onStep?.({ done, of: draws.length });
    const candidates = model.candidates.map((candidate) => ({ ...candidate, value: values[candidate.id] ?? NaN }));
    const solved = await solvePortfolio({ ...model, candidates }, run);
    if (solved.status === 'stopped') break;
    if (solved.status === 'optimal') for (const id of solved.selected) times.set(id, (times.get(id) ?? 0) + 1);
    done += 1;
  }
  run.onStep?.({ done, of: draws.length });
  return { cases: done === 0 ? [] : [...times].map(([id, selected]) => toCase(id, selected / done)), draws: done };
}

function checkDraws({ candidates }: PortfolioModel, draws: readonly DrawnValues[]): readonly SelectionProblem[] {
  if (!Array.isArray(candidates)) return [];
  return draws.flatMap((values, at) =>
    candidates.flatMap(({ id }) => (Number.isFinite(values[id]) ? [] : [selectionProblem('value_invalid', `draws.${at}.${id}`)])),
  );
}

function toCase(id: string, coreIndex: number): CoreCase {
  const label = coreIndex === 1 ? 'core' : coreIndex === 0 ? 'exterior' : 'borderline';
  return { id, coreIndex, label, name: coreLabels[label] };
}
