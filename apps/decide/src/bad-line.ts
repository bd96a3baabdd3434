export type BadLineCode =
  | 'malformed'
  | 'not_an_object'
  | 'line_too_long'
  | 'too_deep'
  | 'unknown_key'
  | 'missing_field'
  | 'wrong_type'
  | 'unknown_value'
  | 'out_of_range'
  | 'contradictory'
  | 'internal';

export interface LineProblem {
  readonly code: string;
  /** Where in the line, such as `scores.V1`; empty for the line as a whole. */
  readonly path: string;
  readonly message: string;
}

/** A line that cannot be answered. Its sentence says where, what is wrong and what to do. */
export class BadLine extends Error {
  readonly problems: readonly LineProblem[];

  constructor(code: BadLineCode, path: string, sentence: string) {
    super(path === '' ? sentence : `${path}: ${sentence}`);
    this.problems = [{ code, path, message: this.message }];
  }

  /** Passes on what a function of the library found wrong. Example: refuse(checkFootprint(input, tables)). */
  static of(problems: readonly [LineProblem, ...LineProblem[]]): BadLine {
    const [first] = problems;
    const bad = new BadLine('out_of_range', '', first.message);
    return Object.assign(bad, { problems });
  }
}

interface LibraryProblem {
  readonly code: string;
  readonly path: string;
  readonly message: { readonly en: string };
}

/** Refuses a line for which a check of the library found a problem. */
export function refuseIfAny(found: readonly LibraryProblem[]): void {
  const [first, ...others] = found.map(({ code, path, message }) => ({ code, path, message: startWith(path, message.en) }));
  if (first) throw BadLine.of([first, ...others]);
}

function startWith(path: string, sentence: string): string {
  return path === '' || sentence.startsWith(path) ? sentence : `${path}: ${sentence}`;
}
