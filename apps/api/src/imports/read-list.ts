import type { Sheet } from './cell-text.js';
import type { TextEncoding } from './decode-text.js';
import type { Delimiter } from './find-delimiter.js';
import { importLimits } from './import-limits.js';
import { ListRefused } from './imports.errors.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

/** A file as read: sheets of cells, nothing understood yet. A CSV is one sheet without a name. */
export interface List {
  readonly fileName: string;
  readonly kind: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
}

function startsWith(bytes: Buffer, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The content decides, not the name: an XLSX renamed .csv is still a workbook. */
export async function readList(bytes: Buffer, fileName: string): Promise<List> {
  if (bytes.length === 0) throw new ListRefused('empty_file');
  if (bytes.length > importLimits.fileBytes) throw new ListRefused('file_too_large', { limit: importLimits.fileBytes / 1024 / 1024 });
  // The old binary container: .xls, and also every workbook that a password protects.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ListRefused('old_or_protected_workbook');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    return { fileName, kind: 'xlsx', sheets: await readXlsx(bytes), encoding: null, delimiter: null };
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new ListRefused('not_a_list');
  const { sheet, encoding, delimiter } = readCsv(bytes);
  return { fileName, kind: 'csv', sheets: [sheet], encoding, delimiter };
}
