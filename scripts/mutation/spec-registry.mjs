import { format } from 'node:util';
import { expect } from 'expect';

/**
 * What the specs import in place of jest while mutants are tried: the same words, kept in one process, so that a mutant costs the
 * milliseconds of its own tests. A suite is opened again for each mutant, so what it computes before its tests is computed anew.
 */
const suites = [];
const preparations = new Map();
let open;

/** Loads one spec file; its suites are named after it. */
export async function loadSpecs(files, load) {
  for (const file of files) {
    open = { file, path: [], tests: [], isRoot: true };
    await load(file);
  }
  open = undefined;
}

/** The tests of a root suite, in order. Its body, and what the file asks for before all its tests, run now. */
export async function openSuite({ file, name, body }) {
  for (const prepare of preparations.get(file) ?? []) await prepare();
  open = { file, path: name === '' ? [] : [name], tests: [], isRoot: false };
  body();
  const { tests } = open;
  open = undefined;
  return tests;
}

function beforeAll(body) {
  preparations.set(open.file, [...(preparations.get(open.file) ?? []), body]);
}

export const rootSuites = () => suites;

function describe(name, body) {
  if (open.isRoot) {
    suites.push({ file: open.file, name, key: `${open.file} › ${name}`, body });
    return;
  }
  open.path.push(name);
  body();
  open.path.pop();
}

function it(name, body) {
  // A test outside any suite is a suite of its own.
  if (open.isRoot) return suites.push({ file: open.file, name: '', key: `${open.file} › ${name}`, body: () => it(name, body) });
  const title = [open.file, ...open.path, name].join(' › ');
  const twins = open.tests.filter((test) => test.title === title).length;
  return open.tests.push({ id: `${title}#${twins}`, title, body });
}

const each = (declare) => (table) => (name, body) => {
  [...table].forEach((row, index) => {
    const values = Array.isArray(row) ? row : [row];
    declare(`${nameRow(name, values)} [${index}]`, () => body(...values));
  });
};

function nameRow(name, values) {
  const wanted = (name.match(/%[sdifjoOp#]/g) ?? []).length;
  return format(name.replaceAll('%p', '%j'), ...values.slice(0, wanted).map((value) => (typeof value === 'object' ? '…' : value)));
}

describe.each = each(describe);
it.each = each(it);

export { beforeAll, describe, expect, it };
export const test = it;
