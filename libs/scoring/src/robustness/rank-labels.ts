import type { Term } from '../vocabulary/localised.js';

/** How sure a place among the first k is. `from`: least share of the draws; `[design]`, domain section C.10. */
export const rankLabels = [
  { id: 'robust', name: { en: 'Robust', fr: 'Robuste' }, from: 0.9 },
  { id: 'likely', name: { en: 'Likely', fr: 'Probable' }, from: 0.6 },
  { id: 'contested', name: { en: 'Contested', fr: 'Disputé' }, from: 0.2 },
  { id: 'unlikely', name: { en: 'Unlikely', fr: 'Improbable' }, from: 0 },
  { id: 'to_assess', name: { en: 'To assess', fr: 'Note attendue' }, from: undefined },
] as const satisfies readonly (Term & { readonly from: number | undefined })[];

export type RankLabel = (typeof rankLabels)[number]['id'];

/** Absorbs the rounding of a sum of shares, so that nine draws in ten are 0.9. */
const tolerance = 1e-9;

/** Names a share of the draws. Example: labelShare(0.92) is 'robust', labelShare(undefined) is 'to_assess'. */
export function labelShare(topShare: number | undefined): RankLabel {
  if (topShare === undefined) return 'to_assess';
  return rankLabels.find(({ from }) => from !== undefined && topShare >= from - tolerance)?.id ?? 'unlikely';
}
