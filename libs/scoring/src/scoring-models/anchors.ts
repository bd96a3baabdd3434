import type { Anchor, AnchorLevel } from './scoring-model.js';

export const anchorLevels: readonly AnchorLevel[] = [0, 1, 3, 5];

type FourTexts = readonly [string, string, string, string];

/**
 * Pairs the English and French texts of levels 0, 1, 3 and 5.
 * Example: anchored(['none', ...], ['aucune', ...])[0] is { level: 0, text: { en: 'none', fr: 'aucune' } }.
 */
export function anchored(en: FourTexts, fr: FourTexts): readonly Anchor[] {
  return anchorLevels.map((level, index) => ({ level, text: { en: en[index] ?? '', fr: fr[index] ?? '' } }));
}
