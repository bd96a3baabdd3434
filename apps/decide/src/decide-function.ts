import type { Fields } from './fields.js';

export interface AnswerSettings {
  /** Only the result, without what explains it: faster on long files. */
  readonly brief: boolean;
}

/** One of the functions of the command: a JSON object in, a plain object out. */
export interface DecideFunction {
  readonly name: string;
  readonly summary: string;
  /** The keys of its input; another one is set aside and named in the answer. */
  readonly takes: readonly string[];
  readonly example: string;
  readonly answer: (line: Fields, settings: AnswerSettings) => object | Promise<object>;
}
