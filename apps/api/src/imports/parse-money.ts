import { parseNumber, type DecimalMark } from './parse-number.js';

export interface Money {
  readonly amount: number;
  /** ISO 4217 code, `null` when the text names no currency. */
  readonly currency: string | null;
  /** The value carried its own multiplier (« 1,2 M€ »): worth showing how it was read. */
  readonly scaled: boolean;
}

/** What a heading says of its column: « Gain annuel k€ » counts thousands of euros. */
export interface MoneyUnit {
  readonly currency: string | null;
  readonly multiplier: number;
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(?:os?)?\b|eur$/i, 'EUR'],
  [/\bchf\b/i, 'CHF'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\$|\busd\b|\bdollars?\b/i, 'USD'],
];

// "m" alone is a million beside a currency in both languages; "mds" and "bn" are 10^9.
const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|milliers?)$/i, 1e3],
  [/^(?:m|mn|mio|million|millions)$/i, 1e6],
  [/^(?:md|mds|bn|b|milliards?|billions?)$/i, 1e9],
];

function currencyIn(text: string): string | null {
  return currencies.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function multiplierOf(word: string): number | undefined {
  return word === '' ? 1 : multipliers.find(([pattern]) => pattern.test(word))?.[1];
}

/** `1,2 M€`, `640 k€`, `$1.2M`, `1 234,50 €`, `12 000 EUR`. A bare number is read in the unit of the heading. */
export function parseMoney(text: string, decimal: DecimalMark, unit: MoneyUnit): Money | undefined {
  const ownCurrency = currencyIn(text);
  const bare = text.replace(/€|\$|£|eur(?:os?)?\b|\b(?:usd|gbp|chf|us|dollars?)\b/gi, ' ').trim();
  const [, digits = '', word = ''] = /^([-+(]?[\d][\d\s\u00a0\u202f.,'’]*\)?)\s*(\p{Letter}*)$/u.exec(bare) ?? [];
  const multiplier = multiplierOf(word);
  const number = parseNumber(digits.trim(), decimal);
  if (number === undefined || multiplier === undefined) return undefined;
  const isBare = ownCurrency === null && word === '';
  // 1.2 * 1e6 is 1199999.9999999998: money is kept to the hundredth.
  const amount = Math.round(number * (isBare ? unit.multiplier : multiplier) * 100) / 100;
  return { amount, currency: ownCurrency ?? unit.currency, scaled: word !== '' };
}

/** « Gain annuel k€ », "Budget (M EUR)", "Cost in USD". */
export function moneyUnitOf(header: string): MoneyUnit {
  const [, prefix = ''] = /(?:^|[^\p{Letter}])(k|m|md|mds|bn)\s?(?:€|\$|£|eur(?:os)?|usd|gbp|chf)/iu.exec(header) ?? [];
  return { currency: currencyIn(header), multiplier: multiplierOf(prefix) ?? 1 };
}

/** The heading without its multiplier: what is stored is euros, a field still called "k€" would lie. */
export function withoutMultiplier(header: string): string {
  return header.replace(/(^|[^\p{Letter}])(?:k|m|md|mds|bn)\s?(€|\$|£|eur(?:os)?|usd|gbp|chf)/giu, '$1$2');
}
