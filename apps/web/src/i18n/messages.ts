import i18next, { type i18n } from 'i18next';
import { formatIn } from '../ui/format';
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

export type Translate<T> = (key: KeyOf<T>, values?: Readonly<Record<string, string | number>>) => string;

type Translator = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const instance: i18n = i18next.createInstance();
void instance.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
});
// The library's own makes an Intl object for each number that it writes.
instance.services.formatter?.add('number', (value: number, language) => formatIn(language === 'fr' ? 'fr' : 'en').number(value));

/**
 * Declares a feature's messages. English gives the keys, French must have the same ones. Plurals end in `_one` and `_other`, values stand
 * in `{{braces}}`; apostrophes and the spaces of French punctuation are set when the feature first speaks, because most never do in a visit.
 */
export function defineMessages<const T extends MessageTree>(namespace: string, messages: { en: T; fr: SameKeys<T> }): Messages<T> {
  return { namespace, tree: messages.en, french: messages.fr as MessageTree };
}

const translators: Record<Language, WeakMap<object, Translator>> = { en: new WeakMap(), fr: new WeakMap() };

export function translator<T>(messages: Messages<T>, language: Language): Translate<T> {
  const known = translators[language].get(messages);
  if (known) return known;
  const tree = language === 'fr' ? messages.french : (messages.tree as MessageTree);
  const set = language === 'fr' ? frenchTypography : curlApostrophes;
  const plain = new Map<string, PlainText | null>();
  let translate: Translator | undefined;
  const made: Translator = (key, values) => {
    let text = plain.get(key);
    if (text === undefined) plain.set(key, (text = plainText(textAt(tree, key), set)));
    const said = text?.(values);
    if (said !== undefined) return said;
    translate ??= inLibrary(messages.namespace, language, typeset(tree, set));
    return translate(key, { ...values });
  };
  translators[language].set(messages, made);
  return made;
}

function inLibrary(namespace: string, language: Language, tree: MessageTree): Translator {
  instance.addResourceBundle(language, namespace, tree, true, true);
  return instance.getFixedT(language, namespace);
}

function typeset(tree: MessageTree, set: (text: string) => string): MessageTree {
  const prepared: Record<string, string | MessageTree> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== 'string') prepared[key] = typeset(value, set);
    else {
      const text = set(value).replace(/\{\{count\}\}/g, '{{count, number}}');
      prepared[key] = text;
      // French has a form for round millions; it reads like the plural.
      if (key.endsWith('_other')) prepared[key.replace(/_other$/, '_many')] = text;
    }
  }
  return prepared;
}

/** Says a text; undefined when a value that it needs is not given. */
type PlainText = (values: Readonly<Record<string, string | number>> | undefined) => string | undefined;

const textAt = (tree: MessageTree, key: string): string | MessageTree | undefined =>
  key.split('.').reduce<string | MessageTree | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), tree);

/**
 * A text without count, format or reference to another is said as it stands, with its values in their places: most of a page, for
 * which a translation each would cost a fifth of its first drawing. Null for any other.
 */
function plainText(text: string | MessageTree | undefined, set: (text: string) => string): PlainText | null {
  if (typeof text !== 'string' || /\{\{(?!\w+\}\})|\{\{count\}\}|\$t\(/.test(text)) return null;
  // Pieces of the text stand at even places, names of values at odd ones.
  const pieces = set(text).split(/\{\{(\w+)\}\}/);
  return (values) => {
    let said = pieces[0]!;
    for (let at = 1; at < pieces.length; at += 2) {
      const value = values?.[pieces[at]!];
      if (value === undefined) return undefined;
      said += value + pieces[at + 1]!;
    }
    return said;
  };
}

/** The feature's messages in the reader's language: `const t = useMessages(ScorecardMessages)`. */
export function useMessages<T>(messages: Messages<T>): Translate<T> {
  return translator(messages, useLanguage());
}
