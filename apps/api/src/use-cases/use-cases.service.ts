import { Injectable } from '@nestjs/common';
import { AuditTrailService, changesBetween } from '../audit-trail/audit-trail.service.js';
import { CustomField } from '../custom-fields/custom-field.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { enteredStageAt } from './stage-entry.js';
import { findConflicts } from './use-case-conflict.js';
import { UseCase } from './use-case.entity.js';
import { EditNotAllowed, ReasonNeeded, UseCaseNotFound } from './use-case.errors.js';
import type { EditUseCaseInput, MoveUseCaseInput, SubmitUseCaseInput, UseCaseChanges } from './use-case.inputs.js';
import { mayEditUseCase } from './use-case.policy.js';
import { readUseCase, readUseCaseList } from './use-case.reads.js';
import type { UseCaseConflict, UseCaseRow, UseCaseType } from './use-case.type.js';
import { valuesOf } from './use-case-values.js';

type Position = Pick<UseCase, 'stage' | 'status'>;

@Injectable()
export class UseCasesService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  async list(actor: Actor, customFieldIds: readonly string[]): Promise<UseCaseRow[]> {
    return readUseCaseList(this.database, actor, customFieldIds);
  }

  async find(actor: Actor, key: string): Promise<UseCaseType> {
    const useCase = await readUseCase(this.database, actor, key);
    if (!useCase) throw new UseCaseNotFound();
    return useCase;
  }

  async submit(actor: Actor, input: SubmitUseCaseInput): Promise<UseCaseType> {
    const id = await this.database.inOrganisation(actor, async (scope) => {
      const values = valuesOf(input, { customValues: {} }, await fieldsFor(scope, input));
      const number = await scope.takeReferences(1);
      const [organisation] = await scope.sql<{ prefix: string }>(
        'SELECT reference_prefix AS prefix FROM organisation JOIN organisation_revision v ON v.organisation_id = id WHERE v.organisation_id = $1',
      );
      const useCase = await scope.repository(UseCase).insert({
        requesterId: actor.memberId,
        ...values,
        reference: `${organisation!.prefix}-${number}`,
        createdBy: actor.memberId,
      });
      await this.#recordStage(scope, useCase.id, undefined, { stage: 'idea', status: null, reason: null });
      await this.auditTrail.record(scope, {
        verb: 'use-case.submit',
        subjectId: useCase.id,
        subjectVersion: 1,
        changes: changesBetween({}, values),
      });
      return useCase.id;
    });
    return this.find(actor, id);
  }

  /** A later version is no refusal when others changed other fields; for the same field both values come back. */
  async edit(actor: Actor, { id, version, changes }: EditUseCaseInput): Promise<UseCaseType | UseCaseConflict> {
    const conflicts = await this.database.inOrganisation(actor, async (scope) => {
      const useCase = await scope.repository(UseCase).findForUpdate(id);
      if (!useCase) throw new UseCaseNotFound();
      if (!mayEditUseCase(actor, useCase)) throw new EditNotAllowed();
      if (useCase.version !== version) {
        const fields = await findConflicts(scope, id, version, changes);
        if (fields.length > 0) return fields;
      }
      const values = valuesOf(changes, useCase, await fieldsFor(scope, changes));
      const made = changesBetween(useCase, values);
      if (Object.keys(made).length === 0) return [];
      await scope.repository(UseCase).update(id, useCase.version, { ...values, updatedAt: new Date() });
      await this.auditTrail.record(scope, { verb: 'use-case.edit', subjectId: id, subjectVersion: useCase.version + 1, changes: made });
      return [];
    });
    const current = await this.find(actor, id);
    return conflicts.length > 0 ? { current, fields: conflicts } : current;
  }

  async move(actor: Actor, input: MoveUseCaseInput): Promise<UseCaseType | UseCaseConflict> {
    const { id, version, stage } = input;
    const status = input.status ?? null;
    const reason = input.reason?.trim() || null;
    if ((status || stage === 'retired') && !reason) throw new ReasonNeeded();
    const conflicts = await this.database.inOrganisation(actor, async (scope) => {
      const useCase = await scope.repository(UseCase).findForUpdate(id);
      if (!useCase) throw new UseCaseNotFound();
      const asked = { stage, status } as UseCaseChanges;
      if (useCase.version !== version) {
        const fields = await findConflicts(scope, id, version, asked);
        if (fields.length > 0) return fields;
      }
      const made = changesBetween(useCase, asked);
      if (Object.keys(made).length === 0) return [];
      const entered =
        stage === useCase.stage ? {} : { stageEnteredAt: input.takesBack ? await enteredStageAt(scope, useCase, stage) : new Date() };
      await scope
        .repository(UseCase)
        .update(id, useCase.version, { stage, status, statusReason: status ? reason : null, updatedAt: new Date(), ...entered });
      await this.#recordStage(scope, id, useCase, { stage, status, reason });
      await this.auditTrail.record(scope, { verb: 'use-case.move', subjectId: id, subjectVersion: useCase.version + 1, changes: made });
      return [];
    });
    const current = await this.find(actor, id);
    return conflicts.length > 0 ? { current, fields: conflicts } : current;
  }

  async #recordStage(
    scope: OrganisationScope,
    id: string,
    before: Position | undefined,
    after: Position & { reason: string | null },
  ): Promise<void> {
    await scope.sql(
      `INSERT INTO use_case_stage_change (organisation_id, use_case_id, from_stage, to_stage, from_status, to_status, reason, changed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, before?.stage ?? null, after.stage, before?.status ?? null, after.status, after.reason, scope.actor.memberId],
    );
  }
}

/** The organisation's custom fields, read only when a change holds custom values. */
export async function fieldsFor(scope: OrganisationScope, changes: UseCaseChanges): Promise<CustomField[]> {
  return changes.customValues ? scope.repository(CustomField).list() : [];
}
