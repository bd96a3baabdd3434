import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { type AuditTrailService } from '../audit-trail/audit-trail.service.js';
import type { CustomField } from './custom-field.entity.js';
import { ValuesWouldNotFit } from './custom-field.errors.js';
import { fitsField } from './custom-values.js';

export async function countUseCasesWith(scope: OrganisationScope, id: string): Promise<number> {
  const [row] = await scope.sql<{ count: number }>(
    'SELECT count(*)::int AS count FROM use_case WHERE organisation_id = $1 AND custom_values ? $2',
    [id],
  );
  return row!.count;
}

/** @throws ValuesWouldNotFit when cases hold values that the field would no longer take. */
export async function refuseUnfitValues(
  scope: OrganisationScope,
  field: Pick<CustomField, 'id' | 'name' | 'type' | 'options'>,
): Promise<void> {
  const held = await scope.sql<{ value: unknown; count: number }>(
    `SELECT custom_values -> $2 AS value, count(*)::int AS count FROM use_case
     WHERE organisation_id = $1 AND custom_values ? $2 GROUP BY 1`,
    [field.id],
  );
  const unfit = held.filter(({ value }) => !fitsField(field, value));
  const count = unfit.reduce((sum, row) => sum + row.count, 0);
  if (count > 0) throw new ValuesWouldNotFit(field.name, count, said(unfit[0]!.value));
}

/** Takes the field's value from every case, each with its version and its audit entry. */
export async function takeValuesAway(scope: OrganisationScope, auditTrail: AuditTrailService, id: string): Promise<void> {
  const changed = await scope.sql<{ id: string; version: number; value: unknown }>(
    `WITH held AS (
       SELECT id, custom_values -> $2 AS value FROM use_case WHERE organisation_id = $1 AND custom_values ? $2 ORDER BY id FOR UPDATE
     )
     UPDATE use_case u SET custom_values = u.custom_values - $2, version = u.version + 1, updated_at = now()
     FROM held WHERE u.organisation_id = $1 AND u.id = held.id RETURNING u.id, u.version, held.value`,
    [id],
  );
  await auditTrail.recordAll(
    scope,
    changed.map((row) => ({
      verb: 'use-case.edit',
      subjectId: row.id,
      subjectVersion: row.version,
      changes: { customValues: [{ [id]: row.value }, {}] },
    })),
  );
}

function said(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
