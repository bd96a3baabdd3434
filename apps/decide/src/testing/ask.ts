import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { answerAll, type Tally } from '../answer-all.js';
import { decideFunctions } from '../decide-functions.js';
import type { DecideFunction } from '../decide-function.js';

/** Any JSON: what a line of output holds, as a notebook reads it. */
export type Answer = ReturnType<typeof JSON.parse>;

export function functionNamed(name: string): DecideFunction {
  const found = decideFunctions.find((one) => one.name === name);
  if (!found) throw new Error(`No function ${name}`);
  return found;
}

interface Answers {
  readonly tally: Tally;
  readonly lines: readonly Answer[];
}

/** Sends bytes through the command, in chunks of any size. */
export async function askBytes(name: string, bytes: Uint8Array, { brief = false, chunk = 65_536 } = {}): Promise<Answers> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) => bytes.subarray(index * chunk, (index + 1) * chunk));
  const written: string[] = [];
  const output = new Writable({ write: (part, _, done) => void (written.push(String(part)), done()) });
  const tally = await answerAll(functionNamed(name), { input: Readable.from(chunks), output }, { brief });
  const text = written.join('');
  return {
    tally,
    lines:
      text === ''
        ? []
        : text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line)),
  };
}

export async function askText(name: string, text: string, settings?: { readonly brief?: boolean; readonly chunk?: number }) {
  return (await askBytes(name, new TextEncoder().encode(text), settings)).lines;
}

export async function ask(name: string, ...lines: readonly object[]): Promise<readonly Answer[]> {
  return askText(name, lines.map((line) => JSON.stringify(line)).join('\n'));
}

/** The worked cases and their results, computed apart from the library. */
export function readGolden(name: string): Answer {
  return JSON.parse(readFileSync(new URL(`../../../../libs/scoring/src/testing/golden-${name}.json`, import.meta.url), 'utf8'));
}
