import { isDateLike, isLink, isNumeric, isYesNo, shareOf, type ColumnProfile } from './column-profile.js';
import { parseDate } from './parse-date.js';
import { parseMoney } from './parse-money.js';
import { parseNumber } from './parse-number.js';
import { splitChoices, type FieldType } from './field-types.js';
import type { Reading } from './reading.js';
import { splitListText } from './split-list.js';

export interface FieldShape {
  readonly type: FieldType;
  /** Options of a choice, most frequent first. */
  readonly options: readonly string[];
}

const longestOption = 120;
/** Survey tools list whole sentences between brackets. */
const longestListedOption = 2_000;
const mostOptions = 60;
const moneyHeading = /\b(?:budget|montant|amount|capex|opex|price|prix|savings?|economies)\b/i;

function every({ counts }: ColumnProfile, fits: (text: string) => boolean): boolean {
  for (const text of counts.keys()) if (!fits(text)) return false;
  return counts.size > 0;
}

function isMoney(profile: ColumnProfile, { decimal, unit }: Reading): boolean {
  const seen = new Set<string | null>();
  const fits = every(profile, (text) => {
    const money = parseMoney(text, decimal, unit);
    seen.add(money?.currency ?? null);
    return money !== undefined;
  });
  // Two currencies in one column cannot be added up: such a column stays text.
  const currencies = [...seen].filter((currency) => currency !== null);
  return fits && currencies.length <= 1 && (currencies.length === 1 || moneyHeading.test(profile.header));
}

function isDate(profile: ColumnProfile, { dateOrder, mixedOrders }: Reading): boolean {
  return (
    !mixedOrders &&
    every(profile, (text) => {
      const date = parseDate(text, dateOrder);
      return date !== undefined && date !== 'impossible';
    })
  );
}

function tally(profile: ColumnProfile, split: (text: string) => string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [text, times] of profile.counts) for (const item of new Set(split(text))) counts.set(item, (counts.get(item) ?? 0) + times);
  return counts;
}

function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/** Few short values that come back: at least twice each on average, four times when there are many. */
function looksClosed(counts: ReadonlyMap<string, number>, filled: number): boolean {
  const repeats = filled / Math.max(1, counts.size);
  const short = [...counts.keys()].every((text) => text.length <= longestOption && !text.includes('\n'));
  // A column of days with a few "N/A" repeats its days: options would not make sense of it.
  const figures = [...counts].reduce((sum, [text, count]) => sum + (isNumeric(text) || isDateLike(text) ? count : 0), 0);
  return (
    short &&
    counts.size > 0 &&
    figures <= 0.3 * filled &&
    counts.size <= mostOptions &&
    filled >= 3 &&
    repeats >= (counts.size > 12 ? 4 : 2)
  );
}

/** Commas also stand in sentences: the pieces must be short and come back often to be answers. */
function multiChoice(profile: ColumnProfile): FieldShape | undefined {
  const counts = tally(profile, splitChoices);
  const mentions = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const short = [...counts.keys()].every((item) => item.length <= 40);
  return short && looksClosed(counts, mentions) ? { type: 'multi_choice', options: byFrequency(counts) } : undefined;
}

/** `["A","B"]` is a list of answers whatever its length. */
function bracketedChoice(profile: ColumnProfile): FieldShape | undefined {
  if (!every(profile, (text) => /^\[[\s\S]*\]$/.test(text))) return undefined;
  const counts = tally(profile, splitListText);
  const fits = counts.size <= mostOptions && [...counts.keys()].every((item) => item.length <= longestListedOption);
  return fits ? { type: 'multi_choice', options: byFrequency(counts) } : undefined;
}

function choice(profile: ColumnProfile): FieldShape | undefined {
  const bracketed = bracketedChoice(profile);
  if (bracketed) return bracketed;
  const plainlyLists = shareOf(profile, (text) => splitListText(text).length > 1) >= 0.1;
  const single = (): FieldShape | undefined =>
    looksClosed(profile.counts, profile.filled) ? { type: 'choice', options: byFrequency(profile.counts) } : undefined;
  if (plainlyLists) return multiChoice(profile) ?? single();
  return single() ?? (shareOf(profile, (text) => splitChoices(text).length > 1) >= 0.2 ? multiChoice(profile) : undefined);
}

/** The shape of a column kept as words: what a person wrote for a stage may be an option, never a number. */
export function guessWordShape(profile: ColumnProfile): FieldShape {
  return looksClosed(profile.counts, profile.filled)
    ? { type: 'choice', options: byFrequency(profile.counts) }
    : { type: 'text', options: [] };
}

/** A type is chosen only if every filled cell fits it; otherwise the column stays text, and "N/A" stays a value. */
export function guessFieldShape(profile: ColumnProfile, reading: Reading): FieldShape {
  const plain = (type: FieldType): FieldShape => ({ type, options: [] });
  if (profile.filled === 0) return plain('text');
  if (every(profile, isYesNo)) return plain('yes_no');
  if (every(profile, isLink)) return plain('link');
  if (isDate(profile, reading)) return plain('date');
  if (isMoney(profile, reading)) return plain('money');
  if (every(profile, (text) => parseNumber(text, reading.decimal) !== undefined)) return plain('number');
  return choice(profile) ?? plain('text');
}
