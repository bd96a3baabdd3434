export interface InputLine {
  /** From 1, blank lines counted. */
  readonly number: number;
  /** Undefined: too long to be kept. */
  readonly text: string | undefined;
}

const longest = 64_000_000;

/**
 * Cuts a stream of bytes into lines, a group per chunk. A byte order mark, Windows line ends and a last line without an end are fine;
 * blank lines are left out but counted. Only the line under way is kept.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, limit = longest): AsyncGenerator<readonly InputLine[]> {
  const decoder = new TextDecoder();
  let pending: string | undefined = '';
  let number = 0;
  const close = (rest: string): readonly InputLine[] => {
    number += 1;
    const text = pending === undefined ? undefined : pending + rest;
    pending = '';
    return text === undefined || text.length > limit ? [{ number, text: undefined }] : text.trim() === '' ? [] : [{ number, text }];
  };
  for await (const chunk of input) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    const last = parts.pop() ?? '';
    const lines = parts.flatMap(close);
    if (pending !== undefined) pending = pending.length + last.length > limit ? undefined : pending + last;
    if (lines.length > 0) yield lines;
  }
  const lines = close(decoder.decode());
  if (lines.length > 0) yield lines;
}
