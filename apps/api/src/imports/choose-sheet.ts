import { cellText, isBlankRow, oneLine, type Cell, type Sheet } from './cell-text.js';
import { detectHeader } from './detect-header.js';
import { importLimits } from './import-limits.js';
import type { ImportPlan } from './import-plan.js';
import { ListRefused } from './imports.errors.js';
import type { Mapping } from './mapping.js';
import type { List } from './read-list.js';

export interface DataRow {
  /** Row as the file counts it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The chosen sheet cut into headings, rows to import, and what is neither. */
export interface ListTable {
  readonly sheet: Sheet;
  readonly otherSheets: ImportPlan['otherSheets'];
  readonly headerRow: number;
  readonly headers: readonly (Cell | undefined)[];
  readonly aboveHeader: ImportPlan['aboveHeader'];
  readonly rows: readonly DataRow[];
  readonly blankRows: number;
}

function countRows(sheet: Sheet): number {
  return sheet.rows.filter((row) => !isBlankRow(row)).length;
}

/** The visible sheet with most rows, unless one is named; a hidden one only when nothing else holds rows. */
function chooseSheet(list: List, named: string | undefined): Sheet {
  if (named !== undefined) {
    const found =
      list.sheets.find(({ name }) => name === named) ??
      list.sheets.find(({ name }) => oneLine(name).toLowerCase() === oneLine(named).toLowerCase());
    if (!found) throw new ListRefused('sheet_unknown', { sheet: named, sheets: list.sheets.map(({ name }) => name).join(', ') });
    return found;
  }
  const ranked = list.sheets
    .map((sheet) => ({ sheet, rows: countRows(sheet) }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.rows - a.rows);
  const [best] = ranked;
  if (!best) throw new ListRefused('no_rows');
  return best.sheet;
}

function checkSize(rows: readonly DataRow[], width: number): void {
  if (rows.length === 0) throw new ListRefused('no_rows');
  if (rows.length > importLimits.rows) throw new ListRefused('too_many_rows', { rows: rows.length, limit: importLimits.rows });
  if (width > importLimits.columns) throw new ListRefused('too_many_columns', { columns: width, limit: importLimits.columns });
}

function widthOf(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

export function tableOf(list: List, mapping: Mapping): ListTable {
  const sheet = chooseSheet(list, mapping.sheet);
  const headerRow = Math.min(mapping.headerRow ?? detectHeader(sheet.rows), sheet.rows.length);
  const numbered = sheet.rows.map((cells, index) => ({ row: index + 1, cells }));
  const below = numbered.slice(headerRow);
  const rows = below.filter(({ cells }) => !isBlankRow(cells));
  const width = widthOf(sheet.rows.slice(Math.max(0, headerRow - 1)));
  checkSize(rows, width);
  const lastRow = rows.at(-1)?.row ?? headerRow;
  return {
    sheet,
    otherSheets: list.sheets
      .filter((other) => other !== sheet)
      .map((other) => ({ name: other.name, hidden: other.hidden, rows: countRows(other) })),
    headerRow,
    headers: Array.from({ length: width }, (_, index) => (headerRow === 0 ? null : sheet.rows[headerRow - 1]?.[index])),
    aboveHeader: numbered
      .slice(0, Math.max(0, headerRow - 1))
      .filter(({ cells }) => !isBlankRow(cells))
      .map(({ row, cells }) => ({ row, text: textOf(cells) })),
    rows,
    blankRows: lastRow - headerRow - rows.length,
  };
}

function textOf(cells: readonly Cell[]): string {
  return cells
    .map((cell) => oneLine(cellText(cell)))
    .filter((text) => text !== '')
    .join(' · ');
}
