import { describe, expect, it } from '@jest/globals';
import { parseMapping } from './mapping.js';

describe('parseMapping', () => {
  it('reads a partial mapping and leaves the rest to be guessed', () => {
    const mapping = {
      sheet: 'Suivi',
      headerRow: 4,
      columns: [{ index: 2, target: 'custom', field: { name: 'Site', type: 'choice' } }],
      values: { stage: { Go: 'poc', '???': null } },
    };
    expect(parseMapping(mapping)).toEqual(mapping);
    expect(parseMapping({})).toEqual({ columns: [] });
  });

  it.each([
    ['an unknown target', { columns: [{ index: 0, target: 'titel' }] }, /columns\[0\]\.target/],
    ['a missing index', { columns: [{ target: 'title' }] }, /columns\[0\]\.index/],
    [
      'the same column twice',
      {
        columns: [
          { index: 1, target: 'title' },
          { index: 1, target: 'need' },
        ],
      },
      /columns\[1\]\.index/,
    ],
    [
      'two titles',
      {
        columns: [
          { index: 1, target: 'title' },
          { index: 2, target: 'title' },
        ],
      },
      /columns\[1\]\.target/,
    ],
    [
      'two columns into one field',
      {
        columns: [
          { index: 1, target: 'custom', field: { id: 'f' } },
          { index: 2, target: 'custom', field: { id: 'f' } },
        ],
      },
      /field\.id/,
    ],
    ['an unknown type of field', { columns: [{ index: 1, target: 'custom', field: { type: 'colour' } }] }, /field\.type/],
    ['an unknown stage', { values: { stage: { Go: 'launch' } } }, /values\.stage\["Go"\]/],
    ['an unknown list', { values: { colour: {} } }, /values\.colour/],
    ['something that is no mapping', 'title', /\{\}/],
  ])('refuses %s and names the place', (_, mapping, place) => {
    expect(() => parseMapping(mapping)).toThrow(place);
  });

  it('lets several columns share a target that takes many', () => {
    const columns = [
      { index: 0, target: 'businessUnit', level: 1 },
      { index: 1, target: 'businessUnit', level: 2 },
      { index: 2, target: 'drop' },
      { index: 3, target: 'drop' },
    ];
    expect(parseMapping({ columns }).columns).toHaveLength(4);
  });
});
