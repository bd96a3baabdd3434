import { casesWithoutError, rateBound } from '@tamis/scoring';
import { BadLine } from './bad-line.js';
import type { DecideFunction } from './decide-function.js';
import { need, readNumber } from './fields.js';

export const rate: DecideFunction = {
  name: 'rate',
  summary: 'error rate with its 95 % Wilson bound, tested against a threshold',
  takes: ['errors', 'n', 'threshold'],
  example: '{"errors": 4, "n": 200, "threshold": 0.02}',
  answer: (line) => {
    const errors = atLeastZero('errors', need(readNumber(line, 'errors'), 'errors', 'the number of errors found'));
    const n = atLeastZero('n', need(readNumber(line, 'n'), 'n', 'the size of the sample'));
    const threshold = need(readNumber(line, 'threshold'), 'threshold', 'the highest rate that passes, such as 0.02');
    if (errors > n) throw new BadLine('contradictory', 'errors', `${errors} errors in a sample of ${n}. Correct one of them.`);
    if (threshold < 0 || threshold > 1) throw new BadLine('out_of_range', 'threshold', 'a rate is a number from 0 to 1. Correct it.');
    return { ...rateBound({ errors, n, threshold }), threshold, casesWithoutError: casesWithoutError(threshold) };
  },
};

function atLeastZero(path: string, value: number): number {
  if (Number.isInteger(value) && value >= 0) return value;
  throw new BadLine('out_of_range', path, 'this is a whole number from 0. Correct it.');
}
