import type { CellAddress } from './cell-text.js';
import { workbookLimits } from './import-limits.js';
import { ListRefused } from './imports.errors.js';

/** A tag cut by the edge of a chunk waits for its end; no honest cell tag is longer. */
const longestTag = 4_096;

/** "A" is 1, "AA" is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Reads the XML of one sheet by chunks: refuses far-away cells, and remembers the formulas that fail. */
export class SheetScan {
  readonly formulaErrors: CellAddress[] = [];
  #rest = '';

  read(chunk: string): void {
    const text = this.#rest + chunk;
    const opened = text.lastIndexOf('<');
    const isCut = opened > text.lastIndexOf('>') && text.length - opened < longestTag;
    const edge = isCut ? opened : text.length;
    this.#rest = text.slice(edge);
    this.#scan(text.slice(0, edge));
  }

  #scan(xml: string): void {
    for (const [tag, letters = '', digits = ''] of xml.matchAll(/<(?:\w+:)?(?:c|row)\b[^>]*?\br="([A-Z]*)(\d+)"[^>]*/g)) {
      const row = Number(digits);
      const column = columnNumber(letters);
      if (row > workbookLimits.rows || column > workbookLimits.columns)
        throw new ListRefused('workbook_far_cell', { cell: letters + digits });
      if (letters !== '' && tag.includes('t="e"')) this.formulaErrors.push({ row, column });
    }
  }
}
