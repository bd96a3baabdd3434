import { describe, expect, it } from '@jest/globals';
import { spanBetween } from './use-window';

const tops = Array.from({ length: 101 }, (_, index) => index * 100);

describe('the cards that are drawn', () => {
  it('are those that a part of can be seen, and no others', () => {
    expect(spanBetween(tops, 0, 250)).toEqual({ first: 0, end: 3 });
    expect(spanBetween(tops, 150, 250)).toEqual({ first: 1, end: 3 });
  });

  it('stay within the list at both ends', () => {
    expect(spanBetween(tops, -400, 50)).toEqual({ first: 0, end: 1 });
    expect(spanBetween(tops, 9_950, 99_999)).toEqual({ first: 99, end: 100 });
  });

  it('are none for an empty column', () => {
    expect(spanBetween([0], 0, 900)).toEqual({ first: 0, end: 0 });
  });
});
