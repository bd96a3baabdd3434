import type { Actor } from '../platform/access/actor.js';
import { isIdentifier } from '../platform/access/identifier.js';
import type { Database, Reads, ReadStatement } from '../platform/database/database.js';
import { LIST_TYPES } from '../platform/database/read-types.js';
import { mayEditUseCase } from './use-case.policy.js';
import type { StageChange, UseCaseRow, UseCaseScore, UseCaseType } from './use-case.type.js';

// Every join names the organisation: without it the plan walks the rows of all other tenants.
const CARD = `
  u.id, u.reference, u.title, u.stage, u.stage_entered_at AS "stageEnteredAt", u.status, u.business_unit_id AS "businessUnitId",
  u.theme, u.function, u.tags, u.requester_id AS "requesterId", coalesce(r.name, u.requester_name) AS "requesterName",
  u.owner_id AS "ownerId", coalesce(o.name, u.owner_name) AS "ownerName",
  u.sponsor_id AS "sponsorId", coalesce(p.name, u.sponsor_name) AS "sponsorName",
  u.intake_source AS "intakeSource", u.approach, u.sourcing, u.data_level AS "dataLevel",
  u.submitted_on AS "submittedOn", u.target_date AS "targetDate", u.updated_at AS "updatedAt", u.version, u.is_demo AS "isDemo",
  d.reference AS "probableDuplicateOf", u.need IS NOT NULL AS "hasNeed", u.created_by AS "createdBy",
  s.model_version AS "modelVersion", s.priority, s.priority_low AS "priorityLow", s.priority_high AS "priorityHigh",
  s.value, s.feasibility, s.risk, s.sobriety, s.coverage, s.quadrant, s.red_flags AS "redFlags", s.assessed, s.criteria`;

const JOINS = `
  FROM use_case u
  LEFT JOIN use_case_score s ON s.organisation_id = $1 AND s.use_case_id = u.id
  LEFT JOIN member r ON r.organisation_id = $1 AND r.id = u.requester_id
  LEFT JOIN member o ON o.organisation_id = $1 AND o.id = u.owner_id
  LEFT JOIN member p ON p.organisation_id = $1 AND p.id = u.sponsor_id
  LEFT JOIN use_case d ON d.organisation_id = $1 AND d.id = u.probable_duplicate_of`;

/** What `toRow` adds to a row. */
const ADDED = ['score', 'canEdit'] as const;

const LIST: ReadStatement = {
  name: 'use_case_list',
  types: LIST_TYPES,
  room: ADDED,
  text: `SELECT ${CARD}, '{}'::jsonb AS "customValues" ${JOINS} WHERE u.organisation_id = $1`,
};

// In the order of the board: the best priority first, then the newest reference, whose number may have more digits.
const FIRST_OF_EACH_STAGE: ReadStatement = {
  name: 'first_use_cases_of_each_stage',
  types: LIST_TYPES,
  room: ADDED,
  text: `WITH placed AS MATERIALIZED (
           SELECT f.id, row_number() OVER (PARTITION BY f.stage
                    ORDER BY g.priority DESC NULLS LAST, length(f.reference) DESC, f.reference DESC) AS place
           FROM use_case f LEFT JOIN use_case_score g ON g.organisation_id = $1 AND g.use_case_id = f.id
           WHERE f.organisation_id = $1 AND f.status IS NULL AND f.stage <> 'retired')
         SELECT ${CARD}, '{}'::jsonb AS "customValues" ${JOINS}
         WHERE u.organisation_id = $1 AND u.id IN (SELECT id FROM placed WHERE place <= $2)`,
};

const LIST_WITH_FIELDS: ReadStatement = {
  name: 'use_case_list_with_fields',
  types: LIST_TYPES,
  room: ADDED,
  text: `SELECT ${CARD},
           (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(u.custom_values) WHERE key = ANY ($2::text[])) AS "customValues"
         ${JOINS} WHERE u.organisation_id = $1`,
};

