import type { Program, Terms } from './lay-out-program.js';

/** Names are ours: a name that the format does not take would empty the model without an error. */
const nameOf = (column: number) => `x${column}`;
/** Lines stay far below the shortest limit of readers of the format. */
const termsPerLine = 8;
const decimals = [1, 10, 100, 1000];
const largestWhole = 2 ** 24;

/** The text for a solver, and by how much the objective was multiplied in it. */
export interface ProgramText {
  readonly lp: string;
  readonly objectiveScale: number;
}

/**
 * Writes a program in CPLEX LP text. Decimals are made whole where they can be, which solvers reason about best; other figures are
 * multiplied so that the tolerance of a solver, a millionth, is a billionth of the row.
 * Example: '0.5 x0 + 1.5 x1 <= 4' is written '5 x0 + 15 x1 <= 40'.
 */
export function writeProgram(program: Program): ProgramText {
  const objectiveScale = scaleOf([...program.objective.values()]);
  const rows = program.rows.flatMap(({ terms, sense, right }, at) => {
    const scale = scaleOf([...terms.values(), right]);
    return isEmpty(terms) ? [] : [` r${at}: ${writeTerms(terms, scale)} ${sense} ${scaled(right, scale)}`];
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

/** The smallest of them that makes all figures whole; else a power of two, which changes no digit, that makes the largest about 1,024. */
function scaleOf(figures: readonly number[]): number {
  const most = Math.max(...figures.map(Math.abs));
  const decimal = decimals.find((scale) => most * scale <= largestWhole && figures.every((figure) => isWhole(figure * scale)));
  return decimal ?? 2 ** (10 - Math.floor(Math.log2(most)));
}

/** 0.1 + 0.2 is not quite 0.3: what is a billionth off a whole number was meant to be one. */
function isWhole(figure: number): boolean {
  return Math.abs(figure - Math.round(figure)) <= 1e-9 * Math.abs(figure);
}

function scaled(figure: number, scale: number): number {
  const product = figure * scale;
  return isWhole(product) ? Math.round(product) : product;
}

function writeTerms(terms: Terms, scale: number): string {
  const written = [...terms].map(
    ([column, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${scaled(Math.abs(coefficient), scale)} ${nameOf(column)}`,
  );
  return written.map((term, at) => (at > 0 && at % termsPerLine === 0 ? `\n  ${term}` : term)).join(' ');
}
