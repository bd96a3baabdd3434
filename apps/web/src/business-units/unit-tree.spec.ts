import { describe, expect, it } from '@jest/globals';
import type { BusinessUnit } from './business-units.graphql';
import { findNode, growTree, idsBelow, listTree } from './unit-tree';

const unit = (id: string, parentId: string | null, useCaseCount = 0): BusinessUnit => ({
  id,
  parentId,
  name: id,
  kind: 'department',
  isDemo: false,
  version: 1,
  useCaseCount,
  memberCount: 0,
});
const compare = (a: string, b: string) => a.localeCompare(b);
const units = [unit('Group', null, 1), unit('Wind', 'Group', 2), unit('Solar', 'Group', 3), unit('Sales', 'Solar', 4)];
const tree = growTree(units, compare);
const names = (nodes: ReturnType<typeof listTree>) => nodes.map((node) => `${'  '.repeat(node.depth)}${node.unit.name}`);

describe('the tree of units', () => {
  it('stands by name on each level', () => {
    expect(names(listTree(tree, () => true, ''))).toEqual(['Group', '  Solar', '    Sales', '  Wind']);
  });

  it('counts the cases of a unit with those below it', () => {
    expect(tree[0]?.allUseCases).toBe(10);
    expect(findNode(tree, 'Solar')?.allUseCases).toBe(7);
  });

  it('shows what is below an open unit only', () => {
    expect(names(listTree(tree, (id) => id === 'Group', ''))).toEqual(['Group', '  Solar', '  Wind']);
  });

  it('leads to every match, whatever is folded', () => {
    expect(names(listTree(tree, () => false, 'sal'))).toEqual(['Group', '  Solar', '    Sales']);
  });

  it('knows where a unit may not move', () => {
    expect(idsBelow(findNode(tree, 'Solar')!)).toEqual(['Solar', 'Sales']);
  });
});
