import { kpiAttainment, shownAttainment } from '@tamis/scoring';
import type { DecideFunction } from './decide-function.js';
import { readNumber, type Fields } from './fields.js';

const figures = ['baseline', 'target', 'actual'] as const;

export const kpi: DecideFunction = {
  name: 'kpi',
  summary: 'how much of the way from baseline to target is done',
  takes: figures,
  example: '{"baseline": 40, "target": 20, "actual": 25}',
  answer: (line) => {
    const given = readFigures(line);
    const attainment = kpiAttainment(given);
    const missing = figures.filter((name) => given[name] === undefined);
    return { attainment, shown: shownAttainment(attainment), missing, reason: attainment === undefined ? explain(missing) : undefined };
  },
};

function readFigures(line: Fields) {
  const read = (name: (typeof figures)[number]) => {
    const value = readNumber(line, name);
    return value === undefined ? {} : { [name]: value };
  };
  return { ...read('baseline'), ...read('target'), ...read('actual') } as { baseline?: number; target?: number; actual?: number };
}

function explain(missing: readonly string[]): string {
  if (missing.length > 0) return `${missing.join(', ')} missing: nothing to measure yet`;
  return 'the target equals the baseline, or lies out of reach of a number: there is no way to measure';
}
