import { describe, expect, it } from '@jest/globals';
import { chooseColumn, chooseHeaderRow, chooseSheet, chooseValue, choiceOf, forgetValue, guessColumn, readChoice } from './mapping';

describe('a mapping', () => {
  it('says in one word what a column becomes, and reads it back', () => {
    const words = ['title', 'drop', 'businessUnit:2', 'custom:money', 'field:f1'];
    const choices = words.map((word) => readChoice(3, word));
    const columns = choices.map(({ target, level, field }) => ({
      target,
      level: level ?? null,
      field: field ? { id: field.id ?? null, name: 'x', type: field.type ?? 'text' } : null,
    }));
    expect(columns.map(choiceOf)).toEqual(words);
  });

  it('gives the title to one column: the one that had it by choice goes back to the guess', () => {
    const first = chooseColumn({}, { index: 0, target: 'title' });
    expect(chooseColumn(first, { index: 4, target: 'title' })).toEqual({ columns: [{ index: 4, target: 'title' }] });
    const units = chooseColumn(chooseColumn({}, { index: 0, target: 'businessUnit', level: 1 }), {
      index: 1,
      target: 'businessUnit',
      level: 2,
    });
    expect(units.columns).toHaveLength(2);
  });

  it('gives a field of the organisation to one column', () => {
    const one = chooseColumn({}, { index: 0, target: 'custom', field: { id: 'f1' } });
    const two = chooseColumn(one, { index: 1, target: 'custom', field: { id: 'f1' } });
    expect(two.columns).toEqual([{ index: 1, target: 'custom', field: { id: 'f1' } }]);
  });

  it('keeps the other decisions when one is taken back', () => {
    const mapping = chooseValue(chooseValue(chooseColumn({}, { index: 1, target: 'drop' }), 'stage', 'Go', 'poc'), 'stage', '???', null);
    expect(forgetValue(mapping, 'stage', 'Go').values).toEqual({ stage: { '???': null } });
    expect(guessColumn(mapping, 1)).toEqual({ columns: [], values: { stage: { Go: 'poc', '???': null } } });
  });

  it('begins again for another sheet or another row of headings', () => {
    expect(chooseSheet('Suivi')).toEqual({ sheet: 'Suivi' });
    expect(chooseHeaderRow({ sheet: 'Suivi', columns: [{ index: 0, target: 'title' }] }, 4)).toEqual({ sheet: 'Suivi', headerRow: 4 });
  });
});
