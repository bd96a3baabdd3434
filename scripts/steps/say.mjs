/** A sentence for the reader; ends the command without a stack trace. */
export class Refusal extends Error {}

/** Someone asked the command to end: not a failure. */
export class Stopped extends Error {}

/** Progress goes to stderr, so that the output of a command stays usable by another program. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs a command's story; a refusal is printed as its sentence alone, anything else keeps its stack. */
export async function tell(story) {
  try {
    const code = await story();
    process.exitCode = code ?? process.exitCode ?? 0;
  } catch (error) {
    if (error instanceof Stopped) return;
    say(error instanceof Refusal ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}
