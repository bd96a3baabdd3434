import type { Localised } from '../vocabulary/localised.js';
import { selectionSentences as sentences } from './selection-sentences.js';

export type SelectionProblemCode = keyof typeof sentences;

/** What is wrong, and where in the model. */
export type Finding = readonly [SelectionProblemCode, string];

export interface SelectionProblem {
  readonly code: SelectionProblemCode;
  readonly path: string;
  readonly message: Localised;
}

/** Says a problem in both languages, its place first. Example: en is 'limits.carbon: A limit is a number from 0. ...'. */
export function selectionProblem(code: SelectionProblemCode, path: string): SelectionProblem {
  return { code, path, message: { en: `${path}: ${sentences[code].en}`, fr: `${path}\u00a0: ${sentences[code].fr}` } };
}
