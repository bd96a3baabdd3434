import type { PreviewColumn } from './imports.graphql';

/** What the reader decided; whatever is absent stays guessed by the API. */
export interface Mapping {
  sheet?: string;
  headerRow?: number;
  columns?: ColumnChoice[];
  values?: Record<string, Record<string, string | null>>;
}

export interface ColumnChoice {
  index: number;
  target: string;
  level?: number;
  field?: { id?: string; name?: string; type?: string };
}

/** Several columns may be given to these. */
const shared = ['businessUnit', 'custom', 'drop'];

/** One word for what a column becomes: `title`, `businessUnit:2`, `field:ID`, `custom:text`. */
export function choiceOf({ target, level, field }: Pick<PreviewColumn, 'target' | 'level' | 'field'>): string {
  if (target === 'businessUnit') return `businessUnit:${level ?? 1}`;
  if (target !== 'custom') return target;
  return field?.id ? `field:${field.id}` : `custom:${field?.type ?? 'text'}`;
}

export function readChoice(index: number, choice: string): ColumnChoice {
  const [target = 'drop', detail] = choice.split(':');
  if (target === 'businessUnit') return { index, target, level: Number(detail) };
  if (target === 'field') return { index, target: 'custom', field: { id: detail } };
  return target === 'custom' ? { index, target, field: { type: detail } } : { index, target };
}

const without = (columns: readonly ColumnChoice[], index: number): ColumnChoice[] => columns.filter((column) => column.index !== index);

/** A title has one column: the one that had it goes back to what the API makes of it. */
export function chooseColumn(mapping: Mapping, chosen: ColumnChoice): Mapping {
  const clashes = (column: ColumnChoice) =>
    shared.includes(chosen.target)
      ? chosen.field?.id !== undefined && column.field?.id === chosen.field.id
      : column.target === chosen.target;
  const others = without(mapping.columns ?? [], chosen.index).filter((column) => !clashes(column));
  return { ...mapping, columns: [...others, chosen] };
}

export function guessColumn(mapping: Mapping, index: number): Mapping {
  return { ...mapping, columns: without(mapping.columns ?? [], index) };
}

export function chooseValue(mapping: Mapping, target: string, raw: string, value: string | null): Mapping {
  return { ...mapping, values: { ...mapping.values, [target]: { ...mapping.values?.[target], [raw]: value } } };
}

/** As guessed again. */
export function forgetValue(mapping: Mapping, target: string, raw: string): Mapping {
  const { [raw]: _forgotten, ...others } = mapping.values?.[target] ?? {};
  return { ...mapping, values: { ...mapping.values, [target]: others } };
}

/** Another sheet has other columns: only the sheet is kept. */
export function chooseSheet(sheet: string): Mapping {
  return { sheet };
}

export function chooseHeaderRow({ sheet }: Mapping, headerRow: number): Mapping {
  return { ...(sheet !== undefined && { sheet }), headerRow };
}
