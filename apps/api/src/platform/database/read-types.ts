import pg from 'pg';

type Parse = (text: string) => unknown;

const TIMESTAMPTZ: number = pg.types.builtins.TIMESTAMPTZ;
const TEXT_ARRAY = 1009;
const FLOAT8_ARRAY = 1022;
const UTC = '+00';

const parserOf = pg.types.getTypeParser as (type: number, format?: string) => Parse;
const parseTexts = parserOf(TEXT_ARRAY);
const parseFloats = parserOf(FLOAT8_ARRAY);

/** `2026-11-22 09:05:00.12+00` is `2026-11-22T09:05:00.120Z`: a list sends moments as text, and a Date for each costs more than reading its row. */
export function momentText(text: string): string {
  // A server in another time zone, or a year beyond 9999.
  if (!text.endsWith(UTC) || text[10] !== ' ') return new Date(text).toISOString();
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -UTC.length).slice(0, 3).padEnd(3, '0')}Z`;
}

/** The same text, written by PostgreSQL. */
export const momentOf = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const PARSERS = new Map<number, Parse>([
  [TIMESTAMPTZ, momentText],
  [TEXT_ARRAY, (text) => (text === '{}' ? [] : parseTexts(text))],
  [FLOAT8_ARRAY, (text) => (/[^0-9.,{}-]/.test(text) ? parseFloats(text) : JSON.parse(`[${text.slice(1, -1)}]`))],
]);

/** How a long list is read: moments as ISO 8601 text, arrays without the general parser where they are plain. */
export const LIST_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text') => PARSERS.get(type) ?? parserOf(type, format)) as pg.CustomTypesConfig['getTypeParser'],
};
