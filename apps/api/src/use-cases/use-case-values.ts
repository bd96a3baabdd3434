import type { CustomField } from '../custom-fields/custom-field.entity.js';
import { applyCustomValues } from '../custom-fields/custom-values.js';
import type { UseCase } from './use-case.entity.js';
import type { UseCaseChanges } from './use-case.inputs.js';

type Person = 'requester' | 'owner' | 'sponsor';
const PEOPLE: readonly Person[] = ['requester', 'owner', 'sponsor'];

export type UseCaseValues = Partial<Omit<UseCase, 'organisationId' | 'id' | 'version' | 'reference'>>;

const blankToNull = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : value);
const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/**
 * The columns that `changes` asks to set. A chosen member replaces the name that an import had left;
 * custom values are merged one by one.
 * @throws InvalidInput for a custom value that does not fit its field.
 */
export function valuesOf(changes: UseCaseChanges, before: Pick<UseCase, 'customValues'>, fields: readonly CustomField[]): UseCaseValues {
  const { customValues, title, tags, ...others } = changes;
  const values: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(others)) if (value !== undefined) values[field] = blankToNull(trimmed(value));
  if (title?.trim()) values['title'] = title.trim();
  if (tags) values['tags'] = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
  for (const person of PEOPLE) if (values[`${person}Id`] !== undefined) values[`${person}Name`] = null;
  if (customValues) values['customValues'] = applyCustomValues(fields, before.customValues, customValues);
  return values as UseCaseValues;
}

/** The fields that a change touches, custom ones apart: `['title', 'customValues.018f…']`. */
export function touchedFields(changes: UseCaseChanges): string[] {
  const { customValues, ...others } = changes;
  const plain = Object.entries(others).filter(([, value]) => value !== undefined);
  return [...plain.map(([field]) => field), ...Object.keys(customValues ?? {}).map((id) => `customValues.${id}`)];
}
