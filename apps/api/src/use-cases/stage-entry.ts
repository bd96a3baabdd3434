import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { UseCase } from './use-case.entity.js';

/**
 * Since when a case is in `stage` that a member puts back there. Their own last move, made in the last ten minutes, is as if it had
 * not been: the days in the stage go on. Anything older is a return, and begins now: undefined.
 */
export async function enteredStageAt(
  scope: OrganisationScope,
  useCase: Pick<UseCase, 'id' | 'stage'>,
  stage: UseCase['stage'],
): Promise<Date | undefined> {
  const [taken] = await scope.sql<{ entered: Date | null }>(
    `SELECT (SELECT max(changed_at) FROM use_case_stage_change
             WHERE organisation_id = $1 AND use_case_id = $2 AND to_stage = $3 AND from_stage IS DISTINCT FROM to_stage
               AND changed_at < last.changed_at) AS entered
     FROM (SELECT * FROM use_case_stage_change WHERE organisation_id = $1 AND use_case_id = $2 ORDER BY changed_at DESC, id DESC LIMIT 1) last
     WHERE last.from_stage = $3 AND last.to_stage = $4 AND last.changed_by = $5 AND last.changed_at > now() - interval '10 minutes'`,
    [useCase.id, stage, useCase.stage, scope.actor.memberId],
  );
  return taken?.entered ?? undefined;
}
