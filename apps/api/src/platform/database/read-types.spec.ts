import { describe, expect, it } from '@jest/globals';
import { LIST_TYPES, momentText } from './read-types.js';

const parse = (type: number, text: string) => (LIST_TYPES.getTypeParser as (type: number) => (text: string) => unknown)(type)(text);
const TEXTS = 1009;
const FLOATS = 1022;

describe('reading a long list', () => {
  it('writes a moment as JavaScript does', () => {
    for (const text of ['2026-11-22 09:05:00+00', '2026-11-22 09:05:00.1+00', '2026-11-22 09:05:00.123456+00', '2026-11-22 10:05:00+01'])
      expect([text, momentText(text)]).toEqual([text, new Date(text).toISOString()]);
  });

  it('reads arrays as the driver does', () => {
    expect(parse(TEXTS, '{}')).toEqual([]);
    expect(parse(TEXTS, '{plain,"two words","a\\"b"}')).toEqual(['plain', 'two words', 'a"b']);
    expect(parse(FLOATS, '{0.5,1,-2.25,0}')).toEqual([0.5, 1, -2.25, 0]);
    expect(parse(FLOATS, '{1e-05,NULL}')).toEqual([0.00001, null]);
    expect(parse(FLOATS, '{}')).toEqual([]);
  });
});
