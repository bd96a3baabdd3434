import type { DecideFunction } from './decide-function.js';
import { decideFunctions } from './decide-functions.js';
import { nearest } from './near-words.js';

export type Arguments =
  | { readonly kind: 'answer'; readonly asked: DecideFunction; readonly brief: boolean; readonly strict: boolean }
  | { readonly kind: 'help'; readonly asked: DecideFunction | undefined }
  | { readonly kind: 'wrong'; readonly reason: string };

const options = ['--brief', '--strict', '--help', '-h', 'help'];

/** Reads what was typed after `decide --`. Example: ['score', '--brief'] asks for the function score, without explanation. */
export function readArguments(words: readonly string[]): Arguments {
  const given = words.filter((word) => !options.includes(word));
  const asked = decideFunctions.find(({ name }) => name === given[0]);
  const wrongOption = given.find((word) => word.startsWith('-'));
  if (words.some((word) => ['--help', '-h', 'help'].includes(word))) return { kind: 'help', asked };
  if (wrongOption !== undefined) return { kind: 'wrong', reason: `There is no option ${wrongOption}.` };
  if (given.length === 0) return { kind: 'wrong', reason: 'Name the function to ask.' };
  if (asked === undefined) return { kind: 'wrong', reason: explainName(given[0] ?? '') };
  if (given.length > 1) return { kind: 'wrong', reason: `One function at a time: ${given.join(' ')}. The lines come from standard input.` };
  return { kind: 'answer', asked, brief: words.includes('--brief'), strict: words.includes('--strict') };
}

function explainName(typed: string): string {
  const near = nearest(
    typed,
    decideFunctions.map(({ name }) => name),
  );
  return `There is no function ${typed}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
}
