import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const triageSentences = {
  question_repeated: { en: 'This question appears several times. Keep one.', fr: 'Cette question apparaît plusieurs fois. Gardez-en une.' },
  question_unknown: {
    en: 'A rule reads this question, and there is no such question. Restore it, or remove the rule.',
    fr: 'Une règle lit cette question, qui n’existe pas. Rétablissez-la, ou retirez la règle.',
  },
  option_unknown: {
    en: 'A rule waits for this answer, and the question does not offer it. Restore the answer, or remove the rule.',
    fr: 'Une règle attend cette réponse, que la question ne propose pas. Rétablissez la réponse, ou retirez la règle.',
  },
  options_missing: {
    en: 'A question needs at least two answers, all different. Complete them.',
    fr: 'Une question demande au moins deux réponses, toutes différentes. Complétez-les.',
  },
  importance_invalid: {
    en: 'An importance is a number above zero. Correct it.',
    fr: 'Une importance est un nombre supérieur à zéro. Corrigez-la.',
  },
  text_missing: {
    en: 'A text is empty in English or in French. Write it.',
    fr: 'Un texte est vide en anglais ou en français. Écrivez-le.',
  },
  rule_repeated: { en: 'Two rules have this identifier. Rename one.', fr: 'Deux règles ont cet identifiant. Renommez-en une.' },
  points_invalid: {
    en: 'Points are numbers from -100 to 100. Correct them.',
    fr: 'Les points sont des nombres de -100 à 100. Corrigez-les.',
  },
  target_unknown: {
    en: 'This rule points to an approach or a sourcing that does not exist. Correct it.',
    fr: 'Cette règle désigne une approche ou un mode de réalisation qui n’existe pas. Corrigez-la.',
  },
  points_to_nothing: {
    en: 'This rule gives points to nothing. Complete it, or remove it.',
    fr: 'Cette règle ne donne de points à rien. Complétez-la, ou retirez-la.',
  },
  sourcing_missing: {
    en: 'This approach has no sourcing. Allow one at least.',
    fr: 'Cette approche n’a aucun mode de réalisation. Autorisez-en un au moins.',
  },
  sobriety_order: {
    en: 'The sobriety order holds each approach once. Complete it.',
    fr: 'L’ordre de sobriété contient chaque approche une fois. Complétez-le.',
  },
  setting_invalid: {
    en: 'This setting is outside its scale. Give a number on it.',
    fr: 'Ce réglage sort de son échelle. Donnez un nombre qui y tient.',
  },
  no_question_counts: {
    en: 'No question counts for the completeness. Keep one at least.',
    fr: 'Aucune question ne compte dans la complétude. Gardez-en une au moins.',
  },
  answer_unknown: {
    en: 'This is not one of the answers to the question. Choose one of them.',
    fr: 'Ce n’est pas une des réponses à la question. Choisissez l’une d’elles.',
  },
  answer_without_question: {
    en: 'There is no such question. Remove this answer, or correct its key.',
    fr: 'Cette question n’existe pas. Retirez cette réponse, ou corrigez sa clé.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
