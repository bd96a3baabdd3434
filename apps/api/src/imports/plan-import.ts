import { oneLine, cellText } from './cell-text.js';
import { tableOf, type ListTable } from './choose-sheet.js';
import { profileColumn } from './column-profile.js';
import type { Existing, ImportPlan, RowPlan, Totals } from './import-plan.js';
import type { Mapping } from './mapping.js';
import { planColumns, type WorkColumn } from './plan-columns.js';
import { planRows } from './plan-rows.js';
import { UnitPlanner } from './plan-units.js';
import { lookupOf, planValues } from './plan-values.js';
import { listDateOrder, listLanguage } from './reading.js';
import type { List } from './read-list.js';

export const nothingExists: Existing = { cases: [], fields: [], units: [], members: [], currency: 'EUR' };

function count(rows: readonly RowPlan[], ...actions: readonly RowPlan['action'][]): number {
  return rows.filter(({ action }) => actions.includes(action)).length;
}

function totalsOf(rows: readonly RowPlan[], blankRows: number): Totals {
  return {
    rows: rows.length,
    created: count(rows, 'create', 'probable_duplicate'),
    updated: 0,
    unchanged: count(rows, 'unchanged'),
    refused: count(rows, 'refused'),
    probableDuplicates: count(rows, 'probable_duplicate'),
    blankRows,
  };
}

function listFacts(
  list: List,
  table: ListTable,
): Pick<ImportPlan, 'fileName' | 'sheet' | 'otherSheets' | 'headerRow' | 'aboveHeader' | 'encoding' | 'delimiter'> {
  const { sheet, otherSheets, headerRow, aboveHeader } = table;
  const { fileName, encoding, delimiter } = list;
  return { fileName, sheet: sheet.name === '' ? null : sheet.name, otherSheets, headerRow, aboveHeader, encoding, delimiter };
}

/**
 * Everything an import would do, and nothing done: the browser shows it, the command line prints it, the service writes it.
 * The same list, mapping and organisation always give the same plan.
 */
export function planImport(list: List, mapping: Mapping, existing: Existing): ImportPlan {
  const table = tableOf(list, mapping);
  const headers = table.headers.map((header) => oneLine(cellText(header)));
  const language = listLanguage(headers, list.delimiter);
  const cells = table.rows.map((row) => row.cells);
  const profiles = table.headers.map((header, index) => profileColumn(index, header, cells));
  const columns: WorkColumn[] = planColumns(profiles, mapping, existing, language);
  const valueTables = planValues(columns, mapping);
  const units = new UnitPlanner(existing.units, mapping);
  const rows = planRows(table, { columns, lookup: lookupOf(valueTables), members: existing.members }, existing, units);
  return {
    ...listFacts(list, table),
    language,
    dateOrder: listDateOrder(profiles, language),
    decimal: language === 'fr' ? ',' : '.',
    totals: totalsOf(rows, table.blankRows),
    columns: columns.map(({ plan }) => plan),
    valueTables,
    units: units.plans,
    rows,
    hasTitleColumn: columns.some(({ plan }) => plan.target === 'title'),
  };
}
