/** A statement that finds what should not be; each row is told as `where` (the organisation) and `what` (one sentence). */
export interface Invariant {
  readonly name: string;
  readonly sql: string;
}

/** Who points at whom inside one organisation: `[table, column, target, its key]`. A spec holds the list to the foreign keys. */
export const REFERENCES: readonly (readonly [table: string, column: string, target: string, key?: string])[] = [
  ['api_token', 'created_by', 'member'],
  ['assessment', 'assessor_id', 'member'],
  ['assessment', 'use_case_id', 'use_case'],
  ['audit_entry', 'actor_id', 'member'],
  ['business_unit', 'parent_id', 'business_unit'],
  ['comment', 'author_id', 'member'],
  ['comment', 'use_case_id', 'use_case'],
  ['idempotency_key', 'member_id', 'member'],
  ['import_file', 'import_run_id', 'import_run'],
  ['import_run', 'started_by', 'member'],
  ['member', 'business_unit_id', 'business_unit'],
  ['saved_view', 'owner_id', 'member'],
  ['scoring_model', 'created_by', 'member'],
  ['use_case', 'business_unit_id', 'business_unit'],
  ['use_case', 'created_by', 'member'],
  ['use_case', 'import_run_id', 'import_run'],
  ['use_case', 'owner_id', 'member'],
  ['use_case', 'probable_duplicate_of', 'use_case'],
  ['use_case', 'requester_id', 'member'],
  ['use_case', 'sponsor_id', 'member'],
  ['use_case_score', 'model_version', 'scoring_model', 'version'],
  ['use_case_score', 'use_case_id', 'use_case'],
  ['use_case_search', 'use_case_id', 'use_case'],
  ['use_case_stage_change', 'changed_by', 'member'],
  ['use_case_stage_change', 'use_case_id', 'use_case'],
];

// A row of another organisation is not found in one's own: a stranger and an orphan are the same finding, told apart.
const referenceInvariant = ([table, column, target, key = 'id']: (typeof REFERENCES)[number]): Invariant => ({
  name: `${table}.${column}`,
  sql: `SELECT c.organisation_id AS "where", format('a row of ${table} points by ${column} at %s, which is %s', c.${column},
          CASE WHEN EXISTS (SELECT FROM ${target} e WHERE e.${key} = c.${column}) THEN 'of another organisation' ELSE 'nowhere' END) AS what
        FROM ${table} c LEFT JOIN ${target} t ON t.organisation_id = c.organisation_id AND t.${key} = c.${column}
        WHERE c.${column} IS NOT NULL AND t.organisation_id IS NULL`,
});

const PROPER: readonly Invariant[] = [
  {
    name: 'stage = last transition',
    sql: `SELECT u.organisation_id AS "where", format('%s is in %s, but its last transition says %s', u.reference,
            concat_ws(', ', u.stage, u.status), coalesce(concat_ws(', ', h.to_stage, h.to_status), 'nothing')) AS what
          FROM use_case u LEFT JOIN LATERAL (
            SELECT to_stage, to_status FROM use_case_stage_change
            WHERE organisation_id = u.organisation_id AND use_case_id = u.id ORDER BY changed_at DESC, id DESC LIMIT 1) h ON true
          WHERE (h.to_stage, h.to_status) IS DISTINCT FROM (u.stage, u.status)`,
  },
  {
    name: 'version = changes + 1',
    sql: `SELECT u.organisation_id AS "where", format('%s has version %s, but the audit trail holds %s changes', u.reference, u.version, a.changes) AS what
          FROM use_case u CROSS JOIN LATERAL (
            SELECT count(*) AS changes FROM audit_entry
            WHERE organisation_id = u.organisation_id AND subject_id = u.id AND subject_version > 1) a
          WHERE u.version <> a.changes + 1`,
  },
  {
    name: 'references',
    sql: `SELECT u.organisation_id AS "where", format('%s is the reference of %s cases', u.reference, count(*)) AS what
          FROM use_case u GROUP BY u.organisation_id, u.reference HAVING count(*) > 1
          UNION ALL
          SELECT u.organisation_id, format('%s is taken, but the next reference to give is %s', u.reference, r.next_reference)
          FROM use_case u JOIN organisation o ON o.id = u.organisation_id
          JOIN reference_counter r ON r.organisation_id = u.organisation_id
          WHERE u.reference ~ ('^' || o.reference_prefix || '-[0-9]{1,9}$')
            AND split_part(u.reference, '-', 2)::bigint >= r.next_reference`,
  },
  {
    name: 'organisation',
    sql: `SELECT o.id AS "where", 'the organisation has no counter of references' AS what FROM organisation o
          LEFT JOIN reference_counter r ON r.organisation_id = o.id WHERE r.next_reference IS NULL
          UNION ALL
          SELECT o.id, 'the organisation has no scoring model' FROM organisation o
          WHERE NOT EXISTS (SELECT FROM scoring_model m WHERE m.organisation_id = o.id)`,
  },
  {
    name: 'search = source',
    sql: `SELECT u.organisation_id AS "where", format('%s is not found by all of its words', u.reference) AS what
          FROM use_case u LEFT JOIN use_case_search s ON s.organisation_id = u.organisation_id AND s.use_case_id = u.id
          WHERE s.document IS DISTINCT FROM search_document(u)`,
  },
];

export const INVARIANTS: readonly Invariant[] = [...PROPER, ...REFERENCES.map(referenceInvariant)];
