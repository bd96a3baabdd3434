import { Injectable } from '@nestjs/common';
import { AuditTrailService, changesBetween } from '../audit-trail/audit-trail.service.js';
import { CustomField } from '../custom-fields/custom-field.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { readBoardOpening } from './board-opening.js';
import type { BoardOpening } from './board-opening.type.js';
import { isKnownOfAMove, moveAtOnce, moveUseCase, type AskedOfMove, type Move, type Position } from './move-use-case.js';
import { enteredStageAt } from './stage-entry.js';
import { findConflicts } from './use-case-conflict.js';
import { UseCase } from './use-case.entity.js';
import { EditNotAllowed, ReasonNeeded, UseCaseNotFound } from './use-case.errors.js';
import type { EditUseCaseInput, MoveUseCaseInput, SubmitUseCaseInput, UseCaseChanges } from './use-case.inputs.js';
import { mayEditUseCase } from './use-case.policy.js';
import { readUseCase, readUseCaseList, readWrittenUseCase } from './use-case.reads.js';
import type { UseCaseConflict, UseCaseRow, UseCaseType } from './use-case.type.js';
import { valuesOf } from './use-case-values.js';

/** Names of the fields that the answer shows. */
type Asked = ReadonlySet<string>;

@Injectable()
export class UseCasesService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  async list(actor: Actor, customFieldIds: readonly string[]): Promise<UseCaseRow[]> {
    return readUseCaseList(this.database, actor, customFieldIds);
  }

  async boardOpening(actor: Actor, perStage?: number): Promise<BoardOpening> {
    return readBoardOpening(this.database, actor, perStage);
  }

  async find(actor: Actor, key: string): Promise<UseCaseType> {
    const useCase = await readUseCase(this.database, actor, key);
    if (!useCase) throw new UseCaseNotFound();
    return useCase;
  }

  async submit(actor: Actor, input: SubmitUseCaseInput): Promise<UseCaseType> {
    return this.database.inOrganisation(actor, async (scope) => {
      const values = valuesOf(input, { customValues: {} }, await fieldsFor(scope, input));
      const number = await scope.takeReferences(1);
      const [organisation] = await scope.sql<{ prefix: string }>(
        'SELECT reference_prefix AS prefix FROM organisation JOIN reference_counter v ON v.organisation_id = id WHERE v.organisation_id = $1',
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
      return (await readUseCase(scope, actor, useCase.id))!;
    });
  }

  /** A later version is no refusal when others changed other fields; for the same field both values come back. */
  async edit(actor: Actor, { id, version, changes }: EditUseCaseInput, asked: Asked): Promise<UseCaseType | UseCaseConflict> {
    return this.database.inOrganisation(actor, async (scope) => {
      const useCase = await scope.repository(UseCase).findForUpdate(id);
      if (!useCase) throw new UseCaseNotFound();
      if (!mayEditUseCase(actor, useCase)) throw new EditNotAllowed();
      const fields = useCase.version === version ? [] : await findConflicts(scope, id, version, changes);
      if (fields.length > 0) return { current: await current(scope, actor, id, asked), fields };
      const values = valuesOf(changes, useCase, await fieldsFor(scope, changes));
      const made = changesBetween(useCase, values);
      if (Object.keys(made).length > 0) {
        scope.withCommit(
          scope.repository(UseCase).update(id, useCase.version, values),
          this.auditTrail.record(scope, { verb: 'use-case.edit', subjectId: id, subjectVersion: useCase.version + 1, changes: made }),
        );
      }
      return current(scope, actor, id, asked);
    });
  }

  async move(actor: Actor, input: MoveUseCaseInput, asked: AskedOfMove): Promise<UseCaseType | UseCaseConflict> {
    const { id, version, stage } = input;
    const move = { id, version, stage, status: input.status ?? null, reason: input.reason?.trim() || null };
    if ((move.status || stage === 'retired') && !move.reason) throw new ReasonNeeded();
    const locked = (scope: OrganisationScope) => this.#moveLocked(scope, actor, input, move, asked.anyway);
    if (input.takesBack) return this.database.inOrganisation(actor, locked);
    // Most moves meet nobody: they are tried at once, and the case is looked at closely only when nothing was done.
    if (isKnownOfAMove(asked.whenMoved)) return this.database.inOneRound(actor, moveAtOnce(actor, move), locked);
    return this.database.inOrganisation(actor, async (scope) => {
      // Sent behind the move without waiting for it: both cost one round.
      const [moved, whole] = await Promise.all([moveUseCase(scope, move), readWrittenUseCase(scope, actor, id, asked.whenMoved)]);
      return moved ? whole! : locked(scope);
    });
  }

  /** Somebody changed the case since it was read, or a move is taken back: the row is locked and compared first. */
  async #moveLocked(
    scope: OrganisationScope,
    actor: Actor,
    { takesBack, version }: MoveUseCaseInput,
    asked: Move,
    fieldsAsked: Asked,
  ): Promise<UseCaseType | UseCaseConflict> {
    const { id, stage, status } = asked;
    const useCase = await scope.repository(UseCase).findForUpdate(id);
    if (!useCase) throw new UseCaseNotFound();
    const fields = useCase.version === version ? [] : await findConflicts(scope, id, version, { stage, status } as UseCaseChanges);
    if (fields.length > 0) return { current: await current(scope, actor, id, fieldsAsked), fields };
    const entered = takesBack && stage !== useCase.stage ? await enteredStageAt(scope, useCase, stage) : undefined;
    const move = { ...asked, version: useCase.version, entered };
    scope.withCommit(moveUseCase(scope, move));
    return current(scope, actor, id, fieldsAsked);
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

async function current(scope: OrganisationScope, actor: Actor, id: string, asked: Asked): Promise<UseCaseType> {
  return (await readWrittenUseCase(scope, actor, id, asked))!;
}

/** The organisation's custom fields, read only when a change holds custom values. */
export async function fieldsFor(scope: OrganisationScope, changes: UseCaseChanges): Promise<CustomField[]> {
  return changes.customValues ? scope.repository(CustomField).list() : [];
}
