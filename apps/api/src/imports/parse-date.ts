import { fold } from './cell-text.js';

export type DateOrder = 'day_first' | 'month_first';

/** `iso` is the day; a month alone (« sept-26 ») stands for its first day and says so with `exact: false`. */
export type ParsedDate = { readonly iso: string; readonly exact: boolean } | 'impossible';

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'janv', 'janvier', 'january'],
  ['feb', 'fev', 'fevr', 'fevrier', 'february'],
  ['mar', 'mars', 'march'],
  ['apr', 'avr', 'avril', 'april'],
  ['may', 'mai'],
  ['jun', 'juin', 'june'],
  ['jul', 'juil', 'juillet', 'july'],
  ['aug', 'aou', 'aout', 'august'],
  ['sep', 'sept', 'septembre', 'september'],
  ['oct', 'octobre', 'october'],
  ['nov', 'novembre', 'november'],
  ['dec', 'decembre', 'december'],
];

const monthNumbers = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

// Two digits: the lists are of living projects, so 26 is 2026 and 98 is 1998.
function fullYear(year: string): number {
  return year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function day(year: number, month: number, date: number, exact = true): ParsedDate {
  const made = new Date(Date.UTC(year, month - 1, date));
  const isReal = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return isReal && year >= 1900 && year <= 2200 ? { iso: made.toISOString().slice(0, 10), exact } : 'impossible';
}

const time = '(?:[T ]\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const isoDay = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i');
// With points the year needs four digits: 1.2.10 is a version.
const numericDay = new RegExp(`^(\\d{1,2})(?:\\.(\\d{1,2})\\.(\\d{4})|[-/](\\d{1,2})[-/](\\d{4}|\\d{2}))${time}$`, 'i');

function numericParts(text: string): readonly [string, string, string] | undefined {
  const [, first, dotted, dottedYear, second = dotted, year = dottedYear] = numericDay.exec(text) ?? [];
  return first !== undefined && second !== undefined && year !== undefined ? [first, second, year] : undefined;
}

function parseNumeric(text: string, order: DateOrder): ParsedDate | undefined {
  const iso = isoDay.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = numericParts(text);
  if (parts) {
    const [first, second, year] = parts;
    const dayFirst = order === 'day_first' ? Number(second) <= 12 : Number(first) > 12;
    return dayFirst ? day(fullYear(year), Number(second), Number(first)) : day(fullYear(year), Number(first), Number(second));
  }
  const [, month, monthYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined && monthYear !== undefined) return day(Number(monthYear), Number(month), 1, false);
  const [, isoYear, isoMonth] = /^(\d{4})[/.-](\d{1,2})$/.exec(text) ?? [];
  return isoYear === undefined ? undefined : day(Number(isoYear), Number(isoMonth), 1, false);
}

// Most texts hold no month: asking that first spares folding every cell of the list.
const mayNameMonth = /jan|f[eé]v|feb|mar|apr|avr|ma[iy]|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c|^[qt]\s?[1-4]\b/i;

/** « 12 mars 2024 », "March 12, 2024", "12-Mar-24", « sept-26 », "Jul-25" (a month and a year, as Excel writes it), "Q3 2026". */
function parseNamed(text: string): ParsedDate | undefined {
  if (!mayNameMonth.test(text)) return undefined;
  const words = fold(text).split(' ');
  const [, quarter, quarterYear] = /^[qt]([1-4]) (\d{4})$/.exec(words.join(' ')) ?? [];
  if (quarter !== undefined) return day(Number(quarterYear), Number(quarter) * 3 - 2, 1, false);
  const at = words.findIndex((word) => monthNumbers.has(word));
  const month = monthNumbers.get(words[at] ?? '');
  const numbers = words.filter((_, index) => index !== at).map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th|er)$/, '$1'));
  if (month === undefined || numbers.length === 0 || numbers.length > 2 || !numbers.every((word) => /^\d{1,4}$/.test(word)))
    return undefined;
  const [first = '', second] = numbers;
  if (second === undefined)
    return first.length === 4 || (at === 0 && first.length === 2) ? day(fullYear(first), month, 1, false) : undefined;
  return day(fullYear(second), month, Number(first));
}

/** `undefined` when the text is no date at all; `'impossible'` when it is one that the calendar lacks (31/02/2025). */
export function parseDate(text: string, order: DateOrder): ParsedDate | undefined {
  if (!/\d/.test(text) || text.length > 40) return undefined;
  return parseNumeric(text, order) ?? parseNamed(text);
}

/** Days counted as Excel does, met in a CSV where a date cell lost its format; only believed where a date is expected. */
export function parseSerial(number: number): ParsedDate | undefined {
  if (!Number.isFinite(number) || number < 20_000 || number > 80_000) return undefined;
  // Excel's day 25,569 is 1970-01-01.
  const date = new Date((Math.floor(number) - 25_569) * 86_400_000);
  return { iso: date.toISOString().slice(0, 10), exact: true };
}

export interface DateVotes {
  readonly dayFirst: number;
  readonly monthFirst: number;
}

/** Counts the values that can be read in one order only: 25/12/2024 and 12/25/2024. */
export function dateVotes(values: Iterable<string>): DateVotes {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const [first, second] = numericParts(value) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
  }
  return { dayFirst, monthFirst };
}
