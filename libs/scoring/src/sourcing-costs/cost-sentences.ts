import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const costSentences = {
  number_missing: { en: 'This figure is missing. Give it, or an estimate.', fr: 'Ce chiffre manque. Donnez-le, ou une estimation.' },
  number_invalid: {
    en: 'This figure must be a number of 0 or more. Correct it.',
    fr: 'Ce chiffre doit être un nombre supérieur ou égal à 0. Corrigez-le.',
  },
  share_invalid: { en: 'A share is a number from 0 to 1. Correct it.', fr: 'Une part est un nombre de 0 à 1. Corrigez-la.' },
  replicas_invalid: {
    en: 'The number of replicas is a whole number from 1. Correct it.',
    fr: 'Le nombre de répliques est un entier à partir de 1. Corrigez-le.',
  },
  model_missing: {
    en: 'GPUs are counted from the size of the model. Give its parameters, in billions.',
    fr: 'Les GPU se comptent d’après la taille du modèle. Donnez ses paramètres, en milliards.',
  },
  site_missing: {
    en: 'The electricity of owned GPUs depends on their site. Give its PUE.',
    fr: 'L’électricité des GPU achetés dépend de leur site. Donnez son PUE.',
  },
  period_invalid: {
    en: 'Fine-tuning comes back after more than 0 months. Correct it.',
    fr: 'L’affinage revient après plus de 0 mois. Corrigez la durée.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
