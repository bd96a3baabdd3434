import type { Term } from './localised.js';

/** Make or buy. */
export const sourcings = [
  { id: 'reuse', name: { en: 'Reuse what exists', fr: 'Réutiliser l’existant' } },
  { id: 'buy', name: { en: 'Buy: seat licence or product', fr: 'Acheter\u00a0: licence utilisateur ou produit' } },
  { id: 'make_api', name: { en: 'Build on a managed model API', fr: 'Développer sur une API de modèle managée' } },
  { id: 'make_internal', name: { en: 'Build in house', fr: 'Développer en interne' } },
  { id: 'self_host', name: { en: 'Host an open model, fine-tuned or not', fr: 'Héberger un modèle ouvert, affiné ou non' } },
  { id: 'co_build', name: { en: 'Co-build', fr: 'Co-construire' } },
  { id: 'none', name: { en: 'None', fr: 'Aucun' } },
] as const satisfies readonly Term[];

export type Sourcing = (typeof sourcings)[number]['id'];
