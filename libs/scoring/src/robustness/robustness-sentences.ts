import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const robustnessSentences = {
  case_id_repeated: {
    en: 'Two use cases have the same identifier. Give each its own.',
    fr: 'Deux cas d’usage ont le même identifiant. Donnez-en un propre à chacun.',
  },
  draws_invalid: {
    en: 'The number of draws is a whole number from 1 to 1,000,000. Correct it.',
    fr: 'Le nombre de tirages est un entier de 1 à 1\u202f000\u202f000. Corrigez-le.',
  },
  kappa_invalid: {
    en: 'Kappa, the trust in the weights, is a number above 0. Correct it.',
    fr: 'Kappa, la confiance dans les poids, est un nombre supérieur à 0. Corrigez-le.',
  },
  order_incomplete: {
    en: 'The order must name each axis that has a weight, once. Complete it.',
    fr: 'L’ordre doit nommer une fois chaque axe qui a un poids. Complétez-le.',
  },
  seed_invalid: {
    en: 'The seed is a whole number. Give one, so that the result can be redone.',
    fr: 'La graine est un entier. Donnez-en une, pour que le résultat puisse être refait.',
  },
  sigma_invalid: {
    en: 'Sigma, the margin of a score, is a number from 0 to 5 points. Correct it.',
    fr: 'Sigma, la marge d’une note, est un nombre de 0 à 5 points. Corrigez-le.',
  },
  top_count_invalid: {
    en: 'The number of use cases to keep is a whole number from 1. Correct it.',
    fr: 'Le nombre de cas d’usage à garder est un entier à partir de 1. Corrigez-le.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
