import type { Language } from '../platform/access/actor.js';
import type { ImportPlan } from './import-plan.js';
import { explainProblem } from './imports.messages.js';

/** What the command line prints with `--json`, and what the record of an import keeps. */
export interface PlanSummary {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly sheet: string | null; readonly row: number; readonly reason: string }[];
  readonly probableDuplicates: number;
  readonly blankRows: number;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly columns: readonly { readonly index: number; readonly header: string; readonly mappedTo: string }[];
}

export function summarisePlan({ totals, sheet, headerRow, rows, columns }: ImportPlan, language: Language): PlanSummary {
  const refused = rows
    .filter(({ action }) => action === 'refused')
    .map(({ row, problems }) => {
      const why = problems.filter(({ severity }) => severity === 'refused');
      return { sheet, row, reason: why.map((problem) => explainProblem(problem, language)).join(' ') };
    });
  const { created, updated, unchanged, probableDuplicates, blankRows } = totals;
  return {
    rows: totals.rows,
    created,
    updated,
    unchanged,
    refused,
    probableDuplicates,
    blankRows,
    sheet,
    headerRow,
    columns: columns.map(({ index, header, mappedTo }) => ({ index, header, mappedTo })),
  };
}
