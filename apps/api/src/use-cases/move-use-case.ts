import type { Actor } from '../platform/access/actor.js';
import { momentOf } from '../platform/database/read-types.js';
import { wholeWrite } from '../platform/database/whole-write.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { UseCase } from './use-case.entity.js';
import { mayEditUseCase } from './use-case.policy.js';
import type { UseCaseType } from './use-case.type.js';

export type Position = Pick<UseCase, 'stage' | 'status'>;

/** Where a case goes, and from which version. */
export interface Move extends Position {
  readonly id: string;
  readonly version: number;
  readonly reason: string | null;
  /** Since when it is in the stage, for a move that is taken back; the moment of the move otherwise. */
  readonly entered?: Date | undefined;
}

/** Of a case that moved; its moments are ISO 8601 text. */
type Moved = Pick<UseCase, 'id' | 'reference' | 'stage' | 'status' | 'statusReason' | 'version' | 'requesterId' | 'createdBy'> & {
  readonly stageEnteredAt: string;
  readonly updatedAt: string;
};

const KNOWN_OF_A_MOVE: ReadonlySet<string> = new Set<keyof UseCaseType | '__typename'>([
  ...(['__typename', 'id', 'reference', 'stage', 'stageEnteredAt', 'status', 'statusReason', 'updatedAt', 'version', 'canEdit'] as const),
]);

// Version check, change, history and audit entry in one statement: nothing happens when the version is another one or the case is there
// already. The most frequent write of a board: each statement apart costs as much as what it does.
const CHANGES = `given AS (
    UPDATE use_case SET stage = $4, status = $5, status_reason = CASE WHEN $5::text IS NULL THEN NULL ELSE $6 END,
      stage_entered_at = CASE WHEN stage = $4 THEN stage_entered_at ELSE coalesce($7, now()) END,
      version = version + 1, updated_at = now()
    WHERE organisation_id = $1 AND id = $2 AND version = $3 AND (stage <> $4 OR status IS DISTINCT FROM $5)
    RETURNING id, reference, new.stage, ${momentOf('stage_entered_at')} AS "stageEnteredAt", new.status, status_reason AS "statusReason",
      ${momentOf('updated_at')} AS "updatedAt", version, requester_id AS "requesterId", created_by AS "createdBy",
      old.stage AS "fromStage", old.status AS "fromStatus"
  ), history AS (
    INSERT INTO use_case_stage_change (organisation_id, use_case_id, from_stage, to_stage, from_status, to_status, reason, changed_by)
    SELECT $1, $2, "fromStage", $4, "fromStatus", $5, $6, $8 FROM given
  ), audit AS (
    INSERT INTO audit_entry (organisation_id, actor_id, verb, subject_type, subject_id, subject_version, changes)
    SELECT $1, $8, 'use-case.move', 'use_case', id, version,
      CASE WHEN "fromStage" = $4 THEN '{}' ELSE jsonb_build_object('stage', jsonb_build_array("fromStage", $4::text)) END
      || CASE WHEN "fromStatus" IS NOT DISTINCT FROM $5 THEN '{}' ELSE jsonb_build_object('status', jsonb_build_array("fromStatus", $5::text)) END
    FROM given
  )`;

const MOVE = { name: 'move_use_case', text: `WITH ${CHANGES} SELECT * FROM given` };
const MOVE_AT_ONCE = wholeWrite({ name: 'move_use_case_at_once', changes: CHANGES, values: 8 });

const valuesOf = ({ id, version, stage, status, reason, entered }: Move, actor: Pick<Actor, 'memberId'>): unknown[] => [
  id,
  version,
  stage,
  status,
  reason,
  entered ?? null,
  actor.memberId,
];

/** The same in one round, where nothing else is asked. */
export const moveAtOnce = (actor: Actor, move: Move) => ({
  write: MOVE_AT_ONCE,
  values: valuesOf(move, actor),
  answerOf: (moved: Moved): UseCaseType => answerOfMove(actor, moved),
});

/** Moves the case, keeps its history and records who did it; undefined when nothing was done. */
export async function moveUseCase(scope: OrganisationScope, move: Move): Promise<Moved | undefined> {
  const [moved] = await scope.sql<Moved>(MOVE, valuesOf(move, scope.actor));
  return moved;
}

/** The names of the fields asked: of a case that moved, and whatever the answer is. */
export interface AskedOfMove {
  readonly whenMoved: ReadonlySet<string>;
  readonly anyway: ReadonlySet<string>;
}

/** True when nothing is asked but what a move changes. */
export const isKnownOfAMove = (asked: ReadonlySet<string>): boolean => [...asked].every((field) => KNOWN_OF_A_MOVE.has(field));

function answerOfMove(actor: Actor, moved: Moved): UseCaseType {
  return { ...moved, canEdit: mayEditUseCase(actor, moved) } as unknown as UseCaseType;
}
