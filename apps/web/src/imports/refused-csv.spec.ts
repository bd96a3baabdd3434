import { describe, expect, it } from '@jest/globals';
import { writeCsv } from './refused-csv';

describe('the rows to mend', () => {
  const words = { row: 'Ligne', problem: 'Problème' };

  it('are written as the file holds them, after their row and what is wrong', () => {
    const lines = [
      { row: 41, problems: [{ sentence: 'Pas de titre.' }, { sentence: 'Date impossible.' }], cells: ['RAF-011', 'dit « oui »; "non"'] },
    ];
    expect(writeCsv(['Réf.', 'Note'], lines, words)).toBe(
      '\ufeff"Ligne";"Problème";"Réf.";"Note"\r\n"41";"Pas de titre. Date impossible.";"RAF-011";"dit « oui »; ""non"""\r\n',
    );
  });

  it('run nothing in the spreadsheet that opens them, and keep their numbers', () => {
    const csv = writeCsv(['A', 'B', 'C'], [{ row: 2, problems: [], cells: ['=cmd()', '-12,5', '@x'] }], words);
    expect(csv).toContain(`"'=cmd()";"-12,5";"'@x"`);
  });
});
