import type { Highs, Model } from 'highs';

/** Fewer whole columns are proven before a start is found. */
const fewestWhole = 60;
/** Where most rows touch most columns, the core says too little of the rest, and what helps portfolios slows the proof (OR-Library, mknapcb1). */
const mostDense = 0.5;
/** Columns left open: the undecided ones, which a program of a portfolio has as many of as it has limits, and their neighbours. */
const coreSize = 25;
const coreNodes = 1000;
const anyNodes = 2 ** 31 - 1;

export interface NearStart {
  readonly values: Float64Array;
  /** Of the relaxation: no solution is better. */
  readonly bound: number;
}

/**
 * Finds a good solution before the search for the best one, which is then half as long: with parts of columns allowed, most columns are
 * clearly in or clearly out; the few that are not, the core (Balas and Zemel 1980), are solved alone, the others held where they were.
 * It proves nothing and decides nothing: the search starts from it and looks everywhere. Undefined: small program, or nothing found.
 */
export function findNearStart(highs: Highs, model: Model, run: () => void): NearStart | undefined {
  const { integrality, colLower, colUpper, matrix, numCols, numRows } = model.getLp();
  if (matrix.values.length > mostDense * numCols * numRows) return undefined;
  const whole = [...integrality.keys()].filter((column) => integrality[column] !== highs.constants.variableType.continuous);
  if (whole.length < fewestWhole) return undefined;
  model.options.set({ solve_relaxation: true });
  run();
  model.options.set({ solve_relaxation: false });
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
  const bound = model.getObjectiveValue();
  const held = decided(model, whole);
  for (const { column, value } of held) model.changeColBounds(column, value, value);
  model.options.set({ mip_max_nodes: coreNodes });
  run();
  model.options.set({ mip_max_nodes: anyNodes });
  const values = isFeasible(model) ? Float64Array.from(model.getSolution().colValue) : undefined;
  for (const { column } of held) model.changeColBounds(column, colLower[column] ?? 0, colUpper[column] ?? 1);
  return values && { values, bound };
}

const feasiblePoint = 2;

export function isFeasible(model: Model): boolean {
  return model.info.get('primal_solution_status') === feasiblePoint;
}

/** All but the core: the columns that the relaxation makes whole, and that it would cost most to have otherwise. */
function decided(model: Model, whole: readonly number[]): readonly { readonly column: number; readonly value: number }[] {
  const { colValue, colDual } = model.getSolution();
  const valued = whole.map((column) => ({ column, value: colValue[column] ?? 0, cost: Math.abs(colDual[column] ?? 0) }));
  const clear = valued.filter(({ value }) => Math.abs(value - Math.round(value)) < 1e-6).sort((left, right) => left.cost - right.cost);
  const opened = Math.max(0, coreSize - (whole.length - clear.length));
  return clear.slice(opened).map(({ column, value }) => ({ column, value: Math.round(value) }));
}
