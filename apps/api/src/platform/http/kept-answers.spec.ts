import { describe, expect, it } from '@jest/globals';
import { KeptAnswers, type Question } from './kept-answers.js';

const question = (asked: string, revision = '1'): Question => ({ asked, revision, encoding: undefined });
const bodyOf = async (kept: KeptAnswers, asked: Question): Promise<string | undefined> => (await kept.find(asked))?.body.toString();

const MEMORY = 100_000;
const LARGE = 20_000;

describe('kept answers', () => {
  it('are those of the newest revision only', async () => {
    const kept = new KeptAnswers(MEMORY);
    await kept.keep(question('board'), 'first');
    await kept.keep(question('board', '2'), 'second');
    expect(await bodyOf(kept, question('board', '2'))).toBe('second');
    expect(await bodyOf(kept, question('board'))).toBeUndefined();
  });

  it('never take more than their memory: what was asked longest ago goes first, and nothing too large is kept', async () => {
    const kept = new KeptAnswers(MEMORY);
    for (const asked of ['a', 'b', 'c', 'd']) await kept.keep(question(asked), asked.repeat(LARGE));
    expect(await bodyOf(kept, question('a'))).toBe('a'.repeat(LARGE));
    await kept.keep(question('e'), 'e'.repeat(LARGE));
    expect(await bodyOf(kept, question('b'))).toBeUndefined();
    expect(await bodyOf(kept, question('a'))).toBe('a'.repeat(LARGE));
    await kept.keep(question('large'), 'x'.repeat(MEMORY / 4));
    expect(await bodyOf(kept, question('large'))).toBeUndefined();
  });

  it('count what leads to them too: many short ones do not fill the memory of the process', async () => {
    const kept = new KeptAnswers(MEMORY);
    const asked = Array.from({ length: 400 }, (_, index) => question(`search ${index}`));
    for (const one of asked) await kept.keep(one, '[]');
    const found = await Promise.all(asked.map((one) => bodyOf(kept, one)));
    expect(found.filter((one) => one !== undefined).length).toBeLessThan(400);
  });

  it('are waited for by whoever asks the same meanwhile', async () => {
    const kept = new KeptAnswers(MEMORY);
    expect(await kept.find(question('board'))).toBeUndefined();
    const waiting = [bodyOf(kept, question('board')), bodyOf(kept, question('board'))];
    await kept.keep(question('board'), 'computed');
    expect(await Promise.all(waiting)).toEqual(['computed', 'computed']);
  });

  it('that never came are computed by each who waited', async () => {
    const kept = new KeptAnswers(MEMORY);
    const first = question('board');
    await kept.find(first);
    const waiting = [bodyOf(kept, question('board')), bodyOf(kept, question('board'))];
    kept.end(first);
    expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
  });

  it('are not ended by somebody who does not compute them', async () => {
    const kept = new KeptAnswers(MEMORY);
    const [first, other] = [question('board'), question('board')];
    await kept.find(first);
    const waiting = bodyOf(kept, other);
    kept.end(other);
    await kept.keep(first, 'computed');
    expect(await waiting).toBe('computed');
  });
});
