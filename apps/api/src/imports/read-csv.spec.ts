import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readCsv } from './read-csv.js';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const rowsOf = (bytes: Buffer): unknown => readCsv(bytes).sheet.rows;

describe('readCsv', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(rowsOf(utf8('\ufeffNom;Étape\nÉcole;Idée\n'))).toEqual([
      ['Nom', 'Étape'],
      ['École', 'Idée'],
    ]);
    expect(readCsv(utf8('Nom;Étape\n')).encoding).toBe('utf-8');
  });

  it('keeps the curly quotes and dashes of Windows-1252', () => {
    const list = readCsv(iconv.encode('Name,Need\r\nAgency’s “tool” – €,œuvre\r\n', 'windows-1252'));
    expect(list.encoding).toBe('windows-1252');
    expect(list.sheet.rows[1]).toEqual(['Agency’s “tool” – €', 'œuvre']);
  });

  it('reads each line for what it is when both encodings are mixed', () => {
    const mixed = Buffer.concat([utf8('Nom\nÉtude été où ça\n'), iconv.encode('Café\n', 'windows-1252')]);
    expect(readCsv(mixed).encoding).toBe('mixed');
    expect(rowsOf(mixed)).toEqual([['Nom'], ['Étude été où ça'], ['Café']]);
  });

  it('reads the UTF-16 that Excel calls Unicode text', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Nom\tÉtape\r\nÉcole\tIdée\r\n', 'utf16le')]);
    expect(readCsv(bytes)).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' });
    expect(rowsOf(bytes)).toEqual([
      ['Nom', 'Étape'],
      ['École', 'Idée'],
    ]);
  });

  it.each([
    [';', 'Nom;Gain;Lieu\nA;1,5;Paris\nB;2,5;Lyon, Rhône\n'],
    [',', 'Name,Gain\n"A; B; C",1\n"D; E; F",2\n'],
    ['\t', 'Name\tGain\nA, B\t1\nC, D\t2\n'],
    ['|', 'Name|Gain\nA, B|1\nC|2\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(readCsv(utf8(text)).delimiter).toBe(delimiter);
  });

  it('obeys a sep= line without counting it as a row', () => {
    expect(rowsOf(utf8('sep=;\r\nA;B,C\r\n'))).toEqual([['A', 'B,C']]);
  });

  it('keeps line breaks inside quotes, blank lines and ragged rows where they stand', () => {
    expect(rowsOf(utf8('A,B\r\n"one\ntwo",2\r\n\r\nthree\r\n'))).toEqual([['A', 'B'], ['one\ntwo', '2'], [''], ['three']]);
  });

  it('keeps a stray quotation mark as Excel does', () => {
    expect(rowsOf(utf8('Name,Size\npipe,12" wide\n'))).toEqual([
      ['Name', 'Size'],
      ['pipe', '12" wide'],
    ]);
  });

  it('keeps empty cells between tabs', () => {
    expect(rowsOf(utf8('A\tB\tC\n\t\tx\n1\t2\t3\n'))).toEqual([
      ['A', 'B', 'C'],
      ['', '', 'x'],
      ['1', '2', '3'],
    ]);
  });

  it('refuses a quotation mark that is never closed, web pages, JSON and binary files', () => {
    expect(() => readCsv(utf8('A,B\n"one,2\n3,4\n'))).toThrow(/never closed/);
    expect(() => readCsv(utf8('<html><table></table></html>'))).toThrow(/cannot be read as a list/);
    expect(() => readCsv(utf8('[{"title": "A"}]'))).toThrow(/cannot be read as a list/);
    expect(() => readCsv(Buffer.from([65, 0, 66, 0, 0, 10]))).toThrow(/cannot be read as a list/);
  });
});
