import type { Localised, Term } from '../vocabulary/localised.js';

/** Ways to rank a portfolio, and when each is worth proposing. The first is the default. */
export const rankingMethods = [
  {
    id: 'weighted_sum',
    name: { en: 'Weighted sum', fr: 'Somme pondérée' },
    when: {
      en: 'Explained line by line; adding a use case never changes the others.',
      fr: 'S’explique ligne à ligne\u202f; ajouter un cas d’usage ne change jamais les autres.',
    },
    canReverse: false,
  },
  {
    id: 'weighted_product',
    name: { en: 'Weighted product', fr: 'Produit pondéré' },
    when: { en: 'To punish a very weak axis.', fr: 'Pour pénaliser un axe très faible.' },
    canReverse: false,
  },
  {
    id: 'topsis',
    name: { en: 'TOPSIS', fr: 'TOPSIS' },
    when: {
      en: 'A second opinion. Adding a use case can turn the order of the others around.',
      fr: 'Un second avis. Ajouter un cas d’usage peut inverser l’ordre des autres.',
    },
    canReverse: true,
  },
  {
    id: 'wsjf',
    name: { en: 'WSJF', fr: 'WSJF' },
    when: {
      en: 'To sequence the use cases of one stage. Size and de-risking are entered by hand.',
      fr: 'Pour ordonner les cas d’usage d’une même étape. La taille et la réduction du risque se saisissent.',
    },
    canReverse: false,
  },
  {
    id: 'rice',
    name: { en: 'RICE', fr: 'RICE' },
    when: { en: 'For product features. Effort is entered by hand.', fr: 'Pour des fonctionnalités de produit. L’effort se saisit.' },
    canReverse: false,
  },
] as const satisfies readonly (Term & { readonly when: Localised; readonly canReverse: boolean })[];

export type RankingMethod = (typeof rankingMethods)[number]['id'];
