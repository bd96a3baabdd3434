import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { UseCaseChanges } from './use-case.inputs.js';
import { touchedFields } from './use-case-values.js';
import type { ConflictingField } from './use-case.type.js';

interface LaterChange {
  at: Date;
  name: string | null;
  changes: Record<string, [unknown, unknown]>;
}

/**
 * What others changed since `version`, among the fields that `changes` touches. Two people who edit different fields do not meet;
 * two who edit the same one do, and the second is asked.
 */
export async function findConflicts(
  scope: OrganisationScope,
  id: string,
  version: number,
  changes: UseCaseChanges,
): Promise<ConflictingField[]> {
  const later = await scope.sql<LaterChange>(
    `SELECT a.at, m.name, a.changes FROM audit_entry a LEFT JOIN member m ON m.organisation_id = $1 AND m.id = a.actor_id
     WHERE a.organisation_id = $1 AND a.subject_id = $2 AND a.subject_version > $3 ORDER BY a.id`,
    [id, version],
  );
  const yours = flatten(changes);
  return touchedFields(changes).flatMap((field) => {
    const change = later.findLast(({ changes: made }) => field in flattenMade(made));
    if (!change) return [];
    const [, theirs] = flattenMade(change.changes)[field]!;
    if (theirs === yours[field]) return [];
    return [{ field, yours: yours[field] ?? null, theirs, changedByName: change.name, changedAt: change.at }];
  });
}

function flatten({ customValues, ...others }: UseCaseChanges): Record<string, unknown> {
  return { ...others, ...Object.fromEntries(Object.entries(customValues ?? {}).map(([id, value]) => [`customValues.${id}`, value])) };
}

function flattenMade(made: LaterChange['changes']): LaterChange['changes'] {
  const { customValues, ...others } = made;
  if (!customValues) return others;
  const [before, after] = customValues as [Record<string, unknown> | null, Record<string, unknown> | null];
  const ids = Object.keys({ ...before, ...after }).filter((id) => JSON.stringify(before?.[id]) !== JSON.stringify(after?.[id]));
  return { ...others, ...Object.fromEntries(ids.map((id) => [`customValues.${id}`, [before?.[id], after?.[id]] as [unknown, unknown]])) };
}
