import { useLanguage, type Language } from '../ui/language';
import { curlApostrophes, frenchTypography } from './french-typography';

export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The same keys in the other language, with any words. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

// `cases_one` and `cases_other` are asked for as `cases` with a count.
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` | `${infer Stem}_zero` ? Stem : K;

type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

export interface Messages<T> {
  readonly namespace: string;
  /** The English messages: they give the keys. */
  readonly tree: T;
  readonly french: MessageTree;
}

export type Translate<T> = (key: KeyOf<T>, values?: Values) => string;

type Values = Readonly<Record<string, string | number>>;

/** A message taken apart: words, then the name of a value, in turns. */
type Parts = readonly string[];

/**
 * Declares a feature's messages. English gives the keys, French must have the same ones. Plurals end in `_one` and `_other` (and `_zero`
 * where none reads otherwise), values stand in `{{braces}}`; apostrophes and the spaces of French punctuation are set when a message is
 * first read, because most of those declared are not read.
 */
export function defineMessages<const T extends MessageTree>(namespace: string, messages: { en: T; fr: SameKeys<T> }): Messages<T> {
  return { namespace, tree: messages.en, french: messages.fr as MessageTree };
}

type Translator = (key: string, values?: Values) => string;

const translators: Record<Language, WeakMap<object, Translator>> = { en: new WeakMap(), fr: new WeakMap() };

export function translator<T>(messages: Messages<T>, language: Language): Translate<T> {
  const known = translators[language].get(messages);
  if (known) return known;
  const made = createTranslator(language === 'fr' ? messages.french : (messages.tree as MessageTree), language);
  translators[language].set(messages, made);
  return made;
}

function createTranslator(tree: MessageTree, language: Language): Translator {
  const typeset = language === 'fr' ? frenchTypography : curlApostrophes;
  const read = new Map<string, Parts | undefined>();
  const partsOf = (key: string): Parts | undefined => {
    if (read.has(key)) return read.get(key);
    const text = key
      .split('.')
      .reduce<string | MessageTree | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), tree);
    const parts = typeof text === 'string' ? typeset(text).split(/\{\{(\w+)\}\}/) : undefined;
    read.set(key, parts);
    return parts;
  };
  return (key, values) => {
    const count = values?.['count'];
    const counted =
      typeof count === 'number' ? (count === 0 && partsOf(`${key}_zero`)) || partsOf(`${key}_${pluralOf(count, language)}`) : undefined;
    const parts = counted ?? partsOf(key);
    return parts ? fill(parts, values, language) : key;
  };
}

// CLDR: French says one of 0, 1 and 1.5, English of 1 alone. Round millions in French read like the plural.
const pluralOf = (count: number, language: Language) => ((language === 'fr' ? Math.abs(count) < 2 : count === 1) ? 'one' : 'other');

function fill(parts: Parts, values: Values | undefined, language: Language): string {
  if (parts.length === 1) return parts[0]!;
  return parts.map((part, index) => (index % 2 === 0 ? part : write(part, values?.[part], language))).join('');
}

const digits: Partial<Record<Language, Intl.NumberFormat>> = {};

/** A count has the digits of its language; other numbers come written as they should stand. */
function write(name: string, value: string | number | undefined, language: Language): string {
  if (name !== 'count' || typeof value !== 'number') return String(value ?? '');
  const format = (digits[language] ??= new Intl.NumberFormat(language));
  return format.format(value);
}

/** The feature's messages in the reader's language: `const t = useMessages(ScorecardMessages)`. */
export function useMessages<T>(messages: Messages<T>): Translate<T> {
  return translator(messages, useLanguage());
}
