const NARROW = '\u202f';
const NBSP = '\u00a0';

/** Puts the no-break spaces of French before ; ! ? (narrow) and : and inside « » so that nobody has to type them, and curls apostrophes. */
export function frenchTypography(text: string): string {
  return curlApostrophes(text)
    .replace(/[ \u00a0\u202f]+([;!?])/g, `${NARROW}$1`)
    .replace(/[ \u00a0\u202f]+:(?!\d)/g, `${NBSP}:`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NBSP}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NBSP}»`)
    .replace(/(\d) (%|€|k€|M€|j\b|h\b)/g, `$1${NBSP}$2`);
}

export const curlApostrophes = (text: string) => text.replace(/(\p{L})'/gu, '$1’');
