import type { AxisScore } from '../../ui/axis-bars';
import type { ListRow } from './use-case-list.graphql';

const columns = ['value', 'feasibility', 'risk', 'sobriety'] as const;
const codes = ['V', 'F', 'R', 'S'] as const;

/**
 * What a score chip draws. The list carries how much of each axis is covered: what is missing could be the worst or the best,
 * so with a share c assessed a score of s lies between c·s and c·s + 100 (1 − c).
 */
export function axesOf(score: ListRow['score']): { priority: number | null; low: number | null; high: number | null; axes: AxisScore[] } {
  const axes = codes.map((axis, index) => {
    const assessed = score?.[columns[index]!] ?? null;
    const covered = score?.coverage[index] ?? 0;
    if (assessed === null || covered >= 1) return { axis, score: assessed };
    return { axis, score: assessed, low: covered * assessed, high: covered * assessed + 100 * (1 - covered) };
  });
  return { priority: score?.priority ?? null, low: score?.priorityLow ?? null, high: score?.priorityHigh ?? null, axes };
}