const DETAIL: ReadStatement = {
  name: 'use_case_detail',
  types: LIST_TYPES,
  room: ADDED,
  text: `SELECT ${CARD}, u.custom_values AS "customValues", u.need, u.description, u.status_reason AS "statusReason", u.created_at AS "createdAt",
           c.name AS "createdByName", i.file_name AS "importedFrom",
           (SELECT count(*)::int FROM comment WHERE organisation_id = $1 AND use_case_id = u.id) AS "commentCount",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('fromStage', h.from_stage, 'toStage', h.to_stage, 'toStatus', h.to_status, 'reason', h.reason,
                     'changedByName', m.name, 'changedAt', h.changed_at) ORDER BY h.changed_at, h.id), '[]')
              FROM use_case_stage_change h LEFT JOIN member m ON m.organisation_id = $1 AND m.id = h.changed_by
              WHERE h.organisation_id = $1 AND h.use_case_id = u.id) AS "stageChanges"
         ${JOINS}
         LEFT JOIN member c ON c.organisation_id = $1 AND c.id = u.created_by
         LEFT JOIN import_run i ON i.organisation_id = $1 AND i.id = u.import_run_id
         WHERE u.organisation_id = $1 AND (u.reference = $2 OR u.id = $3)`,
};

// What a write answers with, unless the whole case is asked for: its history and comments cost more than the write.
const WRITTEN: ReadStatement = {
  name: 'use_case_written',
  types: LIST_TYPES,
  room: ADDED,
  text: `SELECT ${CARD}, u.custom_values AS "customValues", u.need, u.description, u.status_reason AS "statusReason", u.created_at AS "createdAt"
         ${JOINS} WHERE u.organisation_id = $1 AND u.id = $2`,
};

type FlatScore = { [Field in keyof UseCaseScore]: UseCaseScore[Field] | null };
type FlatRow = Omit<UseCaseRow, 'score' | 'canEdit'> & FlatScore & { createdBy: string | null };
type FlatDetail = FlatRow &
  Omit<UseCaseType, keyof UseCaseRow | 'stageChanges'> & { stageChanges: (StageChange & { changedAt: string })[] };

/** One statement for the whole portfolio: plain rows with their stored scores, whatever the number of cards. */
export async function readUseCaseList(database: Database, actor: Actor, customFieldIds: readonly string[]): Promise<UseCaseRow[]> {
  const rows =
    customFieldIds.length === 0
      ? await database.readRows<FlatRow>(actor, LIST)
      : await database.readRows<FlatRow>(actor, LIST_WITH_FIELDS, [customFieldIds]);
  return rows.map((row) => toRow(actor, row));
}

/** At most `count` cases of each stage, of those on their path and not retired: what a list shows that nothing narrows. */
export async function readFirstUseCases(database: Database, actor: Actor, count: number): Promise<UseCaseRow[]> {
  const rows = await database.readRows<FlatRow>(actor, FIRST_OF_EACH_STAGE, [count]);
  return rows.map((row) => toRow(actor, row));
}

/** By reference (`TE-142`) or by id. */
export async function readUseCase(reads: Reads, actor: Actor, key: string): Promise<UseCaseType | undefined> {
  const [row] = await reads.readRows<FlatDetail>(actor, DETAIL, [key, isIdentifier(key) ? key : null]);
  if (!row) return undefined;
  const stageChanges = row.stageChanges.map((change) => ({ ...change, changedAt: new Date(change.changedAt) }));
  return { ...oneRow(actor, row), stageChanges };
}

const NEEDS_WHOLE_CASE: readonly (keyof UseCaseType)[] = ['createdByName', 'importedFrom', 'commentCount', 'stageChanges'];

/**
 * The case as a transaction leaves it, with what was asked of it: `asked` are the names of the fields.
 * Sent before the answer of the write itself is known, so that both cost one round.
 */
export async function readWrittenUseCase(
  reads: Reads,
  actor: Actor,
  id: string,
  asked: ReadonlySet<string>,
): Promise<UseCaseType | undefined> {
  if (NEEDS_WHOLE_CASE.some((field) => asked.has(field))) return readUseCase(reads, actor, id);
  const [row] = await reads.readRows<FlatDetail>(actor, WRITTEN, [id]);
  return row && (oneRow(actor, row) as UseCaseType);
}

/** A row that may be kept as JSON: in a list, a row is its own score, to spare 500 copies. */
function oneRow<Row extends FlatRow>(actor: Actor, row: Row): Row & UseCaseRow {
  const flat = { ...row };
  const { score, ...rest } = toRow(actor, row);
  return { ...flat, ...rest, score: score && (flat as unknown as UseCaseScore) };
}

function toRow(actor: Actor, row: FlatRow): UseCaseRow {
  const made = row as unknown as UseCaseRow;
  made.score = row.modelVersion === null ? null : (row as unknown as UseCaseScore);
  made.canEdit = mayEditUseCase(actor, row);
  return made;
}
