/** Sets the theme and the language before the first paint, as they were kept on this machine (colour-scheme.ts, chosen-language.ts). */
const root = document.documentElement;
const scheme = keptAs('tamis-theme');
const isDark = scheme === 'dark' || (scheme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
root.lang = keptAs('tamis-language') ?? (/^fr/i.test(navigator.language) ? 'fr' : 'en');

/** Storage may be forbidden; the system's own choices are used then. */
function keptAs(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export {};
