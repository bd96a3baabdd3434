import { describe, expect, it } from '@jest/globals';
import {
  filtersOf,
  isNarrowed,
  parseSearch,
  readListSearch,
  readRange,
  readValues,
  withoutFilters,
  writeSearch,
  writeValues,
} from './list-search';

describe('the address of the list', () => {
  it('keeps cases on their path unless it says otherwise', () => {
    expect([...filtersOf({})]).toEqual([['status', 'active']]);
    expect([...filtersOf({ status: 'all' })]).toEqual([]);
    expect([...filtersOf({ status: 'parked' })]).toEqual([['status', 'parked']]);
  });

  it('drops what it does not know, and reads numbers back as the words they were', () => {
    expect(readListSearch({ q: 142, stage: 'poc', evil: '1', layout: 'matrix', 'field.x': '1' })).toEqual({ q: '142', stage: 'poc' });
  });

  it('carries values with commas and backslashes there and back', () => {
    const values = ['Legal, tax', 'a\\b', '', 'plain'];
    expect(readValues(writeValues(values))).toEqual(values);
  });

  it('reads open and closed ranges and refuses the rest', () => {
    expect(readRange('10..40')).toEqual({ from: '10', to: '40' });
    expect(readRange('..40')).toEqual({ to: '40' });
    expect(readRange('..')).toBeUndefined();
    expect(readRange('40')).toBeUndefined();
  });

  it('drops filters and words but keeps how the list looks', () => {
    const search = { layout: 'table' as const, sort: '-title', q: 'bank', stage: 'poc', status: 'all' };
    expect(isNarrowed(search)).toBe(true);
    expect(withoutFilters(search)).toEqual({ layout: 'table', sort: '-title' });
    expect(isNarrowed(withoutFilters(search))).toBe(false);
  });

  it('writes equal states as equal texts, and reads them back', () => {
    const search = { stage: 'poc', q: 'a b', layout: 'table' as const };
    expect(writeSearch(search)).toBe(writeSearch({ layout: 'table', q: 'a b', stage: 'poc' }));
    expect(parseSearch(writeSearch(search))).toEqual(search);
  });
});
