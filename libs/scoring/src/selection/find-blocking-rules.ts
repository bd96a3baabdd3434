import { layOutProgram, type Program } from './lay-out-program.js';
import type { PortfolioModel } from './portfolio-model.js';
import { listRules, type Rule } from './portfolio-rules.js';
import { solveProgram } from './solve-program.js';
import type { SolverRun } from './solver.js';

/**
 * Finds rules that cannot be kept together and of which each is needed for that: without any one of them, the others can be kept
 * (QuickXplain, Junker 2004). Of several such sets, the one that comes first in the order of `listRules`. Empty: the rules can be kept.
 * Undefined: stopped. Example: a mandatory candidate of cost 100 under a budget of 50 gives 'limits.budget' and 'mandatory.A'.
 */
export async function findBlockingRules(model: PortfolioModel, run: SolverRun): Promise<readonly Rule[] | undefined> {
  const search: Search = { program: layOutProgram(model), run };
  const rules = listRules(model);
  const canKeepAll = await canKeep(search, rules);
  return canKeepAll === undefined ? undefined : canKeepAll ? [] : narrow(search, [], rules, false);
}

interface Search {
  readonly program: Program;
  readonly run: SolverRun;
}

/** The conflict among `rules`, given that `kept` are kept. `isNew`: `kept` has grown since it was last tried. */
async function narrow(search: Search, kept: readonly Rule[], rules: readonly Rule[], isNew: boolean): Promise<readonly Rule[] | undefined> {
  const isEnough = isNew ? await canKeep(search, kept) : true;
  if (isEnough === undefined) return undefined;
  if (!isEnough) return [];
  if (rules.length <= 1) return rules;
  const middle = Math.ceil(rules.length / 2);
  const [first, last] = [rules.slice(0, middle), rules.slice(middle)];
  const fromLast = await narrow(search, [...kept, ...first], last, true);
  if (fromLast === undefined) return undefined;
  const fromFirst = await narrow(search, [...kept, ...fromLast], first, fromLast.length > 0);
  return fromFirst && [...fromFirst, ...fromLast];
}

async function canKeep({ program, run }: Search, rules: readonly Rule[]): Promise<boolean | undefined> {
  const paths = new Set(rules.map(({ path }) => path));
  const rows = program.rows.filter(({ rule }) => rule === undefined || paths.has(rule.path));
  const { status } = await solveProgram({ ...program, rows, objective: new Map() }, { ...run, onProgress: undefined });
  return status === 'stopped' ? undefined : status === 'optimal';
}
