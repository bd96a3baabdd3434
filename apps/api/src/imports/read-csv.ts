import { parse } from 'csv-parse/sync';
import type { Sheet } from './cell-text.js';
import { decodeText, type TextEncoding } from './decode-text.js';
import { findDelimiter, type Delimiter } from './find-delimiter.js';
import { ListRefused } from './imports.errors.js';

export interface CsvContent {
  readonly sheet: Sheet;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
}

interface CsvFailure {
  readonly code?: string;
  readonly lines?: number;
}

/** Web pages, XML and JSON are text too, often saved under a spreadsheet's name. */
const notCells = /^\s*(?:<(?:!doctype|html|\?xml|table)|\[\s*[[{]|\{\s*["\\])/i;

function parseRecords(text: string, delimiter: Delimiter, strict: boolean): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : ['\r'],
    relax_column_count: true,
    relax_quotes: !strict,
    skip_empty_lines: false,
    // `a, "b, c"`: the quote counts after a space too. Trimming would swallow empty cells between tabs.
    trim: delimiter !== '\t',
  });
}

/** Strict quoting first; a list with stray quotation marks (12" pipe) is read as Excel reads it, mark kept. */
function readRecords(text: string, delimiter: Delimiter): string[][] {
  try {
    return parseRecords(text, delimiter, true);
  } catch {
    try {
      return parseRecords(text, delimiter, false);
    } catch (error) {
      const { code, lines } = error as CsvFailure;
      throw new ListRefused(code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_never_closed' : 'not_a_list', { row: lines ?? 0 });
    }
  }
}

/** `sep=;` on the first line is an order to Excel, which does not count it as a row. */
function splitSeparatorLine(text: string): { readonly text: string; readonly ordered: Delimiter | undefined } {
  const [line, delimiter] = /^\ufeff?sep=([,;|\t])\r?\n/i.exec(text) ?? [];
  return line === undefined ? { text, ordered: undefined } : { text: text.slice(line.length), ordered: delimiter as Delimiter };
}

export function readCsv(bytes: Buffer): CsvContent {
  const decoded = decodeText(bytes);
  if (decoded.text.includes('\u0000') || notCells.test(decoded.text)) throw new ListRefused('not_a_list');
  const { text, ordered } = splitSeparatorLine(decoded.text);
  const delimiter = ordered ?? findDelimiter(text);
  const rows = readRecords(text, delimiter);
  return { sheet: { name: '', hidden: false, rows, formulaErrors: [] }, encoding: decoded.encoding, delimiter };
}
