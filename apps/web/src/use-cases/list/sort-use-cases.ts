export type SortKey = string | number | null;

export interface SortField<Row> {
  readonly id: string;
  readonly sortKeyOf: (row: Row) => SortKey;
  /** What a first click gives: scores from the best, names from A. */
  readonly first: 'ascending' | 'descending';
}

export interface Sorting {
  readonly fieldId: string;
  /** The other direction than the field's first one. */
  readonly reversed: boolean;
}

/** `priority` is a field in its first direction, `-priority` the other way. */
export const readSort = (text: string): Sorting =>
  text.startsWith('-') ? { fieldId: text.slice(1), reversed: true } : { fieldId: text, reversed: false };

export const writeSort = ({ fieldId, reversed }: Sorting): string => (reversed ? `-${fieldId}` : fieldId);

export const isDescending = (first: SortField<never>['first'], reversed: boolean) => (first === 'descending') !== reversed;

/**
 * A sorted copy. A missing value comes last in both directions, and is never taken for zero; equal ones stand in the order of
 * `tieOf`, the highest first, or as they came.
 */
export function sortUseCases<Row>(
  rows: readonly Row[],
  field: SortField<Row>,
  reversed: boolean,
  compareText: (a: string, b: string) => number,
  tieOf: (row: Row) => number = () => 0,
): Row[] {
  const sign = isDescending(field.first, reversed) ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: field.sortKeyOf(row), tie: tieOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || b.tie - a.tie;
    return sign * compareKeys(a.key, b.key, compareText) || b.tie - a.tie;
  });
  return keyed.map(({ row }) => row);
}

const compareKeys = (a: string | number, b: string | number, compareText: (a: string, b: string) => number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
