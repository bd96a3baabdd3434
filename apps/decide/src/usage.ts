import type { DecideFunction } from './decide-function.js';
import { decideFunctions } from './decide-functions.js';

/** Says how the command is used. */
export function describeCommand(): string {
  const widest = Math.max(...decideFunctions.map(({ name }) => name.length));
  return [
    'Usage: npm run -s decide -- FUNCTION [--brief] [--strict] < in.ndjson > out.ndjson',
    '',
    'One JSON object per line in, one per line out in the same order; a line that cannot be answered gets {"error": ...}.',
    '',
    ...decideFunctions.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`),
    '',
    '  --brief   only the result, without what explains it',
    '  --strict  exit with 1 when a line had an error (otherwise 0: all lines were answered)',
    '  --help    this page; FUNCTION --help shows one example of its input',
  ].join('\n');
}

export function describeFunction({ name, summary, takes, example }: DecideFunction): string {
  return [`${name}: ${summary}`, `Fields: ${takes.join(', ')}`, `Example: ${example}`].join('\n');
}
