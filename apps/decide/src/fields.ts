import { BadLine } from './bad-line.js';
import { nearest } from './near-words.js';

/** A JSON object as it was read: own keys only are looked at, so `__proto__` is a key like another. */
export type Fields = Readonly<Record<string, unknown>>;

export function under(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

/** Null is how a notebook, and an empty text how a spreadsheet, writes what is missing: it is missing, never zero. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

export function read(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) && !isMissing(fields[key]) ? fields[key] : undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function toFields(value: unknown, path: string): Fields {
  if (isFields(value)) return value;
  throw wrongType(path, value, 'an object in braces');
}

export function readFields(fields: Fields, key: string, path = ''): Fields | undefined {
  const value = read(fields, key);
  return value === undefined ? undefined : toFields(value, under(path, key));
}

export function readList(fields: Fields, key: string, path = ''): readonly unknown[] | undefined {
  const value = read(fields, key);
  if (value === undefined || Array.isArray(value)) return value;
  throw wrongType(under(path, key), value, 'a list in square brackets');
}

export function toNumber(value: unknown, path: string): number {
  if (typeof value !== 'number') throw wrongType(path, value, 'a number without quotes');
  if (!Number.isFinite(value)) throw new BadLine('out_of_range', path, 'this number is too large to be read. Correct it.');
  return value;
}

export function readNumber(fields: Fields, key: string, path = ''): number | undefined {
  const value = read(fields, key);
  return value === undefined ? undefined : toNumber(value, under(path, key));
}

export function toText(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw wrongType(path, value, 'a text in quotes');
}

export function readText(fields: Fields, key: string, path = ''): string | undefined {
  const value = read(fields, key);
  return value === undefined ? undefined : toText(value, under(path, key));
}

export function readFlag(fields: Fields, key: string, path = ''): boolean | undefined {
  const value = read(fields, key);
  if (value === undefined || typeof value === 'boolean') return value;
  throw wrongType(under(path, key), value, 'true or false without quotes');
}

export function readTexts(fields: Fields, key: string, path = ''): readonly string[] | undefined {
  return readList(fields, key, path)?.map((value, index) => toText(value, under(under(path, key), index)));
}

/** Takes one of the words a field knows. */
export function toWord<Word extends string>(value: unknown, words: readonly Word[], path: string): Word {
  const text = toText(value, path);
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  const near = nearest(text, words);
  throw new BadLine(
    'unknown_value',
    path,
    `${show(text)} is not one of ${words.join(', ')}.${near === undefined ? '' : ` Write ${show(near)}.`}`,
  );
}

export function readWord<Word extends string>(fields: Fields, key: string, words: readonly Word[], path = ''): Word | undefined {
  const value = read(fields, key);
  return value === undefined ? undefined : toWord(value, words, under(path, key));
}

/** Reads numbers by name; a missing one is left out. */
export function readNumbers(fields: Fields, key: string, path = ''): Readonly<Record<string, number>> | undefined {
  const place = under(path, key);
  const given = readFields(fields, key, path);
  if (given === undefined) return undefined;
  const named = Object.entries(given).filter(([, value]) => !isMissing(value));
  return Object.fromEntries(named.map(([name, value]) => [name, toNumber(value, under(place, name))]));
}

export function need<T>(value: T | undefined, path: string, what: string): T {
  if (value === undefined) throw new BadLine('missing_field', path, `this field is missing. Give ${what}.`);
  return value;
}

/** Refuses the first key that is not known, with the one that was probably meant. */
export function refuseUnknown(fields: Fields, known: readonly string[], path: string, what: string): void {
  const unknown = Object.keys(fields).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  const advice = near === undefined ? 'Remove it, or use one of ' + known.join(', ') : `Did you mean ${show(near)}?`;
  throw new BadLine('unknown_key', under(path, unknown.slice(0, 60)), `there is no such ${what}. ${advice.replace(/([^?])$/, '$1.')}`);
}

/** Quotes what was written, at most a few words of it. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : undefined;
  return JSON.stringify(text === undefined || text.length <= 40 ? value : `${text.slice(0, 40)}…`);
}

function wrongType(path: string, value: unknown, wanted: string): BadLine {
  return new BadLine(
    'wrong_type',
    path,
    `expected ${wanted}, found ${describe(value)}. Correct it, or leave the field out if it is not known.`,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string'
    ? `the text ${show(value)}`
    : `${typeof value === 'boolean' ? 'the value' : 'the number'} ${String(value)}`;
}
