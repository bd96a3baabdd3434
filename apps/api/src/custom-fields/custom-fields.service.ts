import { Injectable } from '@nestjs/common';
import type { Changes } from '../audit-trail/audit-entry.entity.js';
import { AuditTrailService, changesBetween } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { isUniqueViolation } from '../platform/database/unique-violation.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { CustomField } from './custom-field.entity.js';
import { CustomFieldChanged, CustomFieldNameTaken, CustomFieldNotFound, OptionsNeeded } from './custom-field.errors.js';
import type { AddCustomFieldInput, EditCustomFieldInput } from './custom-field.inputs.js';
import type { CustomFieldInUse, CustomFieldOutput } from './custom-field.type.js';
import { countUseCasesWith, refuseUnfitValues, takeValuesAway } from './custom-field-usage.js';
import { cleanedOptions, planFields, takesOptions, type KnownField, type WantedField } from './plan-fields.js';

const CUSTOM_FIELDS = {
  name: 'custom_fields',
  text: `SELECT id, name, type, options, position, is_demo AS "isDemo", version
         FROM custom_field WHERE organisation_id = $1 ORDER BY position, lower(name)`,
};

@Injectable()
export class CustomFieldsService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  async list(actor: Actor): Promise<CustomFieldOutput[]> {
    return this.database.readRows<CustomFieldOutput>(actor, CUSTOM_FIELDS);
  }

  async add(actor: Actor, input: AddCustomFieldInput): Promise<CustomFieldOutput> {
    const { type } = input;
    const name = input.name.trim();
    const options = takesOptions(type) ? cleanedOptions(input.options ?? []) : [];
    if (takesOptions(type) && options.length === 0) throw new OptionsNeeded(name);
    const id = await this.#naming(name, () =>
      this.database.inOrganisation(actor, async (scope) => {
        const [last] = await scope.sql<{ position: number }>(
          'SELECT coalesce(max(position) + 1, 0) AS position FROM custom_field WHERE organisation_id = $1',
        );
        const field = await scope.repository(CustomField).insert({ name, type, options, position: last!.position });
        await this.#recordAdded(scope, [field]);
        return field.id;
      }),
    );
    return this.#find(actor, id);
  }

  /** @throws ValuesWouldNotFit when a new type, or a choice taken away, would leave values that no longer fit. */
  async edit(actor: Actor, { id, version, position, ...input }: EditCustomFieldInput): Promise<CustomFieldOutput> {
    await this.#naming(input.name?.trim(), () =>
      this.database.inOrganisation(actor, async (scope) => {
        const field = await scope.repository(CustomField).findForUpdate(id);
        if (!field) throw new CustomFieldNotFound();
        if (field.version !== version) throw new CustomFieldChanged();
        const after = definitionAfter(field, input);
        const made = changesBetween(field, after);
        if (made['type'] || made['options']) await refuseUnfitValues(scope, { ...field, ...after });
        if (Object.keys(made).length > 0) await scope.repository(CustomField).update(id, version, after);
        const place = typeof position === 'number' ? await this.#moveTo(scope, field, position) : {};
        const changes = { ...made, ...place };
        if (Object.keys(changes).length > 0) await this.auditTrail.record(scope, { verb: 'custom-field.edit', subjectId: id, changes });
      }),
    );
    return this.#find(actor, id);
  }

  /** Removes the field; while cases hold a value of it, only when the caller has seen how many. */
  async remove(actor: Actor, id: string, confirmedUseCaseCount: number): Promise<CustomFieldOutput | CustomFieldInUse> {
    const removed = await this.#find(actor, id);
    return this.database.inOrganisation(actor, async (scope) => {
      const field = await scope.repository(CustomField).findForUpdate(id);
      if (!field) throw new CustomFieldNotFound();
      const useCaseCount = await countUseCasesWith(scope, id);
      if (useCaseCount > confirmedUseCaseCount) return { field: removed, useCaseCount };
      await takeValuesAway(scope, this.auditTrail, id);
      await scope.repository(CustomField).remove(id);
      const changes = { name: [field.name, null], type: [field.type, null], useCases: [useCaseCount, null] } as const;
      await this.auditTrail.record(scope, { verb: 'custom-field.remove', subjectId: id, changes });
      return removed;
    });
  }

  /**
   * One field for each wanted one, in their order, creating what is missing: at most four statements whatever their number.
   * A field of the same name and type is taken and gets the missing choices; a name that serves another type gets a number.
   */
  async ensureCustomFields(
    scope: OrganisationScope,
    wanted: readonly WantedField[],
    { isDemo = false }: { isDemo?: boolean } = {},
  ): Promise<KnownField[]> {
    if (wanted.length === 0) return [];
    const { fields, added, extended } = planFields(await scope.repository(CustomField).list(), wanted);
    if (added.length > 0)
      await scope.sql(
        `INSERT INTO custom_field (organisation_id, id, name, type, options, position, is_demo)
         SELECT $1, r.id, r.name, r.type, r.options, r.position, $3
         FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, name text, type text, options text[], position integer)`,
        [JSON.stringify(added), isDemo],
      );
    if (extended.length > 0)
      await scope.sql(
        `UPDATE custom_field f SET options = r.options, version = f.version + 1
         FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, options text[]) WHERE f.organisation_id = $1 AND f.id = r.id`,
        [JSON.stringify(extended)],
      );
    await this.#recordAdded(scope, added);
    return fields;
  }

  async #recordAdded(scope: OrganisationScope, fields: readonly KnownField[]): Promise<void> {
    await this.auditTrail.recordAll(
      scope,
      fields.map(({ id, name, type, options }) => ({
        verb: 'custom-field.add',
        subjectId: id,
        changes: changesBetween({}, { name, type, options }),
      })),
    );
  }

  async #moveTo(scope: OrganisationScope, field: CustomField, position: number): Promise<Changes> {
    const ordered = await scope.sql<{ id: string }>(
      'SELECT id FROM custom_field WHERE organisation_id = $1 ORDER BY position, lower(name) FOR UPDATE',
    );
    const before = ordered.findIndex(({ id }) => id === field.id);
    const others = ordered.map(({ id }) => id).filter((id) => id !== field.id);
    const after = Math.min(position, others.length);
    if (before === after) return {};
    others.splice(after, 0, field.id);
    await scope.sql(
      `UPDATE custom_field f SET position = r.place - 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS r (id, place)
       WHERE f.organisation_id = $1 AND f.id = r.id`,
      [others],
    );
    return { position: [before, after] };
  }

  async #find(actor: Actor, id: string): Promise<CustomFieldOutput> {
    const field = (await this.list(actor)).find((one) => one.id === id);
    if (!field) throw new CustomFieldNotFound();
    return field;
  }

  async #naming<T>(name: string | undefined, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isUniqueViolation(error, 'custom_field_name')) throw new CustomFieldNameTaken(name ?? '');
      throw error;
    }
  }
}

function definitionAfter(field: CustomField, input: Pick<EditCustomFieldInput, 'name' | 'type' | 'options'>) {
  const name = input.name?.trim() ?? field.name;
  const type = input.type ?? field.type;
  const options = takesOptions(type) ? cleanedOptions(input.options ?? field.options) : [];
  if (takesOptions(type) && options.length === 0) throw new OptionsNeeded(name);
  return { name, type, options };
}
