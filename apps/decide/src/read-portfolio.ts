import type { Candidate, CountBound, MinShare, PortfolioModel, SharedComponent, Synergy } from '@tamis/scoring';
import { BadLine } from './bad-line.js';
import { need, read, readList, readNumber, readNumbers, refuseUnknown, toFields, under, type Fields } from './fields.js';

export const portfolioKeys = [
  ...['candidates', 'limits', 'mandatory', 'excluded', 'exclusive', 'requires', 'minShares', 'counts', 'sharedComponents', 'synergies'],
] as const;

/** Reads a portfolio; its figures and names are checked by the library. */
export function readPortfolio(line: Fields): PortfolioModel {
  const candidates = need(readEach(line, 'candidates', readCandidate), 'candidates', 'a list of {"id", "value", "usage"}');
  return {
    candidates,
    limits: need(readNumbers(line, 'limits'), 'limits', 'the limits by name, {} for none'),
    ...given('mandatory', readIds(line, 'mandatory')),
    ...given('excluded', readIds(line, 'excluded')),
    ...given('exclusive', readLists(line, 'exclusive')),
    ...given('requires', readLists(line, 'requires')?.map(toPair)),
    ...given('minShares', readEach(line, 'minShares', openShare(candidates))),
    ...given('counts', readEach(line, 'counts', readCount)),
    ...given('sharedComponents', readEach(line, 'sharedComponents', readComponent)),
    ...given('synergies', readEach(line, 'synergies', readSynergy)),
  };
}

function given<T>(key: string, value: T | undefined) {
  return value === undefined ? {} : { [key]: value };
}

function readEach<T>(line: Fields, key: string, readOne: (fields: Fields, path: string) => T): readonly T[] | undefined {
  return readList(line, key)?.map((value, index) => readOne(toFields(value, under(key, index)), under(key, index)));
}

function readCandidate(fields: Fields, path: string): Candidate {
  refuseUnknown(fields, ['id', 'name', 'value', 'usage'], path, 'field');
  return {
    id: toId(read(fields, 'id'), under(path, 'id')),
    value: need(readNumber(fields, 'value', path), under(path, 'value'), 'what the candidate brings; a missing value is not zero'),
    usage: readNumbers(fields, 'usage', path) ?? {},
  };
}

/** Notebooks number their rows. */
function toId(value: unknown, path: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new BadLine(value === undefined ? 'missing_field' : 'wrong_type', path, 'an identifier is a text or a number. Give one.');
}

function readIds(fields: Fields, key: string, path = ''): readonly string[] | undefined {
  return readList(fields, key, path)?.map((value, index) => toId(value, under(under(path, key), index)));
}

function readLists(line: Fields, key: string): readonly (readonly string[])[] | undefined {
  return readList(line, key)?.map((value, index) => {
    if (Array.isArray(value)) return value.map((id, place) => toId(id, `${under(key, index)}.${place}`));
    throw new BadLine('wrong_type', under(key, index), 'expected a list of identifiers such as ["A", "B"]. Correct it.');
  });
}

function toPair(ids: readonly string[], index: number): readonly [string, string] {
  const [first, second] = ids;
  if (first !== undefined && second !== undefined && ids.length === 2) return [first, second];
  throw new BadLine('wrong_type', under('requires', index), 'expected two identifiers, the first needing the second. Correct it.');
}

/** A measure is a usage, or a sum of them: "cost_y1 + cost_y2" or ["cost_y1", "cost_y2"]. */
function openShare(candidates: readonly Candidate[]) {
  const measures = new Set(candidates.flatMap(({ usage }) => Object.keys(usage)));
  const sumOf = (text: string) => (measures.has(text) || !text.includes('+') ? text : text.split('+').map((part) => part.trim()));
  return (fields: Fields, path: string): MinShare => {
    refuseUnknown(fields, ['measure', 'group', 'share'], path, 'field');
    const measure = read(fields, 'measure');
    return {
      measure: Array.isArray(measure) ? measure.map(String) : sumOf(toId(measure, under(path, 'measure'))),
      group: need(readIds(fields, 'group', path), under(path, 'group'), 'a list of identifiers'),
      share: need(readNumber(fields, 'share', path), under(path, 'share'), 'a number from 0 to 1'),
    };
  };
}

function readCount(fields: Fields, path: string): CountBound {
  refuseUnknown(fields, ['group', 'min', 'max'], path, 'field');
  return {
    ...given('group', readIds(fields, 'group', path)),
    ...given('min', readNumber(fields, 'min', path)),
    ...given('max', readNumber(fields, 'max', path)),
  };
}

function readComponent(fields: Fields, path: string): SharedComponent {
  refuseUnknown(fields, ['id', 'users', 'usage'], path, 'field');
  return {
    id: toId(read(fields, 'id'), under(path, 'id')),
    users: need(readIds(fields, 'users', path), under(path, 'users'), 'a list of identifiers'),
    usage: readNumbers(fields, 'usage', path) ?? {},
  };
}

function readSynergy(fields: Fields, path: string): Synergy {
  refuseUnknown(fields, ['candidates', 'value'], path, 'field');
  return {
    candidates: need(readIds(fields, 'candidates', path), under(path, 'candidates'), 'a list of identifiers'),
    value: need(readNumber(fields, 'value', path), under(path, 'value'), 'what they add together'),
  };
}
