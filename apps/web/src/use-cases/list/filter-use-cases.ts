import { foldText } from '../../ui/fold-text';
import { MISSING, readRange, readValues } from './list-search';

/** How a field answers a filter: by its values, or by where it stands in a range. */
export interface FilterField<Row> {
  readonly id: string;
  /** Values of the row; none when it is missing. A unit gives itself and those above it. */
  readonly valuesOf?: (row: Row) => readonly string[];
  /** For ranges: a number, or a day as YYYY-MM-DD. */
  readonly measureOf?: (row: Row) => number | string | null;
}

export interface FilterRequest<Row> {
  readonly fields: readonly FilterField<Row>[];
  /** Field id, and its values or range as the address writes them. */
  readonly filters: ReadonlyMap<string, string>;
  readonly words: string;
  /** Folded text of a row, searched by every word. */
  readonly textOf: (row: Row) => string;
}

export interface Filtered<Row> {
  readonly shown: readonly Row[];
  /** How many rows each value of a field would leave, the other filters standing; `''` counts the rows without a value. */
  countsOf(fieldId: string): ReadonlyMap<string, number>;
}

type Test<Row> = (row: Row) => boolean;

const PASSES = -1;
const FAILS_MORE = -2;

/** One pass over the rows. Each row remembers the only filter it fails, so that counts need no second filtering. */
export function filterUseCases<Row>(rows: readonly Row[], { fields, filters, words, textOf }: FilterRequest<Row>): Filtered<Row> {
  const active = fields.filter(({ id }) => filters.has(id));
  const tests = active.map((field) => testOf(field, filters.get(field.id)!));
  const matchesWords = wordTest(words, textOf);
  const verdicts = new Int16Array(rows.length);
  const shown: Row[] = [];
  rows.forEach((row, index) => {
    const verdict = matchesWords(row) ? judge(row, tests) : FAILS_MORE;
    verdicts[index] = verdict;
    if (verdict === PASSES) shown.push(row);
  });
  const countsOf = (fieldId: string) => {
    const field = fields.find(({ id }) => id === fieldId);
    const own = active.findIndex(({ id }) => id === fieldId);
    return field?.valuesOf
      ? countValues(rows, field.valuesOf, (index) => verdicts[index] === PASSES || verdicts[index] === own)
      : new Map();
  };
  return { shown, countsOf };
}

function judge<Row>(row: Row, tests: readonly Test<Row>[]): number {
  let failed = PASSES;
  for (let index = 0; index < tests.length; index += 1) {
    if (tests[index]!(row)) continue;
    if (failed !== PASSES) return FAILS_MORE;
    failed = index;
  }
  return failed;
}

function countValues<Row>(rows: readonly Row[], valuesOf: (row: Row) => readonly string[], counts: (index: number) => boolean) {
  const found = new Map<string, number>();
  rows.forEach((row, index) => {
    if (!counts(index)) return;
    const values = valuesOf(row);
    if (values.length === 0) found.set(MISSING, (found.get(MISSING) ?? 0) + 1);
    for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  });
  return found;
}

function testOf<Row>(field: FilterField<Row>, text: string): Test<Row> {
  if (field.measureOf) return rangeTest(field.measureOf, text);
  const { valuesOf } = field;
  if (!valuesOf) return () => true;
  const wanted = new Set(readValues(text));
  return (row) => {
    const values = valuesOf(row);
    return values.length === 0 ? wanted.has(MISSING) : values.some((value) => wanted.has(value));
  };
}

// A missing measure is in no range: it is not a zero.
function rangeTest<Row>(measureOf: (row: Row) => number | string | null, text: string): Test<Row> {
  const range = readRange(text);
  if (!range) return () => true;
  return (row) => {
    const measure = measureOf(row);
    if (measure === null) return false;
    if (typeof measure === 'string') return (!range.from || measure >= range.from) && (!range.to || measure <= range.to);
    return (!range.from || measure >= Number(range.from)) && (!range.to || measure <= Number(range.to));
  };
}

function wordTest<Row>(words: string, textOf: (row: Row) => string): Test<Row> {
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (row) => {
    const text = textOf(row);
    return wanted.every((word) => text.includes(word));
  };
}

/** Folds a row's text once, however often it is searched. */
export function rememberFolded<Row extends object>(textOf: (row: Row) => string): (row: Row) => string {
  const folded = new WeakMap<Row, string>();
  return (row) => {
    const known = folded.get(row);
    if (known !== undefined) return known;
    const text = foldText(textOf(row));
    folded.set(row, text);
    return text;
  };
}
