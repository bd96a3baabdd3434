import type { ListRow } from './use-case-list.graphql';

/** Texts that are written as one likes, though most were written before. */
export type SuggestedColumn = 'theme' | 'function' | 'intakeSource';

const MOST = 200;
const byField: Readonly<Record<string, SuggestedColumn>> = { theme: 'theme', function: 'function', source: 'intakeSource' };

/** The column of a field of the list, if its values are worth offering. */
export const suggestedColumnOf = ({ id }: { id: string }): SuggestedColumn | undefined => byField[id];

/** Each text of a column once, the most used first; equals by alphabet. */
export function usedValues(rows: readonly Pick<ListRow, SuggestedColumn>[], column: SuggestedColumn): string[] {
  const uses = new Map<string, number>();
  for (const { [column]: value } of rows) if (value) uses.set(value, (uses.get(value) ?? 0) + 1);
  return [...uses]
    .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || a.localeCompare(b))
    .slice(0, MOST)
    .map(([value]) => value);
}
