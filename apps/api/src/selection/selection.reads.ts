import type { SelectableCase } from '@tamis/scoring';
import type { Actor } from '../platform/access/actor.js';
import type { Database, ReadStatement } from '../platform/database/database.js';

// Each figure is looked up by its field: whole custom values of thousands of cases are not sent.
const CASES: ReadStatement = {
  name: 'selection_cases',
  text: `
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type)), '[]')
         FROM custom_field f WHERE f.organisation_id = $1 AND f.id = ANY ($2::uuid[])) AS fields,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', u.id, 'stage', u.stage, 'status', u.status, 'priority', s.priority,
                'amounts', (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(u.custom_values)
                            WHERE key = ANY ($2::text[]) AND jsonb_typeof(value) = 'number'))), '[]')
         FROM use_case u LEFT JOIN use_case_score s ON s.organisation_id = $1 AND s.use_case_id = u.id
         WHERE u.organisation_id = $1) AS cases`,
};

export interface SelectionField {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

export interface SelectionRows {
  readonly fields: readonly SelectionField[];
  readonly cases: readonly SelectableCase[];
}

type Row = Pick<SelectionRows, 'fields'> & {
  readonly cases: readonly (Omit<SelectableCase, 'priority'> & { readonly priority: number | null })[];
};

/** One statement: the fields that limits are set on, and every case with its score and its figures of these fields. */
export async function readSelectionRows(database: Database, actor: Actor, fieldIds: readonly string[]): Promise<SelectionRows> {
  const [row] = await database.readRows<Row>(actor, CASES, [fieldIds]);
  const { fields, cases } = row!;
  return { fields, cases: cases.map(({ priority, ...one }) => ({ ...one, priority: priority ?? undefined })) };
}
