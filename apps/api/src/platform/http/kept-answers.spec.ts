import { describe, expect, it } from '@jest/globals';
import { KeptAnswers, type Question } from './kept-answers.js';

const question = (asked: string, revision = '1'): Question => ({ asked, revision, encoding: undefined });
const bodyOf = async (kept: KeptAnswers, asked: Question): Promise<string | undefined> => (await kept.find(asked))?.body.toString();

describe('kept answers', () => {
  it('are those of the newest revision only', async () => {
    const kept = new KeptAnswers(1_000);
    await kept.keep(question('board'), 'first');
    await kept.keep(question('board', '2'), 'second');
    expect(await bodyOf(kept, question('board', '2'))).toBe('second');
    expect(await bodyOf(kept, question('board'))).toBeUndefined();
  });

  it('never take more than their memory: what was asked longest ago goes first, and nothing too large is kept', async () => {
    const kept = new KeptAnswers(100);
    for (const asked of ['a', 'b', 'c', 'd']) await kept.keep(question(asked), asked.repeat(25));
    expect(await bodyOf(kept, question('a'))).toBe('a'.repeat(25));
    await kept.keep(question('e'), 'e'.repeat(25));
    expect(await bodyOf(kept, question('b'))).toBeUndefined();
    expect(await bodyOf(kept, question('a'))).toBe('a'.repeat(25));
    await kept.keep(question('large'), 'x'.repeat(26));
    expect(await bodyOf(kept, question('large'))).toBeUndefined();
  });

  it('are waited for by whoever asks the same meanwhile', async () => {
    const kept = new KeptAnswers(1_000);
    expect(await kept.find(question('board'))).toBeUndefined();
    const waiting = [bodyOf(kept, question('board')), bodyOf(kept, question('board'))];
    await kept.keep(question('board'), 'computed');
    expect(await Promise.all(waiting)).toEqual(['computed', 'computed']);
  });

  it('that never came are computed by each who waited', async () => {
    const kept = new KeptAnswers(1_000);
    await kept.find(question('board'));
    const waiting = [bodyOf(kept, question('board')), bodyOf(kept, question('board'))];
    kept.end(question('board'));
    expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
  });
});
