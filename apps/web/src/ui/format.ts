export type Language = 'fr' | 'en';

const NBSP = '\u00a0';
const MINUS = '\u2212';
const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

export interface Format {
  language: Language;
  /** 1 234,5 / 1,234.5 ; at most `digits` decimals (default 1). */
  number(value: number, digits?: number): string;
  /** Exactly `digits` decimals: '69,6'. Lists use 0, the case page 1. */
  score(value: number, digits?: number): string;
  /** 640 k€, 28,6 M€ / €640k, €28.6m. The amount is in units of the currency. */
  money(amount: number, currency?: string): string;
  /** 92 % / 92%. The value is a ratio: 0.92. */
  percent(ratio: number, digits?: number): string;
  /** 3 déc. 2026 / 3 Dec 2026. */
  date(value: DateLike): string;
  /** 3 décembre 2026 / 3 December 2026. */
  longDate(value: DateLike): string;
  /** 3 déc. / 3 Dec, with the year when it is not this one. */
  shortDate(value: DateLike, now?: Date): string;
  /** 11 h 42 / 11:42, in the reader's time zone. */
  time(value: DateLike): string;
  /** Today the time, otherwise the short date. */
  moment(value: DateLike, now?: Date): string;
  /** T1 2027 / Q1 2027. */
  quarter(year: number, quarter: number): string;
  /** 23 j / 23 d. */
  age(days: number): string;
  /** ['8', 'e'] / ['8', 'th']: the second part goes in superscript. */
  ordinal(value: number): [digits: string, suffix: string];
  /** Two significant figures with their unit: 3 900 kWh. */
  quantity(value: number, unit: string): string;
  /** A number and its unit that never break apart. */
  withUnit(text: string, unit: string): string;
  /** 62–73. */
  interval(low: number, high: number, digits?: number): string;
  /** 1,2 Mo / 1.2 MB. */
  fileSize(bytes: number): string;
  /** a, b et c / a, b and c. */
  list(items: readonly string[]): string;
  /** Natural order that ignores accents and case. */
  compare(a: string, b: string): number;
}

/** An ISO date without time ('2026-12-03') is a calendar day: it must not shift with the reader's time zone. */
export type DateLike = Date | string | number;

const numberFormats = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], options);
  numberFormats.set(key, made);
  return made;
}

// Intl writes a hyphen for the sign, and a narrow space before % in French: a true minus and a full no-break space are wanted.
const tidy = (text: string) => text.replace(/-/g, MINUS).replace(/[\u202f ](?=[%€$£])/g, NBSP);

const formatNumber = (language: Language, value: number, options: Intl.NumberFormatOptions) =>
  tidy(numberFormat(language, options).format(value));

const groups: Record<Language, string> = { fr: '\u202f', en: ',' };

/**
 * Rounded half up, its thousands apart: what Intl writes of a whole number. The first `Intl.NumberFormat` of a page takes as long as
 * drawing ten cards, and a list shows whole numbers alone.
 */
function wholeNumber(language: Language, value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, groups[language]);
}

/** Beyond it a number is no longer written out digit by digit. */
const LARGEST_WHOLE = 1e15;
const isPlain = (value: number, digits: number): boolean => digits === 0 && value >= 0 && value < LARGEST_WHOLE;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
function formatDate(language: Language, value: DateLike, options: Intl.DateTimeFormatOptions): string {
  const calendarDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const all = calendarDay ? { ...options, timeZone: 'UTC' } : options;
  const key = language + JSON.stringify(all);
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locales[language], all);
  dateFormats.set(key, format);
  return format.format(new Date(value)).replace(/ /g, NBSP);
}

