import type { AuditRecord } from '../audit-trail/audit-trail.service.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { ImportPlan, PersonValue, RowPlan } from './import-plan.js';

/** Rows per statement: a few megabytes of JSON at most. */
export const ROWS_PER_STATEMENT = 500;

/** Ids of what the rows refer to, known before the first row is written. */
export interface RowIds {
  readonly importRunId: string;
  readonly memberId: string;
  readonly referencePrefix: string;
  readonly firstNumber: number;
  /** In the order of the rows to create. */
  readonly useCases: readonly string[];
  readonly unitOf: ReadonlyMap<string, string | null>;
  /** By the index of the column that fills the field. */
  readonly fieldOf: ReadonlyMap<number, string>;
}

export type UseCaseRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly status: string | null;
};

export function rowsToCreate({ rows }: Pick<ImportPlan, 'rows'>): RowPlan[] {
  return rows.filter(({ action }) => action === 'create' || action === 'probable_duplicate');
}

function person(role: 'requester' | 'owner' | 'sponsor', value: PersonValue | null): Record<string, string | null> {
  const memberId = value?.memberId ?? null;
  return { [`${role}_id`]: memberId, [`${role}_name`]: memberId === null ? (value?.name ?? null) : null };
}

/** Rows of `use_case`, in its columns. A duplicate of a row points to the case made of that row. */
export function useCaseRows(rows: readonly RowPlan[], ids: RowIds): UseCaseRow[] {
  const caseOfRow = new Map(rows.map(({ row }, position) => [row, ids.useCases[position]!]));
  return rows.map(({ values, customValues, unit, identity, contentHash, duplicateOf }, position) => ({
    id: ids.useCases[position]!,
    reference: `${ids.referencePrefix}-${ids.firstNumber + position}`,
    title: values.title,
    need: values.need,
    description: values.description,
    business_unit_id: unit === null ? null : (ids.unitOf.get(unit) ?? null),
    ...person('requester', values.requester),
    ...person('owner', values.owner),
    ...person('sponsor', values.sponsor),
    theme: values.theme,
    function: values.function,
    tags: values.tags,
    intake_source: values.intakeSource,
    stage: values.stage,
    status: values.status,
    approach: values.approach,
    sourcing: values.sourcing,
    data_level: values.dataLevel,
    submitted_on: values.submittedOn,
    target_date: values.targetDate,
    custom_values: Object.fromEntries(Object.entries(customValues).map(([index, value]) => [ids.fieldOf.get(Number(index)), value])),
    import_identity: identity,
    import_content_hash: contentHash,
    probable_duplicate_of: duplicateOf === null ? null : 'id' in duplicateOf ? duplicateOf.id : (caseOfRow.get(duplicateOf.row) ?? null),
  }));
}

const COLUMNS = `id uuid, reference text, title text, need text, description text, business_unit_id uuid, requester_id uuid, requester_name text,
  owner_id uuid, owner_name text, sponsor_id uuid, sponsor_name text, theme text, function text, tags text[], intake_source text, stage text,
  status text, approach text, sourcing text, data_level text, submitted_on date, target_date date, custom_values jsonb, import_identity text,
  import_content_hash text, probable_duplicate_of uuid`;

const NAMES = COLUMNS.split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');

/** One chunk of cases, and the first line of each one's history. */
export async function insertUseCases(scope: OrganisationScope, rows: readonly UseCaseRow[], importRunId: string): Promise<void> {
  const { memberId } = scope.actor;
  await scope.sql(
    `INSERT INTO use_case (organisation_id, import_run_id, created_by, ${NAMES})
     SELECT $1, $2, $3, ${NAMES} FROM jsonb_to_recordset($4::jsonb) AS r (${COLUMNS})`,
    [importRunId, memberId, JSON.stringify(rows)],
  );
  await scope.sql(
    `INSERT INTO use_case_stage_change (organisation_id, use_case_id, to_stage, to_status, changed_by)
     SELECT $1, r.id, r.stage, r.status, $2 FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, stage text, status text)`,
    [memberId, JSON.stringify(rows.map(({ id, stage, status }) => ({ id, stage, status })))],
  );
}

/** What the history of a case says of its import: enough to recognise it; the rest stands in the case itself. */
export function auditRecords(rows: readonly UseCaseRow[], importRunId: string): AuditRecord[] {
  return rows.map(({ id, title, stage, status }) => ({
    verb: 'use-case.import',
    subjectId: id,
    subjectVersion: 1,
    changes: {
      importRun: [null, importRunId],
      title: [null, title],
      stage: [null, stage],
      ...(status !== null && { status: [null, status] }),
    },
  }));
}
