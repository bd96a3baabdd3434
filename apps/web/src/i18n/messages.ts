import i18next, { type i18n } from 'i18next';
import { useMemo } from 'react';
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
  /** Only for the type: the English messages. */
  readonly tree: T;
}

export type Translate<T> = (key: KeyOf<T>, values?: Readonly<Record<string, string | number>>) => string;

const instance: i18n = i18next.createInstance();
void instance.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
});

/**
 * Declares and registers a feature's messages. English gives the keys, French must have the same ones. Plurals end in `_one` and
 * `_other`, values stand in `{{braces}}`; apostrophes and the spaces of French punctuation are set here.
 */
export function defineMessages<const T extends MessageTree>(namespace: string, messages: { en: T; fr: SameKeys<T> }): Messages<T> {
  instance.addResourceBundle('en', namespace, prepare(messages.en, curlApostrophes), true, true);
  instance.addResourceBundle('fr', namespace, prepare(messages.fr as MessageTree, frenchTypography), true, true);
  return { namespace, tree: messages.en };
}

function prepare(tree: MessageTree, typeset: (text: string) => string): MessageTree {
  const prepared: Record<string, string | MessageTree> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== 'string') prepared[key] = prepare(value, typeset);
    else {
      const text = typeset(value).replace(/\{\{count\}\}/g, '{{count, number}}');
      prepared[key] = text;
      // French has a form for round millions; it reads like the plural.
      if (key.endsWith('_other')) prepared[key.replace(/_other$/, '_many')] = text;
    }
  }
  return prepared;
}

export function translator<T>(messages: Messages<T>, language: Language): Translate<T> {
  const translate = instance.getFixedT(language, messages.namespace);
  return (key, values) => translate(key, { ...values });
}

/** The feature's messages in the reader's language: `const t = useMessages(ScorecardMessages)`. */
export function useMessages<T>(messages: Messages<T>): Translate<T> {
  const language = useLanguage();
  return useMemo(() => translator(messages, language), [messages, language]);
}
