import { createContext, use, type ReactNode } from 'react';
import { formatIn, type Format, type Language } from './format';
import { texts, type Texts } from './texts';

export type { Language };

const LanguageContext = createContext<Language>('en');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** Numbers, money, dates and units written for the reader's language. */
export function useFormat(): Format {
  return formatIn(useLanguage());
}

/** The few words that primitives say by themselves (close, reset, undo); a feature brings its own messages. */
export function useTexts(): Texts {
  return texts[useLanguage()];
}
