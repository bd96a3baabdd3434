import type { Localised } from '../vocabulary/localised.js';
import { triageSentences as sentences } from './triage-sentences.js';

export type TriageProblemCode = keyof typeof sentences;

export interface TriageProblem {
  readonly code: TriageProblemCode;
  /** Such as `approachRules.TR03.points.bi` or `answers.task`. */
  readonly path: string;
  readonly message: Localised;
}

/** Says a problem in both languages, its place first. Example: en is 'answers.task: This is not one of ...'. */
export function triageProblem(code: TriageProblemCode, path: string): TriageProblem {
  return { code, path, message: { en: `${path}: ${sentences[code].en}`, fr: `${path}\u00a0: ${sentences[code].fr}` } };
}
