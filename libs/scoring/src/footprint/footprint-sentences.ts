import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const footprintSentences = {
  number_missing: { en: 'This figure is missing. Give it, or an estimate.', fr: 'Ce chiffre manque. Donnez-le, ou une estimation.' },
  number_invalid: {
    en: 'This figure must be a number of 0 or more. Correct it.',
    fr: 'Ce chiffre doit être un nombre supérieur ou égal à 0. Corrigez-le.',
  },
  parameters_invalid: {
    en: 'A model has more than 0 parameters, counted in billions, and no more at work than in memory. Correct them.',
    fr: 'Un modèle a plus de 0 paramètre, en milliards, et pas plus au travail qu’en mémoire. Corrigez-les.',
  },
  pue_invalid: {
    en: 'The PUE is the energy of the data centre over that of its machines, 1 or more. Correct it.',
    fr: 'Le PUE est l’énergie du centre de données sur celle de ses machines, 1 ou plus. Corrigez-le.',
  },
  range_invalid: {
    en: 'This range must hold the figure it surrounds, low end first. Correct it.',
    fr: 'Cet intervalle doit contenir le chiffre qu’il entoure, borne basse d’abord. Corrigez-le.',
  },
  replicas_invalid: {
    en: 'The number of replicas is a whole number from 1. Correct it.',
    fr: 'Le nombre de répliques est un entier à partir de 1. Corrigez-le.',
  },
  share_invalid: { en: 'A share is a number from 0 to 1. Correct it.', fr: 'Une part est un nombre de 0 à 1. Corrigez-la.' },
  zone_unknown: {
    en: 'The table of electricity mixes has no such zone. Choose one of it, or add yours.',
    fr: 'Le tableau des mix électriques n’a pas cette zone. Choisissez-en une, ou ajoutez la vôtre.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** In what dedicated machines are more sober than a shared provider: by energy, then by carbon. Where these differ, both are named. */
export const sobrietyConclusions = {
  dedicated: {
    dedicated: {
      en: 'The dedicated machines take less energy and emit less carbon',
      fr: 'Les machines dédiées consomment moins d’énergie et émettent moins de carbone',
    },
    provider: {
      en: 'The dedicated machines take less energy but emit more carbon: say which of the two is meant',
      fr: 'Les machines dédiées consomment moins d’énergie mais émettent plus de carbone\u00a0: précisez duquel des deux vous parlez',
    },
  },
  provider: {
    dedicated: {
      en: 'The dedicated machines emit less carbon but take more energy: say which of the two is meant',
      fr: 'Les machines dédiées émettent moins de carbone mais consomment plus d’énergie\u00a0: précisez duquel des deux vous parlez',
    },
    provider: {
      en: 'The provider takes less energy and emits less carbon',
      fr: 'Le fournisseur consomme moins d’énergie et émet moins de carbone',
    },
  },
} as const satisfies Readonly<Record<'dedicated' | 'provider', Readonly<Record<'dedicated' | 'provider', Localised>>>>;
