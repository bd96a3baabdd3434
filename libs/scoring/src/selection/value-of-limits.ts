import { withLimits } from './change-rules.js';
import { checkPortfolio } from './check-portfolio.js';
import type { PortfolioModel } from './portfolio-model.js';
import { inOrder } from './portfolio-rules.js';
import type { OptimalSelection } from './selection-result.js';
import { solvePortfolio } from './solve-portfolio.js';
import type { StepRun } from './solver.js';

/** What a limit, raised alone, would bring. */
export interface LimitValue {
  readonly limit: string;
  readonly from: number;
  readonly to: number;
  /** Of the best selection under the raised limit. */
  readonly value: number;
  readonly gain: number;
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
}

const defaultRaise = 0.1;

/**
 * Says what one tenth more of each limit would bring, one limit at a time (domain I.2; one solve each; no shadow price, which means
 * nothing where candidates are whole). Those still to do when stopped are left out; empty for a malformed model.
 * Example: in PF1 it is 74 for the year 2 budget (B enters), 73 for carbon, 50 for risk, 0 for the others.
 */
export async function valueLimits(
  model: PortfolioModel,
  selection: Pick<OptimalSelection, 'value' | 'selected'>,
  run: StepRun & { readonly raise?: number },
): Promise<readonly LimitValue[]> {
  if (checkPortfolio(model).length > 0) return [];
  const limits = inOrder(Object.keys(model.limits));
  const valued: LimitValue[] = [];
  for (const [done, limit] of limits.entries()) {
    run.onStep?.({ done, of: limits.length });
    const from = model.limits[limit] ?? 0;
    const to = from * (1 + (run.raise ?? defaultRaise));
    const solved = await solvePortfolio(withLimits(model, { [limit]: to }), run);
    if (solved.status !== 'optimal') return valued;
    valued.push({
      limit,
      from,
      to,
      value: solved.value,
      gain: solved.value - selection.value,
      ...changesBetween(selection.selected, solved.selected),
    });
  }
  run.onStep?.({ done: limits.length, of: limits.length });
  return valued;
}

/** Who comes and who goes between two selections. Example: from E, H to B, H, B enters and E leaves. */
export function changesBetween(from: readonly string[], to: readonly string[]): Pick<LimitValue, 'entering' | 'leaving'> {
  return { entering: to.filter((id) => !from.includes(id)), leaving: from.filter((id) => !to.includes(id)) };
}
