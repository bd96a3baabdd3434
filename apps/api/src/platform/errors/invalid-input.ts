import type { ValidationError } from '@nestjs/common';
import { InvalidInput } from './domain-error.js';

interface Problem {
  readonly path: string;
  readonly rules: string[];
}

const problemsOf = (errors: readonly ValidationError[], parent = ''): Problem[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const path = parent ? `${parent}.${property}` : property;
    const own = constraints ? [{ path, rules: Object.keys(constraints) }] : [];
    return [...own, ...problemsOf(children ?? [], path)];
  });

/** One sentence for the reader, every problem for the screen: `details.problems` is `[{ path: 'changes.title', rules: ['maxLength'] }]`. */
export function invalidInput(errors: readonly ValidationError[]): InvalidInput {
  const problems = problemsOf(errors);
  const fields = [...new Set(problems.map(({ path }) => path.split('.').at(-1)!))].join(', ');
  return new InvalidInput(
    { en: `These entries need correcting: ${fields}.`, fr: `Ces saisies sont à corriger : ${fields}.` },
    { problems },
  );
}
