import { BadLine } from './bad-line.js';

/** Writes a result on one line. What is undefined is null, so that every key is there; a figure beyond what a number holds is refused. */
export function toJson(result: object): string {
  return JSON.stringify(result, (key, value: unknown) => {
    if (value === undefined) return null;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new BadLine('out_of_range', '', `The figures of this line are too large: ${key} is beyond what a number holds. Correct them.`);
    }
    return value;
  });
}
