import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const tableSentences = {
  figure_invalid: {
    en: 'This figure of the method must be a number, above 0 where it divides. Correct it.',
    fr: 'Ce chiffre de la méthode doit être un nombre, supérieur à 0 s’il divise. Corrigez-le.',
  },
  mix_invalid: {
    en: 'Carbon and water of a mix are numbers of 0 or more. Correct them.',
    fr: 'Le carbone et l’eau d’un mix sont des nombres supérieurs ou égaux à 0. Corrigez-les.',
  },
  mix_repeated: { en: 'Two mixes have the same code. Keep one.', fr: 'Deux mix ont le même code. Gardez-en un.' },
  range_invalid: {
    en: 'A range of factors holds 1, low end first. Correct it.',
    fr: 'Un intervalle de facteurs contient 1, borne basse d’abord. Corrigez-le.',
  },
  source_missing: {
    en: 'This figure has no source. Write where it comes from.',
    fr: 'Ce chiffre n’a pas de source. Écrivez d’où il vient.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
