export type DecimalMark = ',' | '.';

const spaces = /[\s\u00a0\u202f'’]/g;

/** Digits grouped by threes with spaces or apostrophes lose them; « 12 34 » is two numbers and stays as it is. */
function ungroup(text: string): string {
  return /^[-+]?\d{1,3}(?:[\s\u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/.test(text) ? text.replace(spaces, '') : text;
}

/** `undefined` when the text is not one number, or when reading it as one would lose something (007, 20 digits). */
export function parseNumber(text: string, decimal: DecimalMark): number | undefined {
  const thousands = decimal === ',' ? '.' : ',';
  const negative = /^\(.*\)$/.test(text);
  const bare = ungroup((negative ? text.slice(1, -1) : text).trim()).replace('\u2212', '-');
  const grouped = new RegExp(`^[-+]?\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const plain = new RegExp(`^[-+]?\\d+(?:\\${decimal}\\d+)?$`);
  if (!grouped.test(bare) && !plain.test(bare)) return undefined;
  const digits = bare.replaceAll(thousands, '').replace(decimal, '.');
  if (/^[-+]?0\d/.test(digits) || digits.replace(/\D/g, '').length > 15) return undefined;
  return negative ? -Number(digits) : Number(digits);
}

/** One vote for the mark that must be the decimal one: `1.234,5`, `0,5`, `12,75`, `1,234,567`. */
function markOf(text: string): DecimalMark | undefined {
  const bare = ungroup(text).replace(/[^\d.,]/g, '');
  const marks = bare.match(/[.,]/g) ?? [];
  const [first, last] = [marks[0], marks.at(-1)] as (DecimalMark | undefined)[];
  if (first === undefined || last === undefined) return undefined;
  if (first !== last) return last;
  if (marks.length > 1) return last === ',' ? '.' : ',';
  const [whole = '', fraction = ''] = bare.split(last);
  return fraction.length !== 3 || whole === '0' || whole === '' || whole.length > 3 ? last : undefined;
}

/** The decimal mark of a column, from the values that leave no doubt; `1,234` alone follows the language of the list. */
export function decimalMarkOf(values: Iterable<string>, otherwise: DecimalMark): DecimalMark {
  let commas = 0;
  let points = 0;
  for (const value of values) {
    const mark = /\d/.test(value) ? markOf(value) : undefined;
    if (mark === ',') commas += 1;
    if (mark === '.') points += 1;
  }
  if (commas === points) return otherwise;
  return commas > points ? ',' : '.';
}
