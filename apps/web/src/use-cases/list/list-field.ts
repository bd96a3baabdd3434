import type { PickerOption } from '../../ui/picker-list';
import type { ListRow, UseCaseChanges } from './use-case-list.graphql';
import type { FilterField } from './filter-use-cases';
import type { SortField } from './sort-use-cases';

/** What a cell becomes while it is edited. */
export type FieldEditor =
  | { kind: 'text'; required?: boolean; suggestions?: readonly string[] }
  | { kind: 'number' }
  | { kind: 'date' }
  | { kind: 'choice'; options: readonly PickerOption[]; clear: boolean }
  | { kind: 'choices'; options: readonly PickerOption[]; open: boolean };

export type FieldValue = string | number | boolean | readonly string[] | null;

export interface FieldEdit {
  editor: FieldEditor;
  valueOf: (row: ListRow) => FieldValue;
  /** What to send, and what the row shows until the answer comes. */
  changesFor: (value: FieldValue, row: ListRow) => { changes: UseCaseChanges; shown: Partial<ListRow> };
  /** Several cases can be given the same value at once. */
  inBulk: boolean;
}

/** One field of a case: how it filters, sorts, shows and is edited. */
export interface ListField extends FilterField<ListRow>, SortField<ListRow> {
  label: string;
  /** Heading of the column when the label is long for it. */
  shortLabel?: string;
  group: 'case' | 'people' | 'decision' | 'score' | 'dates' | 'custom';
  kind: 'reference' | 'title' | 'stage' | 'score' | 'axis' | 'text' | 'number' | 'day' | 'moment' | 'age' | 'link' | 'person' | 'flags';
  width: number;
  align?: 'end';
  /** The value in words. */
  textOf: (row: ListRow) => string;
  /** Name of a filter value. */
  labelOf?: (value: string) => string;
  /** Rank of a filter value; by name when absent. */
  orderOf?: (value: string) => number;
  edit?: FieldEdit;
  /** The row carries it only when it was asked for. */
  customFieldId?: string;
  /** Only filters: no column. */
  filterOnly?: boolean;
}
