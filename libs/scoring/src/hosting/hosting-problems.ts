import type { Localised } from '../vocabulary/localised.js';
import { hostingSentences as sentences } from './hosting-sentences.js';

export type HostingProblemCode = keyof typeof sentences;

export interface HostingProblem {
  readonly code: HostingProblemCode;
  readonly path: string;
  readonly message: Localised;
}

/** Says a problem in both languages, its place first. Example: en is 'options.H4.L2: More sensitive data ...'. */
export function hostingProblem(code: HostingProblemCode, path: string): HostingProblem {
  return { code, path, message: { en: `${path}: ${sentences[code].en}`, fr: `${path}\u00a0: ${sentences[code].fr}` } };
}
