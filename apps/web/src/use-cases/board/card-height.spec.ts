import { describe, expect, it } from '@jest/globals';
import { sizeOfCard } from './card-height';

const sevenEach = (text: string) => text.length * 7;

describe('the height of a card', () => {
  it('grows by one line for a title that its column cannot hold, and by no more', () => {
    const short = sizeOfCard('Trier', 206, sevenEach);
    const long = sizeOfCard('Préremplir les constats d’intervention', 206, sevenEach);
    expect([short.lines, long.lines]).toEqual([1, 2]);
    expect(long.height - short.height).toBe(18);
    expect(sizeOfCard('mot '.repeat(200), 206, sevenEach)).toEqual(long);
  });

  it('a wider column needs fewer lines, a roomier density more height', () => {
    const title = 'Préremplir les constats d’intervention';
    expect(sizeOfCard(title, 400, sevenEach).lines).toBe(1);
    expect(sizeOfCard(title, 206, sevenEach, 'roomy').height).toBeGreaterThan(sizeOfCard(title, 206, sevenEach).height);
  });
});