function currencySymbol(language: Language, currency: string): string {
  const parts = numberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

const magnitudes = [
  { from: 999_500_000, divide: 1e9, fr: 'Md', en: 'bn' },
  { from: 999_500, divide: 1e6, fr: 'M', en: 'm' },
  { from: 1_000, divide: 1e3, fr: 'k', en: 'k' },
] as const;

function formatMoney(language: Language, amount: number, currency: string): string {
  const symbol = currencySymbol(language, currency);
  const size = magnitudes.find(({ from }) => Math.abs(amount) >= from);
  const scaled = size ? amount / size.divide : amount;
  const decimals = size && size.divide >= 1e6 && Math.abs(scaled) < 100 ? 1 : 0;
  const digits = formatNumber(language, Math.abs(scaled), { maximumFractionDigits: decimals });
  const sign = amount < 0 ? MINUS : '';
  if (language === 'fr') return `${sign}${digits}${NBSP}${size?.fr ?? ''}${symbol}`;
  return `${sign}${symbol}${digits}${size?.en ?? ''}`;
}

function formatTime(language: Language, value: DateLike): string {
  const clock = formatDate(language, value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return language === 'fr' ? clock.replace(/^0/, '').replace(':', `${NBSP}h${NBSP}`) : clock;
}

function formatShortDate(language: Language, value: DateLike, now: Date): string {
  const sameYear = new Date(value).getFullYear() === now.getFullYear();
  return formatDate(language, value, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

const englishSuffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const englishOrdinals = once(() => new Intl.PluralRules('en', { type: 'ordinal' }));
const ordinalSuffix = (language: Language, value: number) =>
  language === 'fr' ? (value === 1 ? 'er' : 'e') : (englishSuffixes[englishOrdinals().select(value)] ?? 'th');

function formatFileSize(language: Language, bytes: number): string {
  const unit = language === 'fr' ? 'o' : 'B';
  const [value, prefix] = bytes >= 1e6 ? [bytes / 1e6, 'M'] : bytes >= 1e3 ? [bytes / 1e3, 'k'] : [bytes, ''];
  return `${formatNumber(language, value, { maximumFractionDigits: value < 10 ? 1 : 0 })}${NBSP}${prefix}${unit}`;
}

const collators = perLanguage((language) => new Intl.Collator(language, { sensitivity: 'base', numeric: true }));
const lists = perLanguage((language) => new Intl.ListFormat(language === 'fr' ? 'fr' : 'en-GB', { type: 'conjunction' }));

/** Intl objects take milliseconds to make: none is made before it is used. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function perLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = { fr: once(() => make('fr')), en: once(() => make('en')) };
  return (language) => made[language]();
}

/** The one format of each language. */
export const formatIn = perLanguage((language) => createFormat(language));

export function createFormat(language: Language): Format {
  const rounded = (value: number, digits: number, options: Intl.NumberFormatOptions) =>
    isPlain(value, digits) ? wholeNumber(language, value) : formatNumber(language, value, { maximumFractionDigits: digits, ...options });
  const number = (value: number, digits = 1) => rounded(value, Number.isInteger(value) ? 0 : digits, {});
  const score = (value: number, digits = 0) => rounded(value, digits, { minimumFractionDigits: digits });
  const withUnit = (text: string, unit: string) => `${text}${NBSP}${unit}`;
  const shortDate = (value: DateLike, now = new Date()) => formatShortDate(language, value, now);
  return {
    language,
    number,
    score,
    withUnit,
    shortDate,
    money: (amount, currency = 'EUR') => formatMoney(language, amount, currency),
    percent: (ratio, digits = 0) => formatNumber(language, ratio, { style: 'percent', maximumFractionDigits: digits }),
    date: (value) => formatDate(language, value, { day: 'numeric', month: 'short', year: 'numeric' }),
    longDate: (value) => formatDate(language, value, { day: 'numeric', month: 'long', year: 'numeric' }),
    time: (value) => formatTime(language, value),
    moment: (value, now = new Date()) =>
      new Date(value).toDateString() === now.toDateString() ? formatTime(language, value) : shortDate(value, now),
    quarter: (year, quarter) => `${language === 'fr' ? 'T' : 'Q'}${quarter}${NBSP}${year}`,
    age: (days) => withUnit(number(Math.round(days), 0), language === 'fr' ? 'j' : 'd'),
    ordinal: (value) => [number(value, 0), ordinalSuffix(language, value)],
    quantity: (value, unit) => withUnit(formatNumber(language, value, { maximumSignificantDigits: 2 }), unit),
    interval: (low, high, digits = 0) => `${score(low, digits)}–${score(high, digits)}`,
    fileSize: (bytes) => formatFileSize(language, bytes),
    list: (items) => lists(language).format(items),
    compare: (a, b) => collators(language).compare(a, b),
  };
}
