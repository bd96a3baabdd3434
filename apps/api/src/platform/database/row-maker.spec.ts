import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { LIST_TYPES } from './read-types.js';
import { rowMaker } from './row-maker.js';

const { TEXT, INT4, BOOL, TIMESTAMPTZ } = pg.types.builtins;
const COLUMNS = [
  { name: 'title', dataTypeID: TEXT },
  { name: 'version', dataTypeID: INT4 },
  { name: 'isDemo', dataTypeID: BOOL },
];

describe('the maker of rows', () => {
  it('reads each column as its type says, and nothing as null', () => {
    const row = rowMaker(COLUMNS);
    expect(row(['Été', '3', 't'])).toEqual({ title: 'Été', version: 3, isDemo: true });
    expect(row([null, null, null])).toEqual({ title: null, version: null, isDemo: null });
    expect(row(['', '0', 'f'])).toEqual({ title: '', version: 0, isDemo: false });
  });

  it('reads as the statement says', () => {
    const row = rowMaker([{ name: 'at', dataTypeID: TIMESTAMPTZ }], LIST_TYPES);
    expect(row(['2026-11-22 09:05:00.12+00'])).toEqual({ at: '2026-11-22T09:05:00.120Z' });
  });

  it('keeps room for what the reader adds', () => {
    expect(Object.keys(rowMaker(COLUMNS, undefined, ['score'])(['A', '1', 't']))).toEqual(['title', 'version', 'isDemo', 'score']);
  });

  it('takes names as they are', () => {
    const name = 'a"b\\c\n${d}';
    expect(rowMaker([{ name, dataTypeID: TEXT }])(['x'])).toEqual({ [name]: 'x' });
  });
});
