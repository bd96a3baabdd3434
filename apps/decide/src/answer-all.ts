import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { answerLine } from './answer-line.js';
import type { AnswerSettings, DecideFunction } from './decide-function.js';
import { readLines } from './input-lines.js';

export interface Tally {
  readonly answered: number;
  readonly bad: number;
}

const written = 65_536;

/** Answers each line of the input in order, as fast as the output is read and no faster: neither piles up in memory. */
export async function answerAll(
  asked: DecideFunction,
  { input, output }: { readonly input: AsyncIterable<Uint8Array>; readonly output: Writable },
  settings: AnswerSettings,
): Promise<Tally> {
  let [answered, bad] = [0, 0];
  for await (const lines of readLines(input)) {
    let ready = '';
    for (const line of lines) {
      const answer = answerLine(asked, line, settings);
      const { json, isBad } = answer instanceof Promise ? await answer : answer;
      ready += `${json}\n`;
      answered += 1;
      bad += isBad ? 1 : 0;
      if (ready.length < written) continue;
      await write(output, ready);
      ready = '';
    }
    if (ready !== '') await write(output, ready);
  }
  return { answered, bad };
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
