import { readFileSync } from 'node:fs';

/**
 * Reads the two formats of OR-Library's multidimensional knapsack files.
 * `mknap1`, `mknapcb*`: a number of problems, then for each its counts, optimum (0: not given), values, rows and right sides.
 * `mknap2`: prose, then "problem NAME" with counts (rows first), values, right sides, rows and optimum.
 */
export function readOrLibrary(file) {
  const text = readFileSync(file, 'utf8');
  return /^ *problem /m.test(text) ? readNamed(text) : readCounted(text);
}

function readCounted(text) {
  const next = reader(text);
  return Array.from({ length: next() }, (_, at) => {
    const [columns, rows, optimum] = [next(), next(), next()];
    const values = next.list(columns);
    const usages = Array.from({ length: rows }, () => next.list(columns));
    return toProblem(String(at + 1), { values, usages, limits: next.list(rows), optimum: optimum === 0 ? undefined : optimum });
  });
}

function readNamed(text) {
  const [, ...parts] = text.split(/^ *problem +/m);
  return parts.map((part) => {
    const [name] = part.split(/\.DAT\s/, 1);
    const next = reader(part.slice(part.indexOf('\n')).replaceAll('+', ' '));
    const [rows, columns] = [next(), next()];
    const values = next.list(columns);
    const limits = next.list(rows);
    const usages = Array.from({ length: rows }, () => next.list(columns));
    return toProblem(name, { values, usages, limits, optimum: next() });
  });
}

function reader(text) {
  const figures = text.split(/\s+/).filter(Boolean).map(Number);
  let at = 0;
  const next = () => {
    const figure = figures[at];
    if (!Number.isFinite(figure)) throw new Error(`No number at place ${at + 1} of the file.`);
    at += 1;
    return figure;
  };
  next.list = (length) => Array.from({ length }, next);
  return next;
}

function toProblem(name, { values, usages, limits, optimum }) {
  const named = (row) => `r${row}`;
  const usageOf = (column) => Object.fromEntries(usages.map((row, at) => [named(at), row[column]]));
  const model = {
    candidates: values.map((value, column) => ({ id: `c${column}`, value, usage: usageOf(column) })),
    limits: Object.fromEntries(limits.map((limit, at) => [named(at), limit])),
  };
  return { name, optimum, model };
}
