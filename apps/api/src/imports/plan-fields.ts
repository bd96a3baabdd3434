import type { ColumnProfile } from './column-profile.js';
import { fieldTypeNames, readFieldValue, splitChoices, type FieldType } from './field-types.js';
import type { FieldShape } from './guess-field-type.js';
import type { Existing, ExistingField, FieldPlan } from './import-plan.js';
import { ListRefused } from './imports.errors.js';
import type { ColumnMapping, FieldChoice } from './mapping.js';
import { claimName } from './name-fields.js';
import { parseMoney, withoutMultiplier } from './parse-money.js';
import type { ListLanguage, Reading } from './reading.js';

export interface FieldRequest {
  readonly profile: ColumnProfile;
  readonly reading: Reading;
  readonly shape: FieldShape;
  readonly name: string;
  readonly choice: FieldChoice;
}

function fits(type: FieldType, { counts }: ColumnProfile, reading: Reading): boolean {
  for (const text of counts.keys()) if (readFieldValue(type, text, text, reading).value === null) return false;
  return true;
}

function optionsOf(type: FieldType, { counts }: ColumnProfile, shape: FieldShape): readonly string[] {
  if (type === shape.type) return shape.options;
  if (type === 'choice') return [...counts.keys()];
  return type === 'multi_choice' ? [...new Set([...counts.keys()].flatMap(splitChoices))] : [];
}

/** Gives each column its field: an existing one of the same name that can hold every value, else a new one under a free name. */
export class FieldPlanner {
  readonly #byName: ReadonlyMap<string, ExistingField>;
  readonly #existing: Existing;
  readonly #language: ListLanguage;
  readonly #given = new Set<string>();
  readonly #taken: Set<string>;

  constructor(existing: Existing, language: ListLanguage, columns: readonly ColumnMapping[]) {
    this.#existing = existing;
    this.#language = language;
    this.#byName = new Map(existing.fields.map((field) => [field.name.toLowerCase(), field]));
    this.#taken = new Set(this.#byName.keys());
    // A field that the reader gave to one column is not also found by its name for another.
    for (const { field } of columns) if (field?.id !== undefined) this.#given.add(field.id);
  }

  plan(request: FieldRequest): FieldPlan {
    const { choice } = request;
    if (choice.id !== undefined) return this.#reuse(this.#byId(choice.id), request);
    const type = choice.type ?? request.shape.type;
    const name = choice.name ?? this.#nameOf(request, type);
    const known = this.#findFitting(name, request);
    if (known) return this.#reuse(known, request);
    const free = this.#byName.has(name.toLowerCase()) ? `${name} (${fieldTypeNames[type][this.#language]})` : name;
    const options = optionsOf(type, request.profile, request.shape);
    return { id: null, name: claimName(free, this.#taken), type, options, newOptions: options };
  }

  #byId(id: string): ExistingField {
    const field = this.#existing.fields.find((known) => known.id === id);
    if (!field) throw new ListRefused('mapping_invalid', { where: `field.id ${id}` });
    return field;
  }

  /** « Gain annuel k€ » is stored in euros, and a column of dollars says so. */
  #nameOf({ profile, reading, name }: FieldRequest, type: FieldType): string {
    if (type !== 'money') return name;
    const [first = ''] = profile.counts.keys();
    const currency = reading.unit.currency ?? parseMoney(first, reading.decimal, reading.unit)?.currency ?? null;
    const plain = withoutMultiplier(name);
    return currency === null || reading.unit.currency !== null || currency === this.#existing.currency ? plain : `${plain} (${currency})`;
  }

  /** The field of an earlier import of the same list: found by its name, or by its name with the type that was added to it. */
  #findFitting(name: string, { profile, reading, shape, choice }: FieldRequest): ExistingField | undefined {
    const type = choice.type ?? shape.type;
    const names = [name, `${name} (${fieldTypeNames[type][this.#language]})`];
    return names
      .map((wanted) => this.#byName.get(wanted.toLowerCase()))
      .find(
        (field) =>
          field &&
          !this.#given.has(field.id) &&
          (choice.type === undefined || choice.type === field.type) &&
          fits(field.type, profile, reading),
      );
  }

  #reuse(field: ExistingField, { profile, shape }: FieldRequest): FieldPlan {
    this.#given.add(field.id);
    const newOptions = optionsOf(field.type, profile, shape).filter((option) => !field.options.includes(option));
    return { id: field.id, name: field.name, type: field.type, options: [...field.options, ...newOptions], newOptions };
  }
}
