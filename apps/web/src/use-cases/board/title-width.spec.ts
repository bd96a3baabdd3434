import { describe, expect, it } from '@jest/globals';
import { sumOfLetters } from './title-width';

describe('the width of a title', () => {
  it('is the sum of its letters, each measured once', () => {
    const asked: string[] = [];
    const widthOf = (letter: string) => {
      asked.push(letter);
      return letter === 'i' ? 3 : 8;
    };
    const meter = sumOfLetters(widthOf);
    expect(meter('mini', 1000)).toBe(22);
    expect(meter('mini mini', 1000)).toBe(52);
    expect(asked).toEqual(['m', 'i', 'n', ' ']);
  });

  it('is not counted further than what is asked', () => {
    const meter = sumOfLetters(() => 10);
    expect(meter('a long title that goes on and on', 55)).toBe(60);
  });
});
