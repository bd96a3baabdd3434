import { unitStorey } from './column-words.js';
import type { ColumnProfile } from './column-profile.js';

/** Distinct pairs of two columns, blanks left out. */
function pairCount(a: ColumnProfile, b: ColumnProfile): number {
  const pairs = new Set<string>();
  a.texts.forEach((text, row) => {
    if (text !== '' && b.texts[row] !== '') pairs.add(`${text}\u001f${b.texts[row]}`);
  });
  return pairs.size;
}

/** HHS and "Department of Health and Human Services": two spellings of one storey. Names that never come back prove nothing. */
function sayTheSame(a: ColumnProfile, b: ColumnProfile): boolean {
  const most = Math.max(a.counts.size, b.counts.size);
  if (most * 2 > Math.min(a.filled, b.filled)) return false;
  return Math.min(a.counts.size, b.counts.size) >= 0.9 * most && pairCount(a, b) <= 1.1 * most;
}

/** Storeys of the organisation from top to bottom, one column each; of two spellings the fuller one is kept. */
export function orderUnitColumns(candidates: readonly ColumnProfile[]): ColumnProfile[] {
  const kept: ColumnProfile[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.meanLength - a.meanLength)) {
    const rival = kept.some((column) => sayTheSame(column, candidate) || unitStorey(column.words) === unitStorey(candidate.words));
    if (!rival) kept.push(candidate);
  }
  return kept.sort((a, b) => unitStorey(a.words) - unitStorey(b.words));
}
