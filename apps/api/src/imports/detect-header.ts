import { cellText, fold, isBlank, isBlankRow, type Cell } from './cell-text.js';
import { headerScores } from './column-words.js';
import { isDateLike, isNumeric, isYesNo } from './column-profile.js';

const searchedRows = 40;

function filledCells(row: readonly Cell[]): string[] {
  return row.filter((cell) => !isBlank(cell)).map(cellText);
}

function isLabel(text: string): boolean {
  return !isNumeric(text) && !isDateLike(text) && !isYesNo(text);
}

interface Candidate {
  readonly row: number;
  readonly score: number;
  readonly known: number;
  readonly labels: number;
}

function judge(row: readonly Cell[], index: number, typical: number): Candidate {
  const cells = filledCells(row);
  const labels = cells.filter(isLabel).length / Math.max(1, cells.length);
  const distinct = new Set(cells).size / Math.max(1, cells.length);
  const known = cells.filter((text) => text.length <= 200 && headerScores([fold(text)]).size > 0).length;
  // A heading may leave a few columns unnamed; a banner or a legend names far fewer than the rows below fill.
  const cover = Math.min(1, cells.length / (0.8 * typical));
  return { row: index + 1, score: cover + 0.5 * Math.min(1, known / 3) + 0.3 * labels + 0.2 * distinct - 0.01 * index, known, labels };
}

/**
 * Row of the headings, counted from 1; 0 when the list has none.
 * Banners, legends and blank rows above are passed over; what they say is shown in the preview.
 */
export function detectHeader(rows: readonly (readonly Cell[])[]): number {
  const searched = rows.slice(0, searchedRows);
  const widths = searched.map((row) => filledCells(row).length);
  const typical = Math.max(1, ...widths);
  const candidates = searched.map((row, index) => judge(row, index, typical)).filter(({ row }) => !isBlankRow(rows[row - 1] ?? []));
  const best = candidates.reduce<Candidate | undefined>((kept, next) => (kept && kept.score >= next.score ? kept : next), undefined);
  if (!best) return 0;
  // Figures and dates where names should be, and not one known word: the list begins at once with its rows.
  return best.known === 0 && best.labels < 0.8 ? 0 : best.row;
}
