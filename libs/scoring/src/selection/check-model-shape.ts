import type { Finding } from './selection-problems.js';

type Shape = (value: unknown) => boolean;

const isObject: Shape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isName: Shape = (value) => typeof value === 'string' && value !== '';
const isNumber: Shape = (value) => typeof value === 'number';
const isNames: Shape = (value) => Array.isArray(value) && value.every(isName);
const isPair: Shape = (value) => isNames(value) && (value as readonly string[]).length === 2;

const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);
const holds = (shapes: Readonly<Record<string, Shape>>): Shape => {
  return (value) =>
    isObject(value) && Object.entries(shapes).every(([key, shape]) => shape((value as Readonly<Record<string, unknown>>)[key]));
};

/** Of each element of each list of a model; those marked may be left out. */
const elements: Readonly<Record<string, { readonly isOptional: boolean; readonly shape: Shape }>> = {
  candidates: { isOptional: false, shape: holds({ id: isName, usage: isObject }) },
  mandatory: { isOptional: true, shape: isName },
  excluded: { isOptional: true, shape: isName },
  exclusive: { isOptional: true, shape: isNames },
  requires: { isOptional: true, shape: isPair },
  minShares: { isOptional: true, shape: holds({ measure: (value) => isName(value) || isNames(value), group: isNames, share: isNumber }) },
  counts: { isOptional: true, shape: holds({ group: optional(isNames), min: optional(isNumber), max: optional(isNumber) }) },
  sharedComponents: { isOptional: true, shape: holds({ id: isName, users: isNames, usage: isObject }) },
  synergies: { isOptional: true, shape: holds({ candidates: isNames, value: isNumber }) },
};

/**
 * Checks what the types promise, for models that come from a file. Other checks rely on it.
 * Example: with requires [['C']] it is [['shape_invalid', 'requires.0']].
 */
export function checkModelShape(model: unknown): readonly Finding[] {
  if (!isObject(model)) return [['shape_invalid', 'model']];
  const { limits, ...rest } = model as Readonly<Record<string, unknown>>;
  return [
    ...(isObject(limits) ? [] : [['shape_invalid', 'limits'] as const]),
    ...Object.entries(elements).flatMap(([key, { isOptional, shape }]) => {
      const list = rest[key];
      if (list === undefined && isOptional) return [];
      if (!Array.isArray(list)) return [['shape_invalid', key] as const];
      return list.flatMap((element, at) => (shape(element) ? [] : [['shape_invalid', `${key}.${at}`] as const]));
    }),
  ];
}
