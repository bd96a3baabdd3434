import { checkRobustness, computeRobustness, type RobustnessCase, type RobustnessRequest, type WeightUncertainty } from '@tamis/scoring';
import { BadLine, refuseIfAny } from './bad-line.js';
import type { DecideFunction } from './decide-function.js';
import { need, read, readList, readNumber, readWord, refuseUnknown, toFields, under, type Fields } from './fields.js';
import { readModel } from './read-model.js';
import { readScores } from './read-scores.js';

/** The pairwise wins take a square of this many numbers. */
const mostCases = 2000;

export const robustness: DecideFunction = {
  name: 'robustness',
  summary: 'how sure the ranking is (SMAA-2): share of the draws in which each case takes each rank',
  takes: ['cases', 'draws', 'seed', 'kappa', 'sigma', 'topCount', 'draw', 'weights'],
  example: '{"cases": [{"id": "A", "scores": {"V5": 5, "F1": 1, "R1": 2, "S1": 3}}], "draws": 10000, "seed": 1, "kappa": 50, "sigma": 0.6}',
  answer: (line, { brief }) => {
    const request = readRequest(line);
    refuseIfAny(checkRobustness(request));
    const result = computeRobustness(request);
    if (result === undefined) throw new BadLine('internal', '', 'No draw could be made.');
    const { cases, ...rest } = result;
    return brief
      ? { cases: cases.map(({ id, acceptability, expectedRank }) => ({ id, acceptability, expectedRank })) }
      : { cases, ...rest };
  },
};

function readRequest(line: Fields): RobustnessRequest {
  const given = need(readList(line, 'cases'), 'cases', 'a list of {"id", "scores"}');
  if (given.length > mostCases)
    throw new BadLine('out_of_range', 'cases', `at most ${mostCases} cases are ranked together. Leave some out.`);
  const optional = (key: 'draws' | 'sigma' | 'topCount') => {
    const value = readNumber(line, key);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    model: readModel(line),
    cases: given.map(readCase),
    seed: need(readNumber(line, 'seed'), 'seed', 'a whole number, so that the result can be redone'),
    weights: readWeightDraw(line),
    ...optional('draws'),
    ...optional('sigma'),
    ...optional('topCount'),
  };
}

function readCase(value: unknown, index: number): RobustnessCase {
  const path = `cases.${index}`;
  const fields = toFields(value, path);
  refuseUnknown(fields, ['id', 'name', 'scores'], path, 'field');
  const id = read(fields, 'id');
  if (id === undefined || (typeof id !== 'string' && typeof id !== 'number')) {
    throw new BadLine('missing_field', under(path, 'id'), 'give each case its own id, a text or a number.');
  }
  return {
    id: String(id),
    scores: need(readScores(fields, 'scores', path), under(path, 'scores'), 'scores by criterion such as {"V1": 4}'),
  };
}

function readWeightDraw(line: Fields): WeightUncertainty {
  const kind = readWord(line, 'draw', ['around', 'uniform', 'fixed']) ?? 'around';
  const kappa = readNumber(line, 'kappa');
  if (kind === 'around') return { kind, kappa: kappa ?? 50 };
  if (kappa !== undefined)
    throw new BadLine('contradictory', 'kappa', `kappa says how near the weights are drawn, and draw is ${kind}. Remove one.`);
  return { kind };
}
