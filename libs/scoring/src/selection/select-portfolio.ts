import { checkPortfolio } from './check-portfolio.js';
import { findBlockingRules } from './find-blocking-rules.js';
import type { PortfolioModel } from './portfolio-model.js';
import { relaxPortfolio } from './relax-portfolio.js';
import type { SelectionResult } from './selection-result.js';
import { solvePortfolio } from './solve-portfolio.js';
import type { SolverRun } from './solver.js';

/**
 * Selects the candidates worth most together under all the rules (exact 0-1 program; domain I.1), and says what the selection uses of
 * each limit; when the rules leave no selection, which of them block and the smallest change that opens one; when stopped, the best one
 * found and how far from the best possible it is at most. The same model, in whatever order, gives the same selection.
 * Throws a SolverFailure when the solver fails. Example: PF1 gives { status: 'optimal', value: 130, selected: ['E', 'H'], ... }.
 */
export async function selectPortfolio(model: PortfolioModel, run: SolverRun): Promise<SelectionResult> {
  const problems = checkPortfolio(model);
  if (problems.length > 0) return { status: 'invalid', problems };
  const solved = await solvePortfolio(model, run);
  if (solved.status !== 'infeasible') return solved;
  const relaxation = await relaxPortfolio(model, run);
  const found = await findBlockingRules(model, run);
  // Rules that clash by less than the tolerance of the solver are those that had to be relaxed. A search that was stopped accuses none.
  const blocking = found?.length === 0 ? (relaxation?.changes ?? []).map(({ rule }) => rule) : (found ?? []);
  return { status: 'infeasible', blocking, relaxation };
}
