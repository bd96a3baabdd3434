import { layOutProgram, type Program, type Row } from './lay-out-program.js';
import { findBrokenRules, measurePortfolio } from './measure-portfolio.js';
import type { PortfolioModel } from './portfolio-model.js';
import type { MeasuredSelection, OptimalSelection, StoppedSelection } from './selection-result.js';
import { solveProgram, type ProgramAnswer } from './solve-program.js';
import { SolverFailure, type SolverRun } from './solver.js';

export type SolvedPortfolio = OptimalSelection | StoppedSelection | { readonly status: 'infeasible' };

/** Each takes one selection out; more than a few means that the figures are out of the solver's reach. */
const mostCuts = 50;

/**
 * Finds the best selection of a model that `checkPortfolio` accepts, without explaining it. What the solver selects is measured again
 * with the figures as given; one that only its tolerance lets through is taken out, and the rest solved again.
 * Example: PF1 gives E and H, worth 130.
 */
export async function solvePortfolio(model: PortfolioModel, run: SolverRun): Promise<SolvedPortfolio> {
  if (run.signal?.aborted) return { status: 'stopped', best: undefined, bound: undefined, gap: undefined, boundProof: undefined };
  const program = layOutProgram(model);
  const cuts: Row[] = [];
  while (cuts.length <= mostCuts) {
    const answer = await solveProgram({ ...program, rows: [...program.rows, ...cuts] }, run);
    if (answer.status === 'infeasible') return { status: 'infeasible' };
    const chosen = answer.values === undefined ? undefined : chosenOf(program, answer.values);
    const isKept = chosen !== undefined && findBrokenRules(model, chosen).length === 0;
    if (answer.status === 'stopped') return stop({ program, answer, best: isKept ? measurePortfolio(model, chosen) : undefined }, run);
    if (chosen !== undefined && isKept) return { status: 'optimal', ...measurePortfolio(model, chosen) };
    cuts.push(withoutSelection(program, chosen ?? []));
  }
  throw new SolverFailure('answer_infeasible', `${mostCuts} selections that break a rule`);
}

/** Identifiers of what a solution selects. Example: values [1, 0] of the columns A and B are ['A']. */
export function chosenOf({ candidates }: Program, values: readonly number[]): readonly string[] {
  return candidates.flatMap(({ id }, column) => (Math.round(values[column] ?? 0) === 1 ? [id] : []));
}

/** A row that every selection keeps but this one. */
function withoutSelection({ candidates }: Program, chosen: readonly string[]): Row {
  const terms = new Map(candidates.map(({ id }, column) => [column, chosen.includes(id) ? 1 : -1]));
  return { rule: undefined, terms, sense: '<=', right: chosen.length - 1 };
}

interface Halted {
  readonly program: Program;
  readonly answer: Extract<ProgramAnswer, { readonly status: 'stopped' }>;
  readonly best: MeasuredSelection | undefined;
}

/** A solver that says nothing of its bound, or not yet, leaves that of the same program with parts of candidates: milliseconds. */
async function stop({ program, answer, best }: Halted, run: SolverRun): Promise<StoppedSelection> {
  const relaxed = answer.bound === undefined ? await boundByParts(program, run) : undefined;
  const bound = answer.bound ?? relaxed;
  const boundProof = answer.bound !== undefined ? 'branch_and_bound' : relaxed === undefined ? undefined : 'linear_relaxation';
  const gap =
    bound === undefined || best === undefined || best.value === 0 ? undefined : Math.max(0, bound - best.value) / Math.abs(best.value);
  return { status: 'stopped', best, bound, gap, boundProof };
}

async function boundByParts(program: Program, run: SolverRun): Promise<number | undefined> {
  const answer = await solveProgram({ ...program, whole: [] }, { ...run, signal: undefined, onProgress: undefined });
  if (answer.status !== 'optimal') return undefined;
  return [...program.objective].reduce((sum, [column, value]) => sum + value * (answer.values[column] ?? 0), 0);
}
