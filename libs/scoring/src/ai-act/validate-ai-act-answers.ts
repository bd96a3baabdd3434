import type { Localised } from '../vocabulary/localised.js';
import { yesNoKeys } from './ai-act-answers.js';
import { annex3Points, prohibitedPractices } from './ai-act-lists.js';

export interface AiActProblem {
  readonly code: 'question_unknown' | 'answer_unknown';
  readonly path: string;
  readonly message: Localised;
}

const choices: Readonly<Record<string, readonly string[]>> = {
  art5: prohibitedPractices.map(({ id }) => id),
  annex3: annex3Points.map(({ id }) => id),
  art6_3: ['a', 'b', 'c', 'd'],
  annex1_section: ['A', 'B'],
  generative_provider: ['self', 'vendor'],
};
const amounts: readonly string[] = ['compute_ratio', 'modification_flop'];
const sentences: readonly string[] = ['not_ai_reason', 'approach'];

/**
 * Lists the answers that cannot be read, nothing when all can.
 * Example: { annex3: '9' } gives [{ code: 'answer_unknown', path: 'answers.annex3', message: {...} }].
 */
export function validateAiActAnswers(answers: Readonly<Record<string, unknown>>): readonly AiActProblem[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const expected = expectedValues(key);
    if (!expected)
      return [problem('question_unknown', key, { en: 'no such question. Remove it.', fr: 'cette question n’existe pas. Retirez-la.' })];
    if (value === undefined || expected.accepts(value)) return [];
    return [problem('answer_unknown', key, { en: `expected ${expected.en}.`, fr: `attendu\u00a0: ${expected.fr}.` })];
  });
}

interface Expected extends Localised {
  readonly accepts: (value: unknown) => boolean;
}

function expectedValues(key: string): Expected | undefined {
  if (yesNoKeys.some((one) => one === key)) {
    const accepts = (value: unknown) => typeof value === 'boolean' || ['yes', 'no', 'unknown'].some((one) => one === value);
    return { en: 'true, false, "yes", "no" or "unknown"', fr: 'true, false, "yes", "no" ou "unknown"', accepts };
  }
  const list = Object.hasOwn(choices, key) ? choices[key] : undefined;
  if (list) {
    const accepts = (value: unknown) => value === false || [...list, 'no', 'unknown'].some((one) => one === value);
    return { en: `one of ${list.join(', ')}, "no" or "unknown"`, fr: `${list.join(', ')}, "no" ou "unknown"`, accepts };
  }
  if (amounts.includes(key)) {
    const accepts = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
    return { en: 'a number from zero up', fr: 'un nombre positif ou nul', accepts };
  }
  return sentences.includes(key) ? { en: 'a text', fr: 'un texte', accepts: (value) => typeof value === 'string' } : undefined;
}

function problem(code: AiActProblem['code'], key: string, { en, fr }: Localised): AiActProblem {
  const path = `answers.${key}`;
  return { code, path, message: { en: `${path}: ${en}`, fr: `${path}\u00a0: ${fr}` } };
}
