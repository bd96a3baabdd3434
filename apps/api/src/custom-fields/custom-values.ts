import { InvalidInput, type Sentence } from '../platform/errors/domain-error.js';
import type { CustomField, CustomFieldType } from './custom-field.entity.js';

/** Values by field id: text, choice, link and date (YYYY-MM-DD) are strings, number and money numbers, yes_no a boolean, multi_choice strings. */
export type CustomValue = string | number | boolean | readonly string[];
export type CustomValues = Readonly<Record<string, CustomValue>>;

const LONGEST_TEXT = 100_000;
const LINK = /^https?:\/\/\S+$/i;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isDay = (value: unknown): boolean => typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));

const CHECKS: Record<CustomFieldType, (value: unknown, options: readonly string[]) => boolean> = {
  text: isText,
  number: isNumber,
  money: isNumber,
  date: isDay,
  yes_no: (value) => typeof value === 'boolean',
  choice: (value, options) => isText(value) && options.includes(value),
  multi_choice: (value, options) => Array.isArray(value) && value.every((one) => isText(one) && options.includes(one)),
  link: (value) => isText(value) && LINK.test(value),
};

const EXPECTED: Record<CustomFieldType, Sentence> = {
  text: { en: 'a text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  money: { en: 'an amount', fr: 'un montant' },
  date: { en: 'a date such as 2026-12-03', fr: 'une date telle que 2026-12-03' },
  yes_no: { en: 'yes or no', fr: 'oui ou non' },
  choice: { en: 'one of the choices of the field', fr: 'l’un des choix du champ' },
  multi_choice: { en: 'choices of the field', fr: 'des choix du champ' },
  link: { en: 'an address that begins with https://', fr: 'une adresse qui commence par https://' },
};

/** Does `value` fit the field? `fitsField({ type: 'number', options: [] }, '12')` is false. */
export function fitsField(field: Pick<CustomField, 'type' | 'options'>, value: unknown): boolean {
  return CHECKS[field.type](value, field.options);
}

/**
 * The values after `changes`, a null taking one away. Fields that are not the organisation's are refused.
 * @throws InvalidInput naming the field and what it expects.
 */
export function applyCustomValues(
  fields: readonly CustomField[],
  before: CustomValues,
  changes: Readonly<Record<string, unknown>>,
): CustomValues {
  const after: Record<string, CustomValue> = { ...before };
  for (const [id, value] of Object.entries(changes)) {
    const field = fields.find((one) => one.id === id);
    if (!field)
      throw new InvalidInput({ en: 'One of the fields does not exist any more.', fr: 'L’un des champs n’existe plus.' }, { field: id });
    if (value === null || value === '') delete after[id];
    else if (fitsField(field, value)) after[id] = value as CustomValue;
    else throw refusal(field);
  }
  return after;
}

function refusal(field: CustomField): InvalidInput {
  const expected = EXPECTED[field.type];
  return new InvalidInput(
    { en: `“${field.name}” expects ${expected.en}.`, fr: `«\u00a0${field.name}\u00a0» attend ${expected.fr}.` },
    { field: field.id },
  );
}
