import { answerAll } from './answer-all.js';
import { readArguments } from './arguments.js';
import { describeCommand, describeFunction } from './usage.js';

/** Results alone go to stdout; everything said to a person goes to stderr. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A reader that left (`| head`) is told nothing; a full disk is said. */
function stopWriting(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  say(`The answers could not be written: ${error.message}`);
  process.exit(1);
}

async function answer({ asked, brief, strict }: Extract<ReturnType<typeof readArguments>, { kind: 'answer' }>): Promise<number> {
  process.stdout.on('error', stopWriting);
  if (process.stdin.isTTY) say(`${describeFunction(asked)}\nType a line, then Enter; Ctrl-D ends.`);
  const { answered, bad } = await answerAll(asked, { input: process.stdin, output: process.stdout }, { brief });
  if (bad > 0) say(`Lines answered: ${answered}, of which with an error: ${bad}. Look for "error" in the output.`);
  return strict && bad > 0 ? 1 : 0;
}

async function run(words: readonly string[]): Promise<number> {
  const read = readArguments(words);
  if (read.kind === 'answer') return answer(read);
  say(read.kind === 'wrong' ? `${read.reason}\n\n${describeCommand()}` : read.asked ? describeFunction(read.asked) : describeCommand());
  return read.kind === 'wrong' ? 2 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  say(`The input could not be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
