import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const assessmentSentences = {
  assessed_twice: {
    en: 'This assessor has already scored this criterion. Keep one figure.',
    fr: 'Cet évaluateur a déjà noté ce critère. Gardez une seule note.',
  },
  criterion_unknown: {
    en: 'The model has no such criterion. Choose one of its own.',
    fr: 'Le modèle n’a pas ce critère. Choisissez-en un des siens.',
  },
  evidence_unknown: {
    en: 'The model has no such evidence level. Choose one of its own.',
    fr: 'Le modèle n’a pas ce niveau de preuve. Choisissez-en un des siens.',
  },
  expertise_invalid: {
    en: 'Expertise is 0.5, 1 or 2. Correct it.',
    fr: 'L’expertise vaut 0,5, 1 ou 2. Corrigez-la.',
  },
  score_invalid: {
    en: 'A score is a number from 0 to 5. Correct it; leave it out if nothing is known.',
    fr: 'Une note est un nombre de 0 à 5. Corrigez-la\u202f; omettez-la si rien n’est connu.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
