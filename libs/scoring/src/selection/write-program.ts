import type { Program, Terms } from './lay-out-program.js';

/** Names are ours: a name that the format does not take would empty the model without an error. */
const nameOf = (column: number) => `x${column}`;
/** Lines stay far below the shortest limit of readers of the format. */
const termsPerLine = 8;
const largestKept = 2 ** 20;

/** The text for a solver, and by how much the objective was multiplied in it. */
export interface ProgramText {
  readonly lp: string;
  readonly objectiveScale: number;
}

/**
 * Writes a program in CPLEX LP text. Rows of fractions or of large numbers are multiplied by a power of two, which is exact, so that
 * the tolerances of a solver (a millionth) are a billionth of the row. Example: '0.5 x0 + 1.5 x1 <= 4' is written '256 x0 + 768 x1 <= 2048'.
 */
export function writeProgram(program: Program): ProgramText {
  const objectiveScale = scaleOf([...program.objective.values()]);
  const rows = program.rows.flatMap(({ terms, sense, right }, at) => {
    const scale = scaleOf([...terms.values(), right]);
    return isEmpty(terms) ? [] : [` r${at}: ${writeTerms(terms, scale)} ${sense} ${right * scale}`];
  });
  const open = new Set(program.open);
  const bounds = Array.from({ length: program.columns }, (_, column) => ` 0 <= ${nameOf(column)}${open.has(column) ? '' : ' <= 1'}`);
  const lines = [
    'Maximize',
    ` value: ${writeTerms(completed(program), objectiveScale)}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    ...(program.whole.length > 0 ? ['General', ...program.whole.map((column) => ` ${nameOf(column)}`)] : []),
    'End',
    '',
  ];
  return { lp: lines.join('\n'), objectiveScale };
}

/** Nothing at all: kept by any selection. */
function isEmpty(terms: Terms): boolean {
  return [...terms.values()].every((coefficient) => coefficient === 0);
}

/** Every column is named in the objective, so that the solver knows them all, in their order. */
function completed({ columns, objective }: Program): Terms {
  return new Map(Array.from({ length: columns }, (_, column) => [column, objective.get(column) ?? 0]));
}

function scaleOf(figures: readonly number[]): number {
  const most = Math.max(...figures.map(Math.abs));
  const isKept = most === 0 || (most <= largestKept && figures.every(Number.isInteger));
  return isKept ? 1 : 2 ** (10 - Math.floor(Math.log2(most)));
}

function writeTerms(terms: Terms, scale: number): string {
  const written = [...terms].map(
    ([column, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient) * scale} ${nameOf(column)}`,
  );
  return written.map((term, at) => (at > 0 && at % termsPerLine === 0 ? `\n  ${term}` : term)).join(' ');
}
