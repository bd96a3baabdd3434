import { cellText, fold, oneLine, type Cell } from './cell-text.js';
import { parseDate } from './parse-date.js';

/** One column seen as a whole: what its heading says and what its cells hold. */
export interface ColumnProfile {
  /** Position in the file, from 0. Columns go by position: headings repeat in real files. */
  readonly index: number;
  readonly header: string;
  /** Heading folded, with and without what stands in brackets. */
  readonly words: readonly string[];
  /** Text of each data row, `''` where blank. */
  readonly texts: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly filled: number;
  readonly meanLength: number;
  readonly maxLength: number;
}

const yesNo = new Map([
  ...['yes', 'y', 'true', 'vrai', 'oui', 'o'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', 'faux', 'non'].map((word) => [word, false] as const),
]);

export function parseYesNo(text: string): boolean | undefined {
  return yesNo.get(text.toLowerCase().replace(/[.!]$/, ''));
}

function headerWords(header: string): string[] {
  const bare = header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  return [...new Set([fold(bare), fold(header)])].filter((words) => words !== '');
}

export function profileColumn(index: number, header: Cell | undefined, rows: readonly (readonly Cell[])[]): ColumnProfile {
  const texts = rows.map((row) => cellText(row[index]));
  const counts = new Map<string, number>();
  let filled = 0;
  let characters = 0;
  let maxLength = 0;
  for (const text of texts) {
    if (oneLine(text) === '') continue;
    filled += 1;
    characters += text.length;
    maxLength = Math.max(maxLength, text.length);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const title = oneLine(cellText(header));
  return {
    index,
    header: title,
    words: headerWords(title),
    texts,
    counts,
    filled,
    meanLength: filled === 0 ? 0 : characters / filled,
    maxLength,
  };
}

/** Share of the filled cells that pass; distinct values are tried once. */
export function shareOf({ counts, filled }: ColumnProfile, passes: (text: string) => boolean): number {
  let count = 0;
  for (const [text, times] of counts) if (passes(text)) count += times;
  return filled === 0 ? 0 : count / filled;
}

export function distinctShare({ counts, filled }: ColumnProfile): number {
  return filled === 0 ? 0 : counts.size / filled;
}

export const isNumeric = (text: string): boolean => /^[-+]?[\d\s\u00a0\u202f.,]+$/.test(text) && /\d/.test(text);

export const isDateLike = (text: string): boolean => {
  const date = parseDate(text, 'day_first');
  return date !== undefined;
};

export const isYesNo = (text: string): boolean => parseYesNo(text) !== undefined;

export const isLink = (text: string): boolean => /^https?:\/\/[^\s,;]+$/i.test(text);
