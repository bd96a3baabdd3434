import { describe, expect, it } from '@jest/globals';
import { sortUseCases, type SortField } from './sort-use-cases';

const compare = new Intl.Collator('fr', { sensitivity: 'base', numeric: true }).compare;
const byScore: SortField<{ score: number | null }> = { id: 'priority', sortKeyOf: ({ score }) => score, first: 'descending' };
const byName: SortField<{ name: string | null }> = { id: 'name', sortKeyOf: ({ name }) => name, first: 'ascending' };

describe('sortUseCases', () => {
  it('puts a missing score last in both directions, after a real zero', () => {
    const rows = [{ score: null }, { score: 0 }, { score: 70 }];
    expect(sortUseCases(rows, byScore, false, compare).map(({ score }) => score)).toEqual([70, 0, null]);
    expect(sortUseCases(rows, byScore, true, compare).map(({ score }) => score)).toEqual([0, 70, null]);
  });

  it('orders names without regard to accents and numbers inside them by size', () => {
    const rows = [{ name: 'Zone 10' }, { name: 'Zone 9' }, { name: 'Étude' }, { name: 'Eau' }];
    expect(sortUseCases(rows, byName, false, compare).map(({ name }) => name)).toEqual(['Eau', 'Étude', 'Zone 9', 'Zone 10']);
  });

  it('keeps the given order among equals and leaves the given list alone', () => {
    const rows = [
      { score: 5, id: 'a' },
      { score: 5, id: 'b' },
    ];
    const given = [...rows];
    expect(sortUseCases(rows, byScore, false, compare)).toEqual(given);
    expect(rows).toEqual(given);
  });
});
