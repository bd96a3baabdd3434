import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const settingSentences = {
  setting_invalid: {
    en: 'This setting is outside its scale. Give a number on it: 0 to 1 for a share, 0 to 5 for points, above 0 for a quantity.',
    fr: 'Ce réglage sort de son échelle. Donnez un nombre qui y tient\u00a0: 0 à 1 pour une part, 0 à 5 pour des points, plus de 0 pour une quantité.',
  },
  line_invalid: {
    en: 'The quantities of these anchors must rise, each with a score from 0 to 5. Put them in order.',
    fr: 'Les quantités de ces repères doivent croître, chacune avec une note de 0 à 5. Remettez-les en ordre.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
