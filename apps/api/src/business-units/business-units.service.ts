import { Injectable } from '@nestjs/common';
import { AuditTrailService, changesBetween } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { isUniqueViolation } from '../platform/database/unique-violation.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { BusinessUnit, type BusinessUnitKind } from './business-unit.entity.js';
import {
  BusinessUnitChanged,
  BusinessUnitInUse,
  BusinessUnitNameTaken,
  BusinessUnitNotFound,
  UnitBelowItself,
} from './business-unit.errors.js';
import type { UnitContents } from './business-unit.errors.js';
import type { AddBusinessUnitInput, EditBusinessUnitInput } from './business-unit.inputs.js';
import { planBusinessUnitPaths, type KnownUnit } from './business-unit-paths.js';
import { wouldLoop } from './business-unit-tree.js';
import type { BusinessUnitType } from './business-unit.type.js';

export { businessUnitPathKey } from './business-unit-paths.js';

const BUSINESS_UNITS = {
  name: 'business_units',
  text: `SELECT b.id, b.parent_id AS "parentId", b.name, b.kind, b.is_demo AS "isDemo", b.version,
                coalesce(u.count, 0) AS "useCaseCount", coalesce(m.count, 0) AS "memberCount"
         FROM business_unit b
         LEFT JOIN (SELECT business_unit_id, count(*)::int FROM use_case WHERE organisation_id = $1 GROUP BY 1) u ON u.business_unit_id = b.id
         LEFT JOIN (SELECT business_unit_id, count(*)::int FROM member WHERE organisation_id = $1 AND state <> 'removed' GROUP BY 1) m
           ON m.business_unit_id = b.id
         WHERE b.organisation_id = $1 ORDER BY lower(b.name)`,
};

