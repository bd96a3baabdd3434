import { execute } from '../graphql/execute';
import { ImportCellsQuery, type RowFilter } from './imports.graphql';
import type { Mapping } from './mapping';

interface Line {
  row: number;
  problems: readonly { sentence: string }[];
  cells: readonly string[];
}

const PAGE = 200;

async function readLines(organisation: string, id: string, mapping: Mapping | null, filter: RowFilter): Promise<Line[]> {
  const lines: Line[] = [];
  for (;;) {
    const variables = { id, mapping, filter, offset: lines.length };
    const { importRows } = await execute(organisation, ImportCellsQuery, variables);
    lines.push(...importRows);
    if (importRows.length < PAGE) return lines;
  }
}

// A cell that begins like a formula, and is no number, would be run by the spreadsheet that opens it.
const isFormula = (cell: string) => /^[=+\-@\t\r]/.test(cell) && !/^[+-][\d\s.,]+$/.test(cell);
const quote = (cell: string) => `"${(isFormula(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** The rows as the file holds them, after the row number and what is wrong: they can be mended and imported again. */
export function writeCsv(headings: readonly string[], lines: readonly Line[], words: { row: string; problem: string }): string {
  const table = [
    [words.row, words.problem, ...headings],
    ...lines.map(({ row, problems, cells }) => [
      String(row),
      problems.map(({ sentence }) => sentence).join(' '),
      ...headings.map((_, index) => cells[index] ?? ''),
    ]),
  ];
  // The mark tells spreadsheets that this is UTF-8.
  return `\ufeff${table.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`;
}

export interface CsvRequest {
  organisation: string;
  importId: string;
  mapping: Mapping | null;
  headings: readonly string[];
  fileName: string;
  words: { row: string; problem: string };
}

/** Every row that is refused or doubtful, as a file. */
export async function downloadProblems({ organisation, importId, mapping, headings, fileName, words }: CsvRequest): Promise<void> {
  const refused = await readLines(organisation, importId, mapping, 'refused');
  const toCheck = await readLines(organisation, importId, mapping, 'to_check');
  saveFile(fileName, writeCsv(headings, [...refused, ...toCheck], words));
}

export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
