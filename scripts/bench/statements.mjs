/** The same answers written by PostgreSQL itself, in one prepared statement each: the least that they can cost. Every join names the organisation. */
const row = `'id', u.id, 'reference', u.reference, 'title', u.title, 'stage', u.stage, 'stageEnteredAt', u.stage_entered_at, 'status', u.status,
  'businessUnitId', u.business_unit_id, 'theme', u.theme, 'function', u.function, 'tags', u.tags, 'requesterId', u.requester_id,
  'requesterName', coalesce(r.name, u.requester_name), 'ownerId', u.owner_id, 'ownerName', coalesce(o.name, u.owner_name),
  'sponsorId', u.sponsor_id, 'sponsorName', coalesce(p.name, u.sponsor_name), 'intakeSource', u.intake_source, 'approach', u.approach,
  'sourcing', u.sourcing, 'dataLevel', u.data_level, 'submittedOn', u.submitted_on, 'targetDate', u.target_date,
  'updatedAt', u.updated_at, 'version', u.version, 'isDemo', u.is_demo, 'probableDuplicateOf', d.reference, 'canEdit', true`;

const joins = `
  FROM use_case u
  LEFT JOIN use_case_score s ON s.organisation_id = $1 AND s.use_case_id = u.id
  LEFT JOIN member r ON r.organisation_id = $1 AND r.id = u.requester_id
  LEFT JOIN member o ON o.organisation_id = $1 AND o.id = u.owner_id
  LEFT JOIN member p ON p.organisation_id = $1 AND p.id = u.sponsor_id
  LEFT JOIN use_case d ON d.organisation_id = $1 AND d.id = u.probable_duplicate_of`;

const board = `
  SELECT coalesce(json_agg(json_build_object(${row}, 'hasNeed', u.need IS NOT NULL, 'customValues', '{}'::json,
    'score', CASE WHEN s.use_case_id IS NOT NULL THEN json_build_object(
      'priority', s.priority, 'priorityLow', s.priority_low, 'priorityHigh', s.priority_high, 'value', s.value, 'feasibility', s.feasibility,
      'risk', s.risk, 'sobriety', s.sobriety, 'coverage', s.coverage, 'quadrant', s.quadrant, 'redFlags', s.red_flags,
      'assessed', s.assessed, 'criteria', s.criteria) END)), '[]')::text AS answer
  ${joins} WHERE u.organisation_id = $1`;

// A function takes at most 100 arguments: the page is two objects made one.
const page = `
  SELECT (jsonb_build_object(${row}) || jsonb_build_object('need', u.need, 'description', u.description, 'statusReason', u.status_reason,
    'createdAt', u.created_at, 'createdByName', c.name, 'importedFrom', i.file_name, 'customValues', u.custom_values,
    'commentCount', (SELECT count(*) FROM comment WHERE organisation_id = $1 AND use_case_id = u.id),
    'stageChanges', (SELECT jsonb_agg(jsonb_build_object('fromStage', h.from_stage, 'toStage', h.to_stage, 'toStatus', h.to_status,
        'reason', h.reason, 'changedByName', m.name, 'changedAt', h.changed_at) ORDER BY h.changed_at, h.id)
      FROM use_case_stage_change h LEFT JOIN member m ON m.organisation_id = $1 AND m.id = h.changed_by
      WHERE h.organisation_id = $1 AND h.use_case_id = u.id),
    'score', CASE WHEN s.use_case_id IS NOT NULL THEN jsonb_build_object('priority', s.priority, 'redFlags', s.red_flags,
      'assessed', s.assessed, 'criteria', s.criteria, 'coverage', s.coverage) END))::text AS answer
  ${joins}
  LEFT JOIN member c ON c.organisation_id = $1 AND c.id = u.created_by
  LEFT JOIN import_run i ON i.organisation_id = $1 AND i.id = u.import_run_id
  WHERE u.organisation_id = $1 AND u.reference = $2`;

const search = `
  SELECT coalesce(json_agg(json_build_object('id', id, 'reference', reference, 'title', title, 'stage', stage, 'status', status, 'theme', theme,
    'excerpt', excerpt)), '[]')::text AS answer
  FROM (SELECT id, reference, title, stage, status, theme, left(description, 160) AS excerpt FROM use_case
        WHERE organisation_id = $1 AND (title ILIKE '%' || $2 || '%' OR need ILIKE '%' || $2 || '%' OR description ILIKE '%' || $2 || '%')
        ORDER BY updated_at DESC, id DESC LIMIT 20) x`;

const dashboard = `
  WITH scored AS MATERIALIZED (
    SELECT u.id, u.reference, u.title, u.stage, u.status, u.business_unit_id, s.priority, s.value, s.feasibility, s.risk, s.sobriety
    FROM use_case u LEFT JOIN use_case_score s ON s.organisation_id = $1 AND s.use_case_id = u.id WHERE u.organisation_id = $1)
  SELECT json_build_object(
    'funnel', (SELECT json_agg(x) FROM (SELECT stage, count(*) FILTER (WHERE status IS NULL) AS active, count(status) AS aside FROM scored GROUP BY stage) x),
    'businessUnits', (SELECT json_agg(x) FROM (
      SELECT b.id AS "businessUnitId", b.name, count(*) AS "useCaseCount", count(priority) AS "scoredCount", avg(priority) AS priority,
        avg(value) AS value, avg(feasibility) AS feasibility, avg(risk) AS risk, avg(sobriety) AS sobriety
      FROM scored LEFT JOIN business_unit b ON b.organisation_id = $1 AND b.id = business_unit_id
      WHERE status IS NULL GROUP BY b.id, b.name ORDER BY b.name) x),
    'top', (SELECT json_agg(x) FROM (
      SELECT id, reference, title, stage, business_unit_id AS "businessUnitId", priority FROM scored
      WHERE status IS NULL AND stage <> 'retired' AND priority IS NOT NULL ORDER BY priority DESC, reference LIMIT 10) x))::text AS answer`;

const move = `
  WITH old AS (SELECT id, stage FROM use_case WHERE organisation_id = $1 AND id = $2 AND version = $4 FOR UPDATE),
    moved AS (UPDATE use_case u SET stage = $3, version = u.version + 1, updated_at = now(), stage_entered_at = now()
              FROM old WHERE u.organisation_id = $1 AND u.id = old.id RETURNING u.id, u.stage, u.version),
    noted AS (INSERT INTO use_case_stage_change (organisation_id, use_case_id, from_stage, to_stage, changed_by)
              SELECT $1, old.id, old.stage, $3, $5 FROM old)
  SELECT json_build_object('id', id, 'stage', stage, 'version', version)::text AS answer FROM moved`;

export const statements = { board, case: page, search, dashboard, move };
