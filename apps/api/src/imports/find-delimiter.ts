export type Delimiter = ',' | ';' | '\t' | '|';

const candidates: readonly Delimiter[] = [';', ',', '\t', '|'];
const sampleCharacters = 256 * 1024;

/** How many cells each record would have; a delimiter or line break between quotes does not count. */
export function recordWidths(text: string, delimiter: Delimiter): number[] {
  const widths: number[] = [];
  let width = 1;
  let quoted = false;
  let cellStart = true;
  for (const character of text) {
    if (character === '"' && (quoted || cellStart)) quoted = !quoted;
    else if (character === delimiter && !quoted) width += 1;
    else if (character === '\n' && !quoted) {
      widths.push(width);
      width = 1;
    }
    cellStart = quoted ? cellStart : character === delimiter || character === '\n' || character === '"';
  }
  return width > 1 ? [...widths, width] : widths;
}

function consistency(widths: readonly number[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [1, 0];
  return { width, share: widths.length === 0 ? 0 : count / widths.length };
}

/** The delimiter that cuts most records into the same number of cells: commas inside French numbers do not. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleCharacters);
  const scored = candidates
    .map((delimiter) => ({ delimiter, ...consistency(recordWidths(sample, delimiter)) }))
    .filter(({ width, share }) => width > 1 && share >= 0.5)
    .sort((a, b) => b.share * Math.log2(b.width + 1) - a.share * Math.log2(a.width + 1));
  return scored[0]?.delimiter ?? ',';
}
