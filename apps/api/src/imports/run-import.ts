import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import { businessUnitPathKey, BusinessUnitsService } from '../business-units/business-units.service.js';
import { CustomFieldsService } from '../custom-fields/custom-fields.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { ImportPlan } from './import-plan.js';
import { reportOf, type ImportReport, type Written } from './import-result.js';
import { ImportGivenUp } from './imports.errors.js';
import type { Mapping } from './mapping.js';
import { EXISTING, type ExistingAt } from './read-existing.js';
import { headerHash } from './starting-mapping.js';
import type { List } from './read-list.js';
import { wantedPaths } from './unit-paths.js';
import { auditRecords, insertUseCases, rowsToCreate, ROWS_PER_STATEMENT, useCaseRows, type RowIds } from './write-import.js';

/** How often an import looks whether another one of its organisation has ended (milliseconds). */
const TURN = 250;
const PLANNED = 0.2;

export interface ImportJob {
  readonly actor: Actor;
  readonly importRunId: string;
  readonly list: List;
  readonly mapping: Mapping;
  readonly plan: (existing: ExistingAt) => Promise<ImportPlan>;
  readonly report: (progress: number) => void;
}

export interface ImportOutcome {
  readonly plan: ImportPlan;
  readonly report: ImportReport;
}

/** Writes a list in one transaction, all or nothing; imports of one organisation take turns. */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
    private readonly businessUnits: BusinessUnitsService,
    private readonly customFields: CustomFieldsService,
  ) {}

  async run(job: ImportJob): Promise<ImportOutcome> {
    for (;;) {
      const outcome = await this.database.inOrganisation(job.actor, async (scope) =>
        (await hasTurn(scope)) ? this.#write(scope, job) : undefined,
      );
      if (outcome) return outcome;
      await pause(TURN);
    }
  }

  /** The plan is made again here, against what stands now: what a double click or a colleague created meanwhile is not created twice. */
  async #write(scope: OrganisationScope, job: ImportJob): Promise<ImportOutcome> {
    const started = Date.now();
    const [existing] = await scope.sql<ExistingAt>(EXISTING.text);
    const plan = await job.plan(existing!);
    job.report(PLANNED);
    const nothing = { createdUnits: 0, createdFields: 0, firstReference: null, lastReference: null };
    const written = plan.totals.created === 0 ? nothing : await this.#create(scope, job, plan, existing!);
    const report = reportOf(plan, written, (Date.now() - started) / 1000);
    await finish(scope, job, plan, report);
    return { plan, report };
  }

  async #create(scope: OrganisationScope, job: ImportJob, plan: ImportPlan, existing: ExistingAt): Promise<Written> {
    const { importRunId, actor } = job;
    const rows = rowsToCreate(plan);
    const unitOf = await this.#ensureUnits(scope, plan, existing);
    const fieldOf = await this.#ensureFields(scope, plan);
    const useCases = await scope.sql<{ id: string }>(
      'SELECT uuidv7() AS id FROM reference_counter, generate_series(1, $2) WHERE organisation_id = $1',
      [rows.length],
    );
    const written = await this.#numbered(actor, rows.length, async (firstNumber) => {
      const { referencePrefix } = existing;
      const ids: RowIds = {
        ...{ importRunId, memberId: actor.memberId, referencePrefix, firstNumber, unitOf, fieldOf },
        useCases: useCases.map(({ id }) => id),
      };
      await this.#insert(scope, job, useCaseRows(rows, ids));
      return { firstReference: `${referencePrefix}-${firstNumber}`, lastReference: `${referencePrefix}-${firstNumber + rows.length - 1}` };
    });
    const changes = { fileName: [null, plan.fileName], created: [null, rows.length], refused: [null, plan.totals.refused] } as const;
    await this.auditTrail.record(scope, { verb: 'import.run', subjectId: importRunId, changes });
    const createdFields = plan.columns.filter(({ field }) => field?.id === null).length;
    return { ...written, createdUnits: countNewUnits(plan), createdFields };
  }

  async #insert(scope: OrganisationScope, { importRunId, report }: ImportJob, rows: ReturnType<typeof useCaseRows>): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
      const chunk = rows.slice(from, from + ROWS_PER_STATEMENT);
      await insertUseCases(scope, chunk, importRunId);
      await this.auditTrail.recordAll(scope, auditRecords(chunk, importRunId));
      report(PLANNED + (1 - PLANNED) * ((from + chunk.length) / rows.length));
    }
  }

  /**
   * Reference numbers are taken beside the transaction: holding their row to its end would keep every other member from writing.
   * When the import fails they are given back, unless somebody took a number meanwhile.
   */
  async #numbered<Result>(actor: Actor, count: number, work: (first: number) => Promise<Result>): Promise<Result> {
    const first = await this.database.inOrganisation(actor, (scope) => scope.takeReferences(count));
    try {
      return await work(first);
    } catch (error) {
      await this.database.inOrganisation(actor, (scope) =>
        scope.note('UPDATE reference_counter SET next_reference = $2 WHERE organisation_id = $1 AND next_reference = $3', [
          first,
          first + count,
        ]),
      );
      throw error;
    }
  }

  async #ensureUnits(scope: OrganisationScope, { units }: ImportPlan, existing: ExistingAt): Promise<Map<string, string | null>> {
    const unitOf = new Map<string, string | null>(units.map(({ raw, unitId }) => [raw, unitId]));
    for (const { kinds, paths } of wantedPaths(units, existing.units)) {
      const idOfPath = await this.businessUnits.ensureBusinessUnitPaths(
        scope,
        paths.map(({ path }) => path),
        { kinds },
      );
      for (const { raw, path } of paths) unitOf.set(raw, idOfPath.get(businessUnitPathKey(path)) ?? null);
    }
    return unitOf;
  }

  async #ensureFields(scope: OrganisationScope, { columns }: ImportPlan): Promise<Map<number, string>> {
    const filling = columns.flatMap(({ index, field }) => (field ? [{ index, field }] : []));
    const fields = await this.customFields.ensureCustomFields(
      scope,
      filling.map(({ field }) => field),
    );
    return new Map(filling.map(({ index }, position) => [index, fields[position]!.id]));
  }
}

/** One import at a time in an organisation, whatever the process; the database gives the turn back when the transaction ends. */
async function hasTurn(scope: OrganisationScope): Promise<boolean> {
  const [turn] = await scope.sql<{ mine: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended('import ' || organisation_id, 0)) AS mine FROM reference_counter WHERE organisation_id = $1",
  );
  return turn!.mine;
}

/** The last word of the import belongs to its transaction: done is never said of what is not there. */
async function finish(scope: OrganisationScope, job: ImportJob, plan: ImportPlan, report: ImportReport): Promise<void> {
  const finished = await scope.note(
    `UPDATE import_run SET state = 'done', progress = 1, sheet = $3, header_hash = $4, result = $5, updated_at = now()
     WHERE organisation_id = $1 AND id = $2 AND state = 'running' RETURNING id`,
    [job.importRunId, plan.sheet, headerHash(job.list, job.mapping) ?? null, JSON.stringify(report)],
  );
  if (finished.length === 0) throw new ImportGivenUp();
}

function countNewUnits({ units }: ImportPlan): number {
  const places = units.flatMap(({ path, create }) =>
    create.map((_, depth) =>
      path
        .slice(0, path.length - create.length + depth + 1)
        .join(' > ')
        .toLowerCase(),
    ),
  );
  return new Set(places).size;
}
