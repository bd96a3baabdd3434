import { describe, expect, it } from '@jest/globals';
import { profileColumn } from './column-profile.js';
import { guessFieldShape } from './guess-field-type.js';
import { readingOf } from './reading.js';

function shapeOf(header: string, values: readonly (string | number)[]): unknown {
  const profile = profileColumn(
    0,
    header,
    values.map((value) => [value]),
  );
  const { type, options } = guessFieldShape(profile, readingOf(profile, 'fr', 'day_first'));
  return options.length === 0 ? type : { type, options };
}

describe('guessFieldShape', () => {
  it.each([
    ['yes_no', ['Yes', 'no', 'YES']],
    ['yes_no', ['oui', 'Non', '']],
    ['number', ['1 200', '3,5', '-4']],
    ['number', [1200, 3.5]],
    ['date', ['25/12/2024', '03/04/2026', 'sept-26']],
    ['money', ['1,2 M€', '640 k€']],
    ['link', ['https://example.org/a', 'http://example.org/b?c=d']],
  ])('chooses %s when every filled cell fits', (type, values) => {
    expect(shapeOf('Champ', values)).toBe(type);
  });

  it('stays text as soon as one value does not fit', () => {
    expect(shapeOf('Gain', ['640', '1 200', 'n.c.'])).toBe('text');
    expect(shapeOf('Lien', ['https://example.org', 'voir le wiki'])).toBe('text');
    expect(shapeOf('Date', ['25/12/2024', '31/02/2025', '01/03/2025'])).toBe('text');
  });

  it('keeps "N/A" as a value: such a column of answers is a choice', () => {
    expect(shapeOf('ATO', ['Yes', 'No', 'N/A', 'Yes', 'No', 'Yes', 'N/A'])).toEqual({ type: 'choice', options: ['Yes', 'No', 'N/A'] });
  });

  it('does not turn codes into numbers that would lose their zeros', () => {
    expect(shapeOf('Code postal', ['01000', '75011', '69003'])).toBe('text');
  });

  it('leaves dates of both orders, and amounts in two currencies, as text', () => {
    expect(shapeOf('Date', ['25/12/2024', '12/25/2024', '01/02/2024'])).toBe('text');
    expect(shapeOf('Budget', ['10 €', '$12', '30 €'])).toBe('text');
  });

  it('reads the lists that survey tools write', () => {
    expect(shapeOf('Techniques', ['["ML","NLP"]', '["ML"]', '[]'])).toEqual({ type: 'multi_choice', options: ['ML', 'NLP'] });
    expect(shapeOf('Demographics', ["['Age', 'Sex']", "['Age']", '[]'])).toEqual({ type: 'multi_choice', options: ['Age', 'Sex'] });
  });

  it('takes short words that come back, separated by commas, for several choices', () => {
    expect(shapeOf('Profils', ['Dev, Data', 'Data, PO', 'Dev', 'PO, Dev', 'Data', 'PO, Data'])).toMatchObject({ type: 'multi_choice' });
  });

  it('does not cut sentences at their commas', () => {
    expect(shapeOf('Notes', ['Il faut voir, plus tard, avec la DSI du groupe et les métiers concernés', 'Rien, pour le moment'])).toBe(
      'text',
    );
  });
});
