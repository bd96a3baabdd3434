import { reaches } from './weights.js';

export interface Ranked<T> {
  readonly item: T;
  /** 1 is first; equal priorities share a rank and the next one skips. Undefined: nothing to rank yet. */
  readonly rank: number | undefined;
}

/**
 * Ranks by priority, highest first; what has no priority comes last and gets no rank.
 * Example: priorities 70, none, 80, 70 give ranks 1 (80), 2 (70), 2 (70), none.
 */
export function rankUseCases<T extends { readonly priority?: number | null | undefined }>(items: readonly T[]): readonly Ranked<T>[] {
  const scored = items.filter((item) => priorityOf(item) !== undefined);
  const unscored = items.filter((item) => priorityOf(item) === undefined);
  const sorted = [...scored].sort((left, right) => (priorityOf(right) ?? 0) - (priorityOf(left) ?? 0));
  const ranked: Ranked<T>[] = [];
  let rank = 1;
  let leader = Infinity;
  for (const [index, item] of sorted.entries()) {
    const priority = priorityOf(item) ?? 0;
    if (!reaches(priority, leader)) rank = index + 1;
    if (rank === index + 1) leader = priority;
    ranked.push({ item, rank });
  }
  return [...ranked, ...unscored.map((item) => ({ item, rank: undefined }))];
}

function priorityOf(item: { readonly priority?: number | null | undefined }): number | undefined {
  return typeof item.priority === 'number' && Number.isFinite(item.priority) ? item.priority : undefined;
}
