/** The state of the list, as the address holds it: everything is text, and what is at its default is left out. */
export interface ListSearch {
  layout?: 'table';
  q?: string;
  /** `priority`, or `-priority` for the other direction. */
  sort?: string;
  /** Column ids in order, `reference,title,stage`. */
  columns?: string;
  density?: 'normal' | 'roomy';
  /** Stages drawn as a strip, `run,retired`. */
  collapsed?: string;
  /** A filter: field id, then its values or its range. */
  [filter: string]: string | undefined;
}

/** In place of values: the default filter on status is lifted. */
export const EVERY = 'all';
/** Among values: cases that have none. */
export const MISSING = '';
export const DEFAULT_STATUS = 'active';
export const DEFAULT_SORT = 'priority';

/** Fields that filter; custom fields add theirs as `field.ID`. */
export const filterIds = [
  ...(['status', 'unit', 'theme', 'approach', 'owner', 'stage'] as const),
  ...(['function', 'sourcing', 'data', 'sponsor', 'requestedBy', 'tag', 'source'] as const),
  ...(['quadrant', 'scored', 'flag', 'duplicate', 'demo', 'submitted', 'target', 'priority'] as const),
] as const;
export type FilterId = (typeof filterIds)[number];

const CUSTOM = /^field\.[0-9a-f-]{36}$/;
const settings = ['q', 'sort', 'columns', 'collapsed'] as const;

export const customFilterId = (fieldId: string) => `field.${fieldId}`;
export const customFieldOf = (filterId: string) => (CUSTOM.test(filterId) ? filterId.slice('field.'.length) : undefined);

// A router may have read `q=12` as a number: what was typed is wanted back.
const textOf = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** Keeps what the list understands; anything else in an old or mistyped link is left out. */
export function readListSearch(raw: Readonly<Record<string, unknown>>): ListSearch {
  const search: ListSearch = {};
  if (raw['layout'] === 'table') search.layout = 'table';
  if (raw['density'] === 'normal' || raw['density'] === 'roomy') search.density = raw['density'];
  const wanted = Object.keys(raw).filter((key) => [...settings, ...filterIds].includes(key as never) || CUSTOM.test(key));
  for (const key of wanted) {
    const text = textOf(raw[key]);
    if (text !== undefined && (text !== '' || !settings.includes(key as never))) search[key] = text.slice(0, 2_000);
  }
  return search;
}

/** `poc,pilot` gives two values; a comma inside a value is written `\,`. */
export function readValues(text: string): string[] {
  const values: string[] = [];
  let value = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (sign === '\\' && index + 1 < text.length) value += text[(index += 1)];
    else if (sign === ',') {
      values.push(value);
      value = '';
    } else value += sign;
  }
  return [...values, value];
}

export const writeValues = (values: readonly string[]): string => values.map((value) => value.replace(/[\\,]/g, '\\$&')).join(',');

export interface Range {
  from?: string;
  to?: string;
}

/** `10..40`, `..40` and `10..` are ranges. */
export function readRange(text: string): Range | undefined {
  const [from = '', to = '', ...rest] = text.split('..');
  if (rest.length > 0 || !text.includes('..') || (!from && !to)) return undefined;
  return { ...(from && { from }), ...(to && { to }) };
}

export const writeRange = ({ from = '', to = '' }: Range): string | undefined => (from || to ? `${from}..${to}` : undefined);

/** The filters that the address holds, the default one on status included. */
export function filtersOf(search: ListSearch): Map<string, string> {
  const filters = new Map<string, string>();
  if (search['status'] !== EVERY) filters.set('status', search['status'] ?? DEFAULT_STATUS);
  for (const [id, text] of Object.entries(search)) {
    const filtering = id !== 'status' && text !== undefined && (filterIds.includes(id as FilterId) || CUSTOM.test(id));
    if (filtering) filters.set(id, text);
  }
  return filters;
}

/** True when anything narrows the list beyond its default. */
export const isNarrowed = (search: ListSearch): boolean =>
  Boolean(search.q) || search['status'] !== undefined || [...filtersOf(search).keys()].some((id) => id !== 'status');

/** The search with its filters and words dropped; how it looks (layout, sort, columns) stays. */
export function withoutFilters(search: ListSearch): ListSearch {
  const kept = Object.entries(search).filter(([key]) => key !== 'q' && !filterIds.includes(key as FilterId) && !CUSTOM.test(key));
  return Object.fromEntries(kept);
}

/** What the first cards of each stage can be drawn under. */
const OPENING_SETTINGS: readonly string[] = ['density', 'collapsed', 'columns'];

/** True for a board that nothing narrows or sorts: its first cards are known without the others. */
export const opensAsUsual = (search: object): boolean => Object.keys(search).every((key) => OPENING_SETTINGS.includes(key));

/** The search as a board opens. */
export const withoutChoices = (search: ListSearch): ListSearch =>
  Object.fromEntries(Object.entries(search).filter(([key]) => OPENING_SETTINGS.includes(key)));

/** As saved in a view: keys in order, so that equal states are equal texts. */
export function writeSearch(search: ListSearch): string {
  const entries = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

export const parseSearch = (text: string): ListSearch => readListSearch(Object.fromEntries(new URLSearchParams(text)));

export const usualColumns = ['reference', 'title', 'stage', 'priority', 'unit', 'theme', 'approach', 'owner', 'age', 'target'] as const;

export const columnsOf = ({ columns }: ListSearch): readonly string[] => (columns ? readValues(columns) : usualColumns);
