import type { Localised } from '../vocabulary/localised.js';
import { modelSentences as sentences } from './model-sentences.js';

export type ModelProblemCode = keyof typeof sentences;

export interface ModelProblem {
  readonly code: ModelProblemCode;
  /** By identifier, such as `criteria.V1.weight` or `axes.V.criteria`. */
  readonly path: string;
  readonly message: Localised;
}

/** Says a problem in both languages, its place first. Example: en is 'Productivity: A weight is a number from ...'. */
export function describeProblem(code: ModelProblemCode, place: Localised): Localised {
  return { en: `${place.en}: ${sentences[code].en}`, fr: `${place.fr}\u00a0: ${sentences[code].fr}` };
}
