import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const priceSentences = {
  price_invalid: { en: 'A price is a number of 0 or more. Correct it.', fr: 'Un prix est un nombre supérieur ou égal à 0. Corrigez-le.' },
  horizon_invalid: {
    en: 'The horizon is a whole number of years, in months: 12, 24, 36. Correct it.',
    fr: 'L’horizon est un nombre entier d’années, en mois\u00a0: 12, 24, 36. Corrigez-le.',
  },
  life_invalid: { en: 'A machine lasts more than 0 years. Correct it.', fr: 'Une machine dure plus de 0 an. Corrigez la durée.' },
} as const satisfies Readonly<Record<string, Localised>>;
