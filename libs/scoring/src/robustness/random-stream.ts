/** State of a small fast counter generator (sfc32, C. Doty-Humphrey, PractRand): four 32-bit integers, advanced in place. */
export type RandomStream = Int32Array;

const warmUp = 16;
const twoTo32 = 4294967296;

/**
 * Opens a stream of numbers that a seed and a stream number define entirely.
 * Example: two streams opened with (7, 1) give the same numbers; (7, 2) gives others.
 */
export function openStream(seed: number, stream: number): RandomStream {
  const state = Int32Array.of(seed | 0, Math.floor(seed / twoTo32) | 0, stream | 0, 1);
  for (let turn = 0; turn < warmUp; turn += 1) nextInteger(state);
  return state;
}

/** Draws 32 uniform bits as a signed integer. Example: nextInteger(openStream(1, 1)) is always the same number. */
export function nextInteger(state: RandomStream): number {
  const [a, b, c, counter] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
  const drawn = (((a + b) | 0) + counter) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
  state[3] = (counter + 1) | 0;
  return drawn;
}

/** Draws a number strictly between 0 and 1. Example: nextUniform(openStream(1, 1)) is always the same number. */
export function nextUniform(state: RandomStream): number {
  return ((nextInteger(state) >>> 0) + 0.5) / twoTo32;
}
