import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const hostingSentences = {
  option_missing: { en: 'This hosting option is missing. Put it back.', fr: 'Cette option d’hébergement manque. Rétablissez-la.' },
  option_repeated: {
    en: 'This hosting option appears several times. Keep one.',
    fr: 'Cette option apparaît plusieurs fois. Gardez-en une.',
  },
  option_unknown: {
    en: 'No such hosting option. Remove it, or name H1 to H7.',
    fr: 'Cette option n’existe pas. Retirez-la, ou nommez H1 à H7.',
  },
  verdict_invalid: { en: 'A verdict is A, C or F. Choose one.', fr: 'Un verdict est A, C ou F. Choisissez-en un.' },
  verdict_eases: {
    en: 'More sensitive data would be better allowed than less sensitive ones. Make this verdict at least as strict as the level below.',
    fr: 'Des données plus sensibles seraient mieux admises que de moins sensibles. Rendez ce verdict au moins aussi strict que celui du niveau inférieur.',
  },
  condition_missing: {
    en: 'A conditional verdict says what lifts it. Name a measure at least.',
    fr: 'Un verdict sous conditions dit ce qui les lève. Nommez une mesure au moins.',
  },
  measure_unknown: { en: 'No such measure. Remove it.', fr: 'Cette mesure n’existe pas. Retirez-la.' },
} as const satisfies Readonly<Record<string, Localised>>;
