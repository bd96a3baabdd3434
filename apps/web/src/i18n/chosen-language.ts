import { useSyncExternalStore } from 'react';
import type { Language } from '../ui/language';

const STORAGE = 'tamis-language';
const listeners = new Set<() => void>();

const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';

function firstLanguage(): Language {
  const stored = readStorage();
  if (stored) return stored;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return preferred ?? 'en';
}

function readStorage(): Language | undefined {
  try {
    const stored = localStorage.getItem(STORAGE);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

let chosen = firstLanguage();

/** The member's choice once they are known, until then this browser's: kept here so that the next first paint is right. */
export function chooseLanguage(language: Language): void {
  document.documentElement.lang = language;
  if (language === chosen) return;
  chosen = language;
  try {
    localStorage.setItem(STORAGE, language);
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useChosenLanguage = (): Language => useSyncExternalStore(subscribe, () => chosen);
