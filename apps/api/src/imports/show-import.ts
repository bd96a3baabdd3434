import type { Actor, Language } from '../platform/access/actor.js';
import { columnTargets } from './column-targets.js';
import type { ImportColumn, ImportPreview, ImportRow } from './import-preview.type.js';
import type { ImportPlan } from './import-plan.js';
import type { StoredRun } from './import-runs.js';
import type { ImportRunType } from './import-run.type.js';
import { explainGuess, explainProblem } from './imports.messages.js';
import type { Preview } from './imports.service.js';
import { cellsOf, filterRows, showRow, type RowFilter } from './preview-rows.js';

const DIED = {
  en: 'The import was cut off before its end, and nothing was written. Start it again.',
  fr: 'L’import a été interrompu avant la fin, et rien n’est écrit. Relancez-le.',
};

function showColumn({ reason, ...column }: ImportPlan['columns'][number], language: Language): ImportColumn {
  return { ...column, why: reason === null ? null : explainGuess(reason, language) };
}

/** The preview without its rows, in the reader's words. */
export function showPreview({ language }: Actor, { run, mapping, plan }: Preview): ImportPreview {
  const { rows, columns, units, ...facts } = plan;
  const countOf = (filter: RowFilter) => filterRows({ rows }, filter).length;
  return {
    ...facts,
    importRunId: run.id,
    mapping,
    rememberedFrom: run.mapping.rememberedFrom ?? null,
    columns: columns.map((column) => showColumn(column, language)),
    units: units.map(({ create, ...unit }) => ({ ...unit, create: create.map(({ name }) => name) })),
    rowCounts: { each_kind: countOf('each_kind'), refused: countOf('refused'), to_check: countOf('to_check'), all: rows.length },
    targets: columnTargets.map(({ key, name, many }) => ({ key, name: name[language], many })),
  };
}

/** One page of rows; their cells are looked up for these alone. */
export function showRows(
  { language }: Actor,
  { list, mapping, plan }: Preview,
  page: { filter: RowFilter; offset: number; limit: number },
): ImportRow[] {
  const rows = filterRows(plan, page.filter).slice(page.offset, page.offset + page.limit);
  const cells = cellsOf(list, mapping, rows);
  return rows.map((row) => ({ ...showRow(row, language), cells: cells.get(row.row) ?? [] }));
}

export function showRun({ language }: Actor, run: StoredRun): ImportRunType {
  const { id, fileName, sheet, state, progress, createdAt, updatedAt, startedByName, result } = run;
  const report = result !== null && 'totals' in result ? result : null;
  const sentence = result !== null && 'error' in result ? result.error : DIED;
  return {
    ...{ id, fileName, sheet, state, progress, createdAt, updatedAt, startedByName },
    report: report && {
      ...report,
      refused: report.refused.map(({ row, problems }) => ({
        row,
        reason: problems.map((problem) => explainProblem(problem, language)).join(' '),
      })),
    },
    error: state === 'failed' ? sentence[language] : null,
  };
}
