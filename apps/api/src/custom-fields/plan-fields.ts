import { randomUUID } from 'node:crypto';
import type { CustomField, CustomFieldType } from './custom-field.entity.js';

export interface WantedField {
  readonly name: string;
  readonly type: CustomFieldType;
  readonly options?: readonly string[];
}

export type KnownField = Pick<CustomField, 'id' | 'name' | 'type' | 'options' | 'position'>;

export interface FieldPlan {
  /** One field for each wanted one, in their order. */
  readonly fields: KnownField[];
  readonly added: KnownField[];
  /** Known fields that get further choices. */
  readonly extended: KnownField[];
}

export const takesOptions = (type: CustomFieldType): boolean => type === 'choice' || type === 'multi_choice';

/** Trimmed, not blank, each once: `cleanedOptions([' a', 'a', ''])` is `['a']`. */
export const cleanedOptions = (options: readonly string[]): string[] => [
  ...new Set(options.map((option) => option.trim()).filter((option) => option !== '')),
];

/** A field of the same name and type is taken and gets the missing choices; a name that serves another type gets a number: "Cost (2)". */
export function planFields(known: readonly KnownField[], wanted: readonly WantedField[]): FieldPlan {
  const byName = new Map(known.map((field) => [field.name.toLowerCase(), field]));
  const taken = new Set<string>();
  const plan: FieldPlan = { fields: [], added: [], extended: [] };
  let position = known.reduce((last, field) => Math.max(last, field.position + 1), 0);
  for (const { name, type, options = [] } of wanted) {
    const offered = takesOptions(type) ? cleanedOptions(options) : [];
    const place = freeName(name.trim(), (said) => {
      const found = byName.get(said.toLowerCase());
      return !found || (found.type === type && !taken.has(found.id));
    });
    const found = byName.get(place.toLowerCase());
    const field = found ? extendOptions(found, offered) : { id: randomUUID(), name: place, type, options: offered, position: position++ };
    if (!found) plan.added.push(field);
    else if (field !== found) plan.extended.push(field);
    byName.set(place.toLowerCase(), field);
    taken.add(field.id);
    plan.fields.push(field);
  }
  return plan;
}

function freeName(name: string, isFree: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const said = number === 1 ? name : `${name} (${number})`;
    if (isFree(said)) return said;
  }
}

function extendOptions(field: KnownField, offered: readonly string[]): KnownField {
  const options = cleanedOptions([...field.options, ...offered]);
  return options.length === field.options.length ? field : { ...field, options };
}
