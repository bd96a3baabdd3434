import { Injectable } from '@nestjs/common';
import { AuditTrailService, changesBetween, type AuditRecord } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { UseCase } from './use-case.entity.js';
import { UseCaseNotFound } from './use-case.errors.js';
import type { BulkEditInput } from './use-case.inputs.js';
import type { BulkEditResult } from './use-case.type.js';
import { valuesOf, type UseCaseValues } from './use-case-values.js';
import { fieldsFor } from './use-cases.service.js';

/** One change to many cases: all of them or none, each with its audit entry. */
@Injectable()
export class BulkEdit {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  async apply(actor: Actor, { ids, changes, stage }: BulkEditInput): Promise<BulkEditResult> {
    return this.database.inOrganisation(actor, async (scope) => {
      const unique = [...new Set(ids)].sort();
      const fields = await fieldsFor(scope, changes);
      const records: AuditRecord[] = [];
      for (const id of unique) {
        const record = await this.#applyTo(scope, id, { changes, stage, fields });
        if (record) records.push(record);
      }
      await this.auditTrail.recordAll(scope, records);
      return { changed: records.length, unchanged: unique.length - records.length };
    });
  }

  async #applyTo(
    scope: OrganisationScope,
    id: string,
    { changes, stage, fields }: Pick<BulkEditInput, 'changes' | 'stage'> & { fields: Parameters<typeof valuesOf>[2] },
  ): Promise<AuditRecord | undefined> {
    const useCase = await scope.repository(UseCase).findForUpdate(id);
    if (!useCase) throw new UseCaseNotFound();
    const values: UseCaseValues = { ...valuesOf(changes, useCase, fields), ...(stage ? { stage } : {}) };
    const made = changesBetween(useCase, values);
    if (Object.keys(made).length === 0) return undefined;
    const moved = values.stage && values.stage !== useCase.stage;
    await scope
      .repository(UseCase)
      .update(id, useCase.version, { ...values, updatedAt: new Date(), ...(moved ? { stageEnteredAt: new Date() } : {}) });
    if (moved)
      await scope.sql(
        `INSERT INTO use_case_stage_change (organisation_id, use_case_id, from_stage, to_stage, from_status, to_status, changed_by)
         VALUES ($1, $2, $3, $4, $5, $5, $6)`,
        [id, useCase.stage, values.stage, useCase.status, scope.actor.memberId],
      );
    return { verb: moved ? 'use-case.move' : 'use-case.edit', subjectId: id, subjectVersion: useCase.version + 1, changes: made };
  }
}
