import type { FieldType } from './custom-fields.graphql';

export const FIELD_TYPES = [
  ...(['text', 'number', 'money', 'date', 'yes_no'] as const),
  ...(['choice', 'multi_choice', 'link'] as const),
] as const satisfies readonly FieldType[];

export const takesOptions = (type: FieldType): boolean => type === 'choice' || type === 'multi_choice';

/** One choice per line, each once: `readOptions(' a\n\na\nb')` is `['a', 'b']`. */
export const readOptions = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
