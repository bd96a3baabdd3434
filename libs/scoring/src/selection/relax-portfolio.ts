import { withLimits, withoutRules } from './change-rules.js';
import { layOutProgram, type Program, type Row } from './lay-out-program.js';
import { findBrokenRules, measurePortfolio } from './measure-portfolio.js';
import type { PortfolioModel } from './portfolio-model.js';
import type { Rule } from './portfolio-rules.js';
import type { RelaxedRule, Relaxation } from './selection-result.js';
import { chosenOf, solvePortfolio } from './solve-portfolio.js';
import { solveProgram } from './solve-program.js';
import type { SolverRun } from './solver.js';

/**
 * Finds the smallest change of the rules that allows a selection: as few rules given up as can be, none if raising limits is enough;
 * then limits raised as little as can be, each in parts of itself (an elastic program, domain I.1). Undefined: stopped.
 * Example: PF1 with budgets of 200 and 150 needs 260 in year 2, for E and H.
 */
export async function relaxPortfolio(model: PortfolioModel, run: SolverRun): Promise<Relaxation | undefined> {
  const chosen = await leastBroken(model, { ...run, onProgress: undefined });
  if (chosen === undefined) return undefined;
  const changes = toChanges(model, chosen);
  const raised = changes.flatMap(({ rule, to }) => (to === undefined ? [] : [[rule.key, to] as const]));
  const givenUp = changes.flatMap(({ rule, to }) => (to === undefined ? [rule] : []));
  const relaxed = withLimits(withoutRules(model, givenUp), Object.fromEntries(raised));
  const solved = await solvePortfolio(relaxed, run);
  return solved.status === 'optimal' ? { changes, selection: measurePortfolio(model, solved.selected) } : undefined;
}

function toChanges(model: PortfolioModel, chosen: readonly string[]): readonly RelaxedRule[] {
  const { limits } = measurePortfolio(model, chosen);
  return findBrokenRules(model, chosen).map((rule) => {
    const use = rule.kind === 'limit' ? limits.find(({ limit }) => limit === rule.key) : undefined;
    return { rule, from: use?.allowed, to: use?.used };
  });
}

async function leastBroken(model: PortfolioModel, run: SolverRun): Promise<readonly string[] | undefined> {
  const program = layOutProgram(model);
  const elastic = loosen(program);
  const givenUp = new Map(elastic.givenUp.map((column) => [column, -1]));
  const fewest = await solveProgram({ ...elastic.program, objective: givenUp }, run);
  if (fewest.status !== 'optimal') return undefined;
  const atMost = elastic.givenUp.filter((column) => Math.round(fewest.values[column] ?? 0) === 1).length;
  const cap: Row = { rule: undefined, terms: new Map(elastic.givenUp.map((column) => [column, 1])), sense: '<=', right: atMost };
  const objective = new Map(elastic.program.open.map((column) => [column, -1]));
  const least = await solveProgram({ ...elastic.program, rows: [...elastic.program.rows, cap], objective }, run);
  return least.status === 'optimal' ? chosenOf(program, least.values) : undefined;
}

interface Elastic {
  readonly program: Program;
  /** Columns that are 1 when a rule is given up. */
  readonly givenUp: readonly number[];
}

/** Each limit gets a column by which it may be raised, each other rule one that gives it up. */
function loosen(program: Program): Elastic {
  const columns = new Map<string, number>();
  const columnOf = ({ path }: Rule) => {
    const column = columns.get(path) ?? program.columns + columns.size;
    columns.set(path, column);
    return column;
  };
  const open = new Set<number>();
  const rows = program.rows.map((row) => {
    if (row.rule === undefined) return row;
    const column = columnOf(row.rule);
    if (row.rule.kind === 'limit') open.add(column);
    return { ...row, terms: new Map([...row.terms, [column, roomOf(row)]]) };
  });
  const givenUp = [...columns.values()].filter((column) => !open.has(column));
  return {
    program: { ...program, columns: program.columns + columns.size, rows, open: [...open], whole: [...program.whole, ...givenUp] },
    givenUp,
  };
}

/** What one unit of the column adds to the row: the limit once more, or enough to break the rule in any way. */
function roomOf({ rule, terms, sense, right }: Row): number {
  const coefficients = [...terms.values()];
  if (rule?.kind === 'limit') return -(right > 0 ? right : Math.max(1, ...coefficients));
  const far = coefficients.reduce((sum, coefficient) => sum + (sense === '<=' ? Math.max(0, coefficient) : Math.min(0, coefficient)), 0);
  return right - far;
}
