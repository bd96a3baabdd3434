export type Cell = string | number | boolean | Date | null;

/** One sheet as read: `rows[0]` is row 1 of the file, blank rows included, so that row numbers match what Excel shows. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** Cells whose formula fails (#REF!, #N/A): the reader gives nothing for them, the preview must say so. */
  readonly formulaErrors: readonly CellAddress[];
}

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

const doubtful = /[\u0000\r\ud800-\udfff]/;

/** One kind of line break; and PostgreSQL stores neither NUL nor half a surrogate pair. */
function storable(text: string): string {
  if (!doubtful.test(text)) return text;
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

/** The cell as a person would type it; line breaks inside are kept. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return storable(cell).trim();
  // 15 significant digits is what Excel itself shows: 0.1 + 0.2 must not become 0.30000000000000004.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return cell instanceof Date ? dateText(cell) : String(cell);
}

const needsJoining = /\s\s|[^\S ]|[\u200b\ufeff]/;

export function oneLine(text: string): string {
  if (!needsJoining.test(text)) return text.trim();
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

export function isBlank(cell: Cell | undefined): boolean {
  return oneLine(cellText(cell)) === '';
}

export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every(isBlank);
}

/** Case, accents and punctuation set aside: « Réf. interne » and "ref_interne" are the same words. */
export function fold(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** As `fold`, for values: no splitting of « camelCase », which would cut "GenAI" or "VA" apart. */
export function foldValue(text: string): string {
  return fold(text.toLowerCase());
}
