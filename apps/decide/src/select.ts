import { explainExclusions, selectPortfolio, SolverFailure, valueLimits } from '@tamis/scoring';
import type { InfeasibleSelection, OptimalSelection, PortfolioModel, SelectionResult, SolverRun, StoppedSelection } from '@tamis/scoring';
import { openHighs } from '@tamis/solver/thread';
import { BadLine, refuseIfAny } from './bad-line.js';
import type { DecideFunction } from './decide-function.js';
import { readFlag, readNumber, type Fields } from './fields.js';
import { portfolioKeys, readPortfolio } from './read-portfolio.js';

const { solve } = openHighs();

export const select: DecideFunction = {
  name: 'select',
  summary: 'the candidates worth most together under all limits and rules, proven',
  takes: [...portfolioKeys, 'explain', 'timeLimit'],
  example:
    '{"candidates": [{"id": "A", "value": 50, "usage": {"budget": 80}}, {"id": "B", "value": 74, "usage": {"budget": 160}}], "limits": {"budget": 200}, "exclusive": [["A", "B"]]}',
  answer: async (line, { brief }) => {
    const model = readPortfolio(line);
    const run = { solve, ...readTimeLimit(line) };
    const wantsReasons = readFlag(line, 'explain') === true;
    const result = await trySolver(() => selectPortfolio(model, run));
    if (result.status === 'invalid') return refuse(result);
    if (result.status === 'infeasible') return sayInfeasible(result);
    if (result.status === 'stopped') return sayStopped(result);
    const reasons = wantsReasons && !brief ? await trySolver(() => explain(model, result, run)) : {};
    return { ...result, blocking: [], ...reasons };
  },
};

function refuse({ problems }: Extract<SelectionResult, { readonly status: 'invalid' }>): never {
  refuseIfAny(problems);
  throw new BadLine('internal', '', 'The model was refused without a reason.');
}

function readTimeLimit(line: Fields): Pick<SolverRun, 'timeLimit'> {
  const timeLimit = readNumber(line, 'timeLimit');
  if (timeLimit === undefined) return {};
  if (timeLimit > 0) return { timeLimit };
  throw new BadLine('out_of_range', 'timeLimit', 'the time limit is a number of seconds above 0. Correct it.');
}

/** A solver that fails says nothing of the model: never taken for an empty selection. */
async function trySolver<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SolverFailure)
      throw new BadLine('internal', '', `The solver failed (${error.message}). Please report it with the line.`);
    throw error;
  }
}

function sayInfeasible({ status, blocking, relaxation }: InfeasibleSelection): object {
  return { status, value: undefined, selected: [], blocking: blocking.map(({ path }) => path), blockingRules: blocking, relaxation };
}

function sayStopped({ status, best, bound, gap, boundProof }: StoppedSelection): object {
  return { status, value: best?.value, selected: best?.selected ?? [], limits: best?.limits ?? [], blocking: [], bound, gap, boundProof };
}

async function explain(model: PortfolioModel, optimal: OptimalSelection, run: SolverRun) {
  return { exclusions: await explainExclusions(model, optimal, run), limitValues: await valueLimits(model, optimal, run) };
}
