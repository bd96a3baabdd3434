import { Injectable } from '@nestjs/common';
import { AuditTrailService, changesBetween, type AuditRecord } from '../audit-trail/audit-trail.service.js';
import type { CustomField } from '../custom-fields/custom-field.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { columnName } from '../platform/database/naming.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { UseCase } from './use-case.entity.js';
import { ReasonNeeded, UseCaseNotFound } from './use-case.errors.js';
import type { BulkEditInput } from './use-case.inputs.js';
import type { BulkEditResult } from './use-case.type.js';
import { valuesOf, type UseCaseValues } from './use-case-values.js';
import { fieldsFor } from './use-cases.service.js';

interface Edited {
  readonly useCase: UseCase;
  readonly values: UseCaseValues;
  readonly record: AuditRecord;
}

/** One change to many cases: all of them or none, each with its audit entry, in a number of statements that does not grow with them. */
@Injectable()
export class BulkEdit {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  async apply(actor: Actor, { ids, changes, stage }: BulkEditInput): Promise<BulkEditResult> {
    // A retirement is read by its requester: it is said case by case, with its reason.
    if (stage === 'retired') throw new ReasonNeeded();
    return this.database.inOrganisation(actor, async (scope) => {
      const unique = [...new Set(ids)];
      const useCases = await scope.repository(UseCase).listForUpdate(unique);
      if (useCases.length < unique.length) throw new UseCaseNotFound();
      const fields = await fieldsFor(scope, changes);
      const edited = useCases.flatMap((useCase) => editOf(useCase, { changes, stage, fields }));
      await updateAll(scope, edited);
      await recordMoves(scope, edited);
      await this.auditTrail.recordAll(
        scope,
        edited.map(({ record }) => record),
      );
      return { changed: edited.length, unchanged: unique.length - edited.length };
    });
  }
}

function editOf(
  useCase: UseCase,
  { changes, stage, fields }: Pick<BulkEditInput, 'changes' | 'stage'> & { fields: CustomField[] },
): Edited[] {
  const values: UseCaseValues = { ...valuesOf(changes, useCase, fields), ...(stage ? { stage } : {}) };
  const made = changesBetween(useCase, values);
  if (Object.keys(made).length === 0) return [];
  const verb = 'stage' in made ? 'use-case.move' : 'use-case.edit';
  return [{ useCase, values, record: { verb, subjectId: useCase.id, subjectVersion: useCase.version + 1, changes: made } }];
}

async function updateAll(scope: OrganisationScope, edited: readonly Edited[]): Promise<void> {
  if (edited.length === 0) return;
  const columns = Object.keys(edited[0]!.values).map(columnName);
  const rows = edited.map(({ useCase, values }) => ({
    id: useCase.id,
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [columnName(name), value])),
  }));
  const moved = columns.includes('stage') ? ', stage_entered_at = CASE WHEN u.stage = r.stage THEN u.stage_entered_at ELSE now() END' : '';
  await scope.sql(
    `UPDATE use_case u SET ${columns.map((column) => `${column} = r.${column}`).join(', ')}, version = u.version + 1, updated_at = now()${moved}
     FROM jsonb_populate_recordset(NULL::use_case, $2::jsonb) AS r WHERE u.organisation_id = $1 AND u.id = r.id`,
    [JSON.stringify(rows)],
  );
}

async function recordMoves(scope: OrganisationScope, edited: readonly Edited[]): Promise<void> {
  const moves = edited
    .filter(({ record }) => record.verb === 'use-case.move')
    .map(({ useCase, values }) => ({ use_case_id: useCase.id, from_stage: useCase.stage, to_stage: values.stage, status: useCase.status }));
  if (moves.length === 0) return;
  await scope.sql(
    `INSERT INTO use_case_stage_change (organisation_id, use_case_id, from_stage, to_stage, from_status, to_status, changed_by)
     SELECT $1, r.use_case_id, r.from_stage, r.to_stage, r.status, r.status, $2
     FROM jsonb_to_recordset($3::jsonb) AS r (use_case_id uuid, from_stage text, to_stage text, status text)`,
    [scope.actor.memberId, JSON.stringify(moves)],
  );
}
