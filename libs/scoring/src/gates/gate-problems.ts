import type { Localised } from '../vocabulary/localised.js';
import { gateSentences as sentences } from './gate-sentences.js';

export type GateProblemCode = keyof typeof sentences;

export interface GateProblem {
  readonly code: GateProblemCode;
  readonly path: string;
  readonly message: Localised;
}

/** Says a problem in both languages, its place first. Example: en is 'gates.G7: This gate asks for nothing ...'. */
export function gateProblem(code: GateProblemCode, path: string): GateProblem {
  return { code, path, message: { en: `${path}: ${sentences[code].en}`, fr: `${path}\u00a0: ${sentences[code].fr}` } };
}
