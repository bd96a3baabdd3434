import { matchesText } from '../ui/fold-text';
import type { BusinessUnit } from './business-units.graphql';

export interface UnitNode {
  unit: BusinessUnit;
  /** 0 at the top. */
  depth: number;
  children: UnitNode[];
  /** Cases of the unit and of all below it. */
  allUseCases: number;
}

/** The units as a tree, by name on each level. A unit whose parent is gone, or that stands in a loop, stands at the top. */
export function growTree(units: readonly BusinessUnit[], compare: (a: string, b: string) => number): UnitNode[] {
  const ids = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, BusinessUnit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const grow = (parent: string | null, depth: number): UnitNode[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => compare(a.name, b.name))
      .map((unit) => {
        const children = grow(unit.id, depth + 1);
        return { unit, depth, children, allUseCases: unit.useCaseCount + children.reduce((sum, child) => sum + child.allUseCases, 0) };
      });
  return grow(null, 0);
}

/** The rows to draw, top down: open branches only, or those that lead to a match. */
export function listTree(nodes: readonly UnitNode[], isOpen: (id: string) => boolean, query: string): UnitNode[] {
  return nodes.flatMap((node) => {
    const inside = listTree(node.children, isOpen, query);
    if (query) return matchesText(node.unit.name, query) || inside.length > 0 ? [node, ...inside] : [];
    return isOpen(node.unit.id) ? [node, ...inside] : [node];
  });
}

/** The unit and all that stand below it: where it may not move. */
export function idsBelow(node: UnitNode): string[] {
  return [node.unit.id, ...node.children.flatMap(idsBelow)];
}

export const findNode = (nodes: readonly UnitNode[], id: string): UnitNode | undefined => {
  for (const node of nodes) {
    const found = node.unit.id === id ? node : findNode(node.children, id);
    if (found) return found;
  }
  return undefined;
};
