import { describe, expect, it } from '@jest/globals';
import { crc32, deflateRawSync } from 'node:zlib';
import { readList } from './read-list.js';

/** A zip written by hand: the shapes to test (hidden sheets, failing formulas, bombs) are those that no writer makes. */
function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(18);
    sizes.writeUInt16LE(8, 0);
    sizes.writeUInt32LE(crc32(bytes), 6);
    sizes.writeUInt32LE(packed.length, 10);
    sizes.writeUInt32LE(bytes.length, 14);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(name.length, 0);
    const head = Buffer.concat([Buffer.from('504b03041400', 'hex'), Buffer.alloc(2), sizes, lengths, Buffer.from(name)]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(head, packed);
    central.push(Buffer.from('504b010214001400', 'hex'), Buffer.alloc(2), sizes, lengths, place, Buffer.from(name));
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const wholeSheet = sheet(
  `<row r="2">${cell('A2', 'Titre')}${cell('B2', 'Date')}</row><row r="4">${cell('A4', 'Chatbot')}<c r="B4" s="1"><v>45292</v></c></row>`,
);

function workbook(sheets: Readonly<Record<string, string>>, hidden: readonly string[] = []): Buffer {
  const names = Object.keys(sheets);
  const tags = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const links = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
  return zip({
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${tags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheets[name] ?? ''])),
  });
}

describe('readList of a workbook', () => {
  it('keeps row numbers, blank rows and dates', async () => {
    const list = await readList(workbook({ Suivi: wholeSheet }), 'suivi.xlsx');
    expect(list.kind).toBe('xlsx');
    expect(list.sheets[0]?.rows).toHaveLength(4);
    expect(list.sheets[0]?.rows[3]).toEqual(['Chatbot', new Date('2024-01-01T00:00:00Z')]);
  });

  it('tells hidden sheets, whose names may hold an ampersand', async () => {
    const list = await readList(workbook({ Suivi: wholeSheet, 'R&amp;D': wholeSheet }, ['R&amp;D']), 'a.xlsx');
    expect(list.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Suivi', false],
      ['R&D', true],
    ]);
  });

  it('remembers the cells whose formula fails', async () => {
    const rows = `<row r="1">${cell('A1', 'Titre')}</row><row r="2">${cell('A2', 'Chatbot')}<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    const list = await readList(workbook({ Suivi: sheet(rows) }), 'a.xlsx');
    expect(list.sheets[0]?.formulaErrors).toEqual([{ row: 2, column: 2 }]);
  });

  it('knows a workbook by its content, whatever its name', async () => {
    await expect(readList(workbook({ Suivi: wholeSheet }), 'liste.csv')).resolves.toMatchObject({ kind: 'xlsx' });
  });

  it('refuses a cell at the far end of the grid before reading it', async () => {
    const far = sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    await expect(readList(workbook({ Suivi: far }), 'a.xlsx')).rejects.toThrow(/very far from the list \((?:XFD)?1048576\)/);
  });

  it('refuses a workbook that unfolds far beyond its size', async () => {
    const blanks = sheet(' '.repeat(65 * 1024 * 1024));
    await expect(readList(workbook({ Suivi: blanks }), 'a.xlsx')).rejects.toThrow(/abnormally large/);
  });

  it('refuses a damaged archive, another kind of archive and a protected workbook', async () => {
    const whole = workbook({ Suivi: wholeSheet });
    await expect(readList(whole.subarray(0, whole.length - 40), 'a.xlsx')).rejects.toThrow(/damaged or incomplete/);
    await expect(readList(zip({ 'content.xml': '<office/>' }), 'a.ods')).rejects.toThrow(/not an XLSX workbook/);
    await expect(readList(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls')).rejects.toThrow(/old XLS format/);
  });

  it('refuses cells that contradict the format, in one sentence', async () => {
    await expect(readList(workbook({ Suivi: sheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>') }), 'a.xlsx')).rejects.toThrow(
      /damaged/,
    );
  });

  it('refuses an empty file', async () => {
    await expect(readList(Buffer.alloc(0), 'a.csv')).rejects.toThrow(/file is empty/);
  });
});
