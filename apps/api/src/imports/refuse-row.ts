import { cellText, foldValue, oneLine, type Cell } from './cell-text.js';
import type { DataRow, ListTable } from './choose-sheet.js';
import { isNumeric } from './column-profile.js';
import { importLimits } from './import-limits.js';
import type { Problem } from './import-plan.js';
import type { WorkColumn } from './plan-columns.js';
import { problemAt } from './read-row.js';

const footnote = /^(?:\*|\(\d\)|[¹²³]|(?:notes?|nb|n\.b\.|sources?|l[ée]gende|legend|remarques?)\s*:)/i;
const total = /^(?:grand |sous )?(?:total|totaux|subtotal)(?: general)?$/;

function filled(cells: readonly Cell[]): string[] {
  return cells.map((cell) => oneLine(cellText(cell))).filter((text) => text !== '');
}

/** Notes stand at the foot, alone in their row: only there does a lone cell that begins like a note count as one. */
export function lastFullRow(rows: readonly DataRow[]): number {
  return rows.findLast(({ cells }) => filled(cells).length > 1)?.row ?? 0;
}

function isTotal(texts: readonly string[]): boolean {
  return texts.length > 1 && total.test(foldValue(texts[0] ?? '')) && texts.slice(1).every(isNumeric);
}

function repeatsHeadings(texts: readonly string[], headers: readonly string[]): boolean {
  return texts.length > 1 && texts.join('\u001f') === headers.join('\u001f');
}

function tooLong(columns: readonly WorkColumn[], cells: readonly Cell[]): Problem | undefined {
  const column = columns.find(({ plan }) => cellText(cells[plan.index]).length > importLimits.cellCharacters);
  if (!column) return undefined;
  const params = { length: cellText(cells[column.plan.index]).length, limit: importLimits.cellCharacters };
  return problemAt('cell_too_long', 'refused', column, null, params);
}

/** Makes the judge of single rows; it answers why a row cannot be imported, or nothing. */
export function rowJudge(table: ListTable, columns: readonly WorkColumn[]): (row: DataRow, title: string) => Problem | undefined {
  const headers = filled(table.headers.map((header) => header ?? null));
  const titleColumn = columns.find(({ plan }) => plan.target === 'title');
  const footStarts = lastFullRow(table.rows);
  return ({ row, cells }, title) => {
    const texts = filled(cells);
    const [first = ''] = texts;
    const isFootnote = texts.length === 1 && row > footStarts && columns.length > 2 && footnote.test(first);
    if (isFootnote || isTotal(texts)) return problemAt('not_a_case', 'refused', null, first.slice(0, 80));
    if (repeatsHeadings(texts, headers)) return problemAt('heading_again', 'refused', null, null);
    if (!titleColumn) return problemAt('no_title_column', 'refused', null, null);
    return title === '' ? problemAt('no_title', 'refused', titleColumn, null) : tooLong(columns, cells);
  };
}
