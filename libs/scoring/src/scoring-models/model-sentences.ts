import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const modelSentences = {
  axes_not_in_order: {
    en: 'The model must hold the four axes V, F, R, S, once each and in this order. Restore them.',
    fr: 'Le modèle doit contenir les quatre axes V, F, R, S, une fois chacun et dans cet ordre. Rétablissez-les.',
  },
  weights_all_zero: {
    en: 'Every weight here is zero, so nothing counts. Give at least one of them a weight above zero.',
    fr: 'Tous les poids sont nuls ici, rien ne compte donc. Donnez à l’un d’eux au moins un poids supérieur à zéro.',
  },
  weight_invalid: {
    en: 'A weight is a number from 0 to 1,000,000. Correct it.',
    fr: 'Un poids est un nombre de 0 à 1\u202f000\u202f000. Corrigez-le.',
  },
  criterion_missing: {
    en: 'This criterion is missing. Put it back; a weight of zero takes it out of the totals.',
    fr: 'Ce critère manque. Rétablissez-le\u202f; un poids nul le retire des totaux.',
  },
  criterion_duplicate: {
    en: 'This criterion appears several times. Keep one of them.',
    fr: 'Ce critère apparaît plusieurs fois. Gardez-en un seul.',
  },
  criterion_unknown: {
    en: 'This criterion is not one of the 23 of the model. Remove it.',
    fr: 'Ce critère ne fait pas partie des 23 du modèle. Retirez-le.',
  },
  criterion_wrong_axis: {
    en: 'This criterion stands on another axis than the one its letter names. Move it back.',
    fr: 'Ce critère n’est pas sur l’axe que désigne sa lettre. Replacez-le.',
  },
  severity_mismatch: {
    en: 'On the risk axis 5 is the worst, on the others 5 is the best. Give this criterion the direction of its axis.',
    fr: 'Sur l’axe des risques, 5 est le pire\u202f; sur les autres, 5 est le meilleur. Donnez à ce critère le sens de son axe.',
  },
  anchor_missing: {
    en: 'The text of this level is empty. Write what earns it.',
    fr: 'Le texte de ce niveau est vide. Écrivez ce qui le justifie.',
  },
  motivation_weights_count: {
    en: 'There are four motivations, V1 to V4. Give four weights, strongest place first.',
    fr: 'Il y a quatre motivations, V1 à V4. Donnez quatre poids, la place la plus forte d’abord.',
  },
  motivation_weights_rising: {
    en: 'The weights of the motivations must not rise from one place to the next. Put the largest first.',
    fr: 'Les poids des motivations ne doivent pas augmenter d’une place à la suivante. Mettez le plus grand en premier.',
  },
  threshold_invalid: {
    en: 'This setting is outside its scale. Give a number on it: 0 to 100 for a total, 0 to 5 for a level, 0 to 1 for a share.',
    fr: 'Ce réglage sort de son échelle. Donnez un nombre qui y tient\u00a0: 0 à 100 pour un total, 0 à 5 pour un niveau, 0 à 1 pour une part.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
