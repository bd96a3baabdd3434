import type { Language } from '../platform/access/actor.js';
import { cellText, oneLine } from './cell-text.js';
import { tableOf } from './choose-sheet.js';
import type { ImportPlan, RowPlan } from './import-plan.js';
import { isToCheck } from './import-result.js';
import { explainProblem } from './imports.messages.js';
import type { Mapping } from './mapping.js';
import type { List } from './read-list.js';

export const ROW_FILTERS = ['each_kind', 'refused', 'to_check', 'all'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** What makes a row worth an example: what happens to it, and each kind of problem it has. */
function kindsOf({ action, problems }: RowPlan): string[] {
  return problems.length === 0 ? [action] : problems.map(({ code, column }) => `${code} ${column?.index ?? ''}`);
}

/** The first row of each kind, in the order of the file. */
function oneOfEachKind(rows: readonly RowPlan[]): RowPlan[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const news = kindsOf(row).filter((kind) => !seen.has(kind));
    for (const kind of news) seen.add(kind);
    return news.length > 0;
  });
}

export function filterRows({ rows }: Pick<ImportPlan, 'rows'>, filter: RowFilter): readonly RowPlan[] {
  if (filter === 'each_kind') return oneOfEachKind(rows);
  if (filter === 'refused') return rows.filter(({ action }) => action === 'refused');
  return filter === 'to_check' ? rows.filter(isToCheck) : rows;
}

/** The cells of some rows as the file holds them: a list of what was refused can be mended and imported again. */
export function cellsOf(list: List, mapping: Mapping, rows: readonly RowPlan[]): Map<number, string[]> {
  const wanted = new Set(rows.map(({ row }) => row));
  const found = tableOf(list, mapping).rows.filter(({ row }) => wanted.has(row));
  return new Map(found.map(({ row, cells }) => [row, cells.map((cell) => oneLine(cellText(cell)))]));
}

export function showRow({ row, action, values, key, businessUnitPath, duplicateOf, problems }: RowPlan, language: Language) {
  return {
    row,
    action,
    title: values.title,
    key,
    businessUnitPath: [...businessUnitPath],
    stage: values.stage,
    status: values.status,
    duplicateOfRow: duplicateOf !== null && 'row' in duplicateOf ? duplicateOf.row : null,
    duplicateOfReference: duplicateOf !== null && 'reference' in duplicateOf ? duplicateOf.reference : null,
    problems: problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      columnIndex: problem.column?.index ?? null,
      value: problem.value,
      sentence: explainProblem(problem, language),
    })),
  };
}
