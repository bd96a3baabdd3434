import type { Term } from '../vocabulary/localised.js';

/** Which figure of the year a score stands on. */
export const impactBases = [
  { id: 'allocated', name: { en: 'Idle machines included', fr: 'Machines à l’arrêt comprises' } },
  { id: 'marginal', name: { en: 'Idle capacity not disclosed', fr: 'Capacité à l’arrêt non publiée' } },
] as const satisfies readonly Term[];

export type ImpactBasis = (typeof impactBases)[number]['id'];
