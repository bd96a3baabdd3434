import type { Sentence } from '../platform/errors/domain-error.js';
import type { ImportPlan, Problem, Totals } from './import-plan.js';

export const IMPORT_STATES = ['preview', 'running', 'done', 'failed', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What an import did, as `import_run.result` keeps it. Reasons are kept as facts, so that each reader has them in their language. */
export interface ImportReport {
  readonly totals: Totals;
  readonly refused: readonly { readonly row: number; readonly problems: readonly Problem[] }[];
  readonly warnings: number;
  readonly createdUnits: number;
  readonly createdFields: number;
  readonly firstReference: string | null;
  readonly lastReference: string | null;
  readonly seconds: number;
}

export type StoredResult = ImportReport | { readonly error: Sentence };

export interface Written {
  readonly createdUnits: number;
  readonly createdFields: number;
  readonly firstReference: string | null;
  readonly lastReference: string | null;
}

export function reportOf({ totals, rows }: ImportPlan, written: Written, seconds: number): ImportReport {
  const refused = rows.filter(({ action }) => action === 'refused');
  return {
    totals,
    refused: refused.map(({ row, problems }) => ({ row, problems: problems.filter(({ severity }) => severity === 'refused') })),
    warnings: rows.filter((row) => row.action !== 'refused' && row.problems.some(isAboutValue)).length,
    ...written,
    seconds,
  };
}

const isAboutValue = ({ severity, column }: Problem): boolean => severity === 'warning' && column !== null;

/** Imported, but something of it was left out or is doubtful. */
export function isToCheck({ action, problems }: ImportPlan['rows'][number]): boolean {
  return action !== 'refused' && problems.some(({ severity }) => severity === 'warning');
}
