import { fold } from './cell-text.js';
import type { ColumnProfile } from './column-profile.js';
import { dateVotes, parseDate, type DateOrder } from './parse-date.js';
import { moneyUnitOf, type MoneyUnit } from './parse-money.js';
import { decimalMarkOf, type DecimalMark } from './parse-number.js';

export type ListLanguage = 'fr' | 'en';

/** How the figures and dates of one column are read. */
export interface Reading {
  readonly decimal: DecimalMark;
  readonly dateOrder: DateOrder;
  /** The column holds both 25/12/2024 and 12/25/2024: what 03/04/2024 means there is anybody's guess. */
  readonly mixedOrders: boolean;
  readonly unit: MoneyUnit;
}

const french =
  /^(?:le|la|les|de|du|des|et|ou|nom|titre|projet|statut|besoin|responsable|entite|filiale|direction|cas|usage|etape|etat|gain|cout|echeance|valeur|domaine|commentaires?|description du)$/;
const english =
  /^(?:the|of|is|and|or|name|use|case|stage|status|agency|owner|need|benefits?|development|expected|business|cost|value|comments?|title|does|what|which)$/;

/** The language of the headings; a semicolon, which French Excel writes, settles a draw. */
export function listLanguage(headers: readonly string[], delimiter: string | null): ListLanguage {
  const words = headers.flatMap((header) => fold(header).split(' '));
  const accents = headers.filter((header) => /[éèêàùçôî]/i.test(header)).length;
  const balance = words.filter((word) => french.test(word)).length + accents - words.filter((word) => english.test(word)).length;
  if (balance === 0) return delimiter === ';' ? 'fr' : 'en';
  return balance > 0 ? 'fr' : 'en';
}

/** Order of day and month over the whole list, for the columns whose own values leave it open. */
export function listDateOrder(profiles: readonly ColumnProfile[], language: ListLanguage): DateOrder {
  let balance = 0;
  for (const { counts } of profiles) {
    const { dayFirst, monthFirst } = dateVotes(counts.keys());
    balance += Math.sign(dayFirst - monthFirst);
  }
  if (balance === 0) return language === 'fr' ? 'day_first' : 'month_first';
  return balance > 0 ? 'day_first' : 'month_first';
}

export function readingOf({ counts, header }: ColumnProfile, language: ListLanguage, listOrder: DateOrder): Reading {
  const { dayFirst, monthFirst } = dateVotes(counts.keys());
  const ownOrder = dayFirst >= monthFirst ? 'day_first' : 'month_first';
  return {
    decimal: decimalMarkOf(figures(counts.keys()), language === 'fr' ? ',' : '.'),
    dateOrder: dayFirst === monthFirst ? listOrder : ownOrder,
    mixedOrders: dayFirst > 0 && monthFirst > 0,
    unit: moneyUnitOf(header),
  };
}

/** Values that may be figures: prose with a comma and dates with points must not vote on the decimal mark. */
function figures(values: Iterable<string>): string[] {
  return [...values].filter((text) => text.length <= 30 && /\d/.test(text) && parseDate(text, 'day_first') === undefined);
}
