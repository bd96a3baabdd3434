import { sum } from '../scorecards/weights.js';
import { withLimits } from './change-rules.js';
import { checkPortfolio } from './check-portfolio.js';
import { amountOf, keeps } from './measure-portfolio.js';
import type { PortfolioModel } from './portfolio-model.js';
import { selectionProblem, type SelectionProblem } from './selection-problems.js';
import type { MeasuredSelection } from './selection-result.js';
import { solvePortfolio } from './solve-portfolio.js';
import type { StepRun } from './solver.js';
import { changesBetween } from './value-of-limits.js';

/** One amount moves several limits: { cost_y1: 1, cost_y2: 0.75 } is a year 2 of three quarters of year 1. */
export interface FrontierAxis {
  readonly multiples: Readonly<Record<string, number>>;
  /** In any order; spread from 0 excluded to all that the candidates use unless given. */
  readonly amounts?: readonly number[];
}

export interface FrontierPoint {
  readonly amount: number;
  /** Undefined: no selection keeps to the rules. */
  readonly selection: MeasuredSelection | undefined;
  /** Compared with the point before, the next smaller amount. */
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
  /** Worth more than any smaller amount of the frontier. */
  readonly isStep: boolean;
}

export interface Frontier {
  /** From the smallest amount; those not yet solved when stopped, the smallest, are missing. */
  readonly points: readonly FrontierPoint[];
  readonly isComplete: boolean;
}

const defaultPoints = 20;

/**
 * Traces the efficient frontier: the best selection for each amount of one or several limits, the others as given (domain I.3,
 * corrections I). From the largest amount down: an optimum that fits a smaller amount is the optimum there too, and is not solved again.
 * Example: golden_portfolio.json with { B1: 1, B2: 0.75 } has nothing at 300, 130 at 400 and 204 at 700.
 */
export async function traceFrontier(
  model: PortfolioModel,
  axis: FrontierAxis,
  run: StepRun,
): Promise<Frontier | { readonly problems: readonly SelectionProblem[] }> {
  const problems = [...checkPortfolio(model), ...checkAxis(model, axis)];
  if (problems.length > 0) return { problems };
  const amounts = [...new Set(axis.amounts ?? spreadAmounts(model, axis))].sort((left, right) => left - right);
  const found: Found[] = [];
  for (const amount of [...amounts].reverse()) {
    run.onStep?.({ done: found.length, of: amounts.length });
    const selection = fits(found[0], axis, amount) ? found[0]?.selection : await selectAt(model, axis, { amount, run });
    if (selection === 'stopped') return { points: toPoints(found), isComplete: false };
    found.unshift({ amount, selection });
  }
  run.onStep?.({ done: found.length, of: amounts.length });
  return { points: toPoints(found), isComplete: true };
}

interface Found {
  readonly amount: number;
  readonly selection: MeasuredSelection | undefined;
}

/**
 * Spreads amounts evenly up to the one at which no limit of the axis holds anybody back.
 * Example: PF1 with { B1: 1 } uses 1,000 in all, so 20 amounts go from 50 to 1,000.
 */
export function spreadAmounts({ candidates }: PortfolioModel, { multiples }: FrontierAxis, points = defaultPoints): readonly number[] {
  const needs = Object.entries(multiples).map(([limit, multiple]) => sum(candidates.map(({ usage }) => amountOf(usage, limit))) / multiple);
  const most = Math.max(...needs);
  return Array.from({ length: points }, (_, at) => (most * (at + 1)) / points);
}

/** Nothing found at a larger amount means nothing at a smaller one. */
function fits(larger: Found | undefined, { multiples }: FrontierAxis, amount: number): boolean {
  if (larger === undefined) return false;
  return larger.selection?.limits.every(({ limit, used }) => keeps(used, amount * (multiples[limit] ?? Infinity))) ?? true;
}

async function selectAt(
  model: PortfolioModel,
  { multiples }: FrontierAxis,
  { amount, run }: { readonly amount: number; readonly run: StepRun },
): Promise<MeasuredSelection | undefined | 'stopped'> {
  const limits = Object.fromEntries(Object.entries(multiples).map(([limit, multiple]) => [limit, amount * multiple]));
  const solved = await solvePortfolio(withLimits(model, limits), run);
  if (solved.status === 'stopped') return 'stopped';
  return solved.status === 'infeasible' ? undefined : solved;
}

function toPoints(found: readonly Found[]): readonly FrontierPoint[] {
  return found.map(({ amount, selection }, at) => {
    const before = found[at - 1]?.selection;
    const isStep = selection !== undefined && (before === undefined || selection.value > before.value);
    return { amount, selection, isStep, ...changesBetween(before?.selected ?? [], selection?.selected ?? []) };
  });
}

function checkAxis({ candidates }: PortfolioModel, { multiples, amounts = [] }: FrontierAxis): readonly SelectionProblem[] {
  const isAmount = (figure: number) => Number.isFinite(figure) && figure >= 0;
  const isMeasured = (limit: string) => !Array.isArray(candidates) || candidates.every(({ usage }) => Number.isFinite(usage?.[limit]));
  const entries = Object.entries(multiples);
  return [
    ...(entries.length === 0 ? [selectionProblem('axis_missing', 'multiples')] : []),
    ...entries.flatMap(([limit, multiple]) =>
      Number.isFinite(multiple) && multiple > 0 ? [] : [selectionProblem('multiple_invalid', `multiples.${limit}`)],
    ),
    ...entries.flatMap(([limit]) => (isMeasured(limit) ? [] : [selectionProblem('measure_unknown', `multiples.${limit}`)])),
    ...amounts.flatMap((amount, at) => (isAmount(amount) ? [] : [selectionProblem('limit_invalid', `amounts.${at}`)])),
  ];
}