@Injectable()
export class BusinessUnitsService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  /** Every unit of the organisation; the tree is in `parentId`. */
  async list(actor: Actor): Promise<BusinessUnitType[]> {
    return this.database.readRows<BusinessUnitType>(actor, BUSINESS_UNITS);
  }

  async add(actor: Actor, input: AddBusinessUnitInput): Promise<BusinessUnitType> {
    const { kind, parentId = null } = input;
    const name = input.name.trim();
    const added = await this.#naming(name, () =>
      this.database.inOrganisation(actor, async (scope) => {
        if (parentId && !(await scope.repository(BusinessUnit).findById(parentId))) throw new BusinessUnitNotFound();
        const unit = await scope.repository(BusinessUnit).insert({ name, kind, parentId });
        await this.auditTrail.record(scope, {
          verb: 'business-unit.add',
          subjectId: unit.id,
          changes: changesBetween({}, { name, kind, parentId }),
        });
        return unit.id;
      }),
    );
    return this.#find(actor, added);
  }

  /** Renames, changes the kind or moves under another unit; the whole tree is locked while a move is looked at. */
  async edit(actor: Actor, { id, version, ...input }: EditBusinessUnitInput): Promise<BusinessUnitType> {
    const asked = { ...(input.name ? { name: input.name.trim() } : {}), ...(input.kind ? { kind: input.kind } : {}) };
    const changes = input.parentId === undefined ? asked : { ...asked, parentId: input.parentId };
    await this.#naming(input.name?.trim(), () =>
      this.database.inOrganisation(actor, async (scope) => {
        const unit = await this.#lockForMove(scope, id, input.parentId);
        const made = changesBetween(unit, changes);
        if (Object.keys(made).length === 0) return;
        if (!(await scope.repository(BusinessUnit).update(id, version, changes))) throw new BusinessUnitChanged();
        await this.auditTrail.record(scope, { verb: 'business-unit.edit', subjectId: id, subjectVersion: version + 1, changes: made });
      }),
    );
    return this.#find(actor, id);
  }

  /** @throws BusinessUnitInUse while cases, members or units stand below it. */
  async remove(actor: Actor, id: string): Promise<BusinessUnitType> {
    const removed = await this.#find(actor, id);
    await this.database.inOrganisation(actor, async (scope) => {
      const unit = await scope.repository(BusinessUnit).findForUpdate(id);
      if (!unit) throw new BusinessUnitNotFound();
      await this.#refuseWhileInUse(scope, unit);
      await scope.repository(BusinessUnit).remove(id);
      const { name, kind, parentId } = unit;
      const changes = { name: [name, null], kind: [kind, null], parentId: [parentId, null] } as const;
      await this.auditTrail.record(scope, { verb: 'business-unit.remove', subjectId: id, changes });
    });
    return removed;
  }

  /**
   * The units of `paths` (`['Group', 'HR']`), creating what is missing: three statements whatever their number.
   * @returns the id of each path by its `businessUnitPathKey`; an empty path has none.
   */
  async ensureBusinessUnitPaths(
    scope: OrganisationScope,
    paths: readonly (readonly string[])[],
    options: { isDemo?: boolean; kinds?: readonly BusinessUnitKind[] } = {},
  ): Promise<Map<string, string>> {
    if (paths.length === 0) return new Map();
    const known = await scope.sql<KnownUnit>('SELECT id, parent_id AS "parentId", name FROM business_unit WHERE organisation_id = $1');
    const { missing, idOfPath } = planBusinessUnitPaths(known, paths, options.kinds);
    if (missing.length === 0) return idOfPath;
    await scope.sql(
      `INSERT INTO business_unit (organisation_id, id, parent_id, name, kind, is_demo)
       SELECT $1, r.id, r."parentId", r.name, r.kind, $3
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "parentId" uuid, name text, kind text)`,
      [JSON.stringify(missing), options.isDemo ?? false],
    );
    await this.auditTrail.recordAll(
      scope,
      missing.map(({ id, ...unit }) => ({ verb: 'business-unit.add', subjectId: id, changes: changesBetween({}, unit) })),
    );
    return idOfPath;
  }

  async #lockForMove(scope: OrganisationScope, id: string, parentId: string | null | undefined): Promise<BusinessUnit> {
    if (parentId !== undefined) {
      const units = await scope.sql<{ id: string; parentId: string | null }>(
        'SELECT id, parent_id AS "parentId" FROM business_unit WHERE organisation_id = $1 ORDER BY id FOR UPDATE',
      );
      const unit = await scope.repository(BusinessUnit).findById(id);
      if (!unit || (parentId !== null && !units.some((one) => one.id === parentId))) throw new BusinessUnitNotFound();
      if (wouldLoop(units, id, parentId)) throw new UnitBelowItself(unit.name);
      return unit;
    }
    const unit = await scope.repository(BusinessUnit).findForUpdate(id);
    if (!unit) throw new BusinessUnitNotFound();
    return unit;
  }

  async #refuseWhileInUse(scope: OrganisationScope, { id, name }: BusinessUnit): Promise<void> {
    const [contents] = await scope.sql<UnitContents>(
      `SELECT (SELECT count(*)::int FROM business_unit WHERE organisation_id = $1 AND parent_id = $2) AS children,
              (SELECT count(*)::int FROM use_case WHERE organisation_id = $1 AND business_unit_id = $2) AS "useCases",
              (SELECT count(*)::int FROM member WHERE organisation_id = $1 AND business_unit_id = $2 AND state <> 'removed') AS members`,
      [id],
    );
    if (Object.values(contents!).some((count) => count > 0)) throw new BusinessUnitInUse(name, contents!);
    // A member who left keeps their row, for the names in the history; their unit may go.
    await scope.sql('UPDATE member SET business_unit_id = NULL WHERE organisation_id = $1 AND business_unit_id = $2', [id]);
  }

  async #find(actor: Actor, id: string): Promise<BusinessUnitType> {
    const unit = (await this.list(actor)).find((one) => one.id === id);
    if (!unit) throw new BusinessUnitNotFound();
    return unit;
  }

  async #naming<T>(name: string | undefined, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isUniqueViolation(error, 'business_unit_name')) throw new BusinessUnitNameTaken(name ?? '');
      throw error;
    }
  }
}
