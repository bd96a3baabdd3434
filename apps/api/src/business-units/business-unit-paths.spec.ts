import { describe, expect, it } from '@jest/globals';
import { businessUnitPathKey, planBusinessUnitPaths } from './business-unit-paths.js';
import { wouldLoop } from './business-unit-tree.js';

describe('planBusinessUnitPaths', () => {
  it('creates each missing unit once, parents before their units', () => {
    const { missing, idOfPath } = planBusinessUnitPaths([], [['Interior', 'Parks'], ['Interior', 'Land'], ['Energy']]);
    expect(missing.map(({ name, kind }) => [name, kind])).toEqual([
      ['Interior', 'subsidiary'],
      ['Parks', 'department'],
      ['Land', 'department'],
      ['Energy', 'subsidiary'],
    ]);
    expect(missing[1]!.parentId).toBe(missing[0]!.id);
    expect(idOfPath.get(businessUnitPathKey(['interior ', 'LAND']))).toBe(missing[2]!.id);
  });

  it('takes a unit that is there, whatever its capitals and the spaces around it', () => {
    const { missing, idOfPath } = planBusinessUnitPaths([{ id: 'u1', parentId: null, name: 'Energy' }], [[' ENERGY']]);
    expect(missing).toEqual([]);
    expect(idOfPath.get(businessUnitPathKey(['energy']))).toBe('u1');
  });

  it('an empty path has no unit', () => {
    expect(planBusinessUnitPaths([], [['', '  ']])).toEqual({ missing: [], idOfPath: new Map() });
  });

  it('the same name under two parents makes two units', () => {
    const { missing } = planBusinessUnitPaths(
      [],
      [
        ['North', 'HR'],
        ['South', 'HR'],
      ],
    );
    expect(missing.map(({ name }) => name)).toEqual(['North', 'HR', 'South', 'HR']);
  });
});

describe('wouldLoop', () => {
  const units = [
    { id: 'group', parentId: null },
    { id: 'solar', parentId: 'group' },
    { id: 'sales', parentId: 'solar' },
  ];

  it('a unit cannot stand below itself or below one of its own', () => {
    expect(wouldLoop(units, 'group', 'sales')).toBe(true);
    expect(wouldLoop(units, 'solar', 'solar')).toBe(true);
  });

  it('a unit may move to the top or beside', () => {
    expect(wouldLoop(units, 'sales', null)).toBe(false);
    expect(wouldLoop(units, 'sales', 'group')).toBe(false);
  });
});
