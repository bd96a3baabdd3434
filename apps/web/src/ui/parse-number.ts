import type { Language } from './format';

/**
 * Reads a number as people type it, or gives undefined. When both separators occur the last one is the decimal mark;
 * a lone one is read by the language, except that a dot is always accepted as decimal mark when it cannot group.
 */
export function parseNumber(text: string, language: Language): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f']/g, '').replace(/\u2212/g, '-');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(compact)) return undefined;
  const decimal = decimalMark(compact, language);
  const grouping = decimal === ',' ? /\./g : /,/g;
  const value = Number(compact.replace(grouping, '').replace(decimal, '.'));
  return Number.isFinite(value) ? value : undefined;
}

function decimalMark(text: string, language: Language): ',' | '.' {
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.';
  if (comma >= 0) return language === 'fr' ? ',' : /^-?\d{1,3}(,\d{3})+$/.test(text) ? '.' : ',';
  return language === 'fr' && /^-?\d{1,3}(\.\d{3}){2,}$/.test(text) ? ',' : '.';
}
