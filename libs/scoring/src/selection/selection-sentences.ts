import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const selectionSentences = {
  candidates_missing: {
    en: 'There is no candidate. Give at least one.',
    fr: 'Il n’y a aucun candidat. Donnez-en au moins un.',
  },
  shape_invalid: {
    en: 'This is missing or does not have the form expected. Write it as in the example of the documentation.',
    fr: 'Ceci manque ou n’a pas la forme attendue. Écrivez-le comme dans l’exemple de la documentation.',
  },
  id_repeated: {
    en: 'This identifier appears twice. Keep it once.',
    fr: 'Cet identifiant apparaît deux fois. Gardez-le une fois.',
  },
  id_unknown: {
    en: 'No candidate has this identifier. Correct it, or add the candidate.',
    fr: 'Aucun candidat n’a cet identifiant. Corrigez-le, ou ajoutez le candidat.',
  },
  value_invalid: {
    en: 'A value is a finite number. Give one, or leave the candidate out.',
    fr: 'Une valeur est un nombre fini. Donnez-en une, ou écartez le candidat.',
  },
  usage_missing: {
    en: 'What the candidate uses of this is not given. Write the figure, 0 if it uses none: a missing figure is not zero.',
    fr: 'Ce que le candidat en consomme n’est pas donné. Écrivez le chiffre, 0 s’il n’en consomme pas\u00a0: un chiffre manquant n’est pas zéro.',
  },
  usage_invalid: {
    en: 'A usage is a number from 0. Correct it.',
    fr: 'Une consommation est un nombre à partir de 0. Corrigez-la.',
  },
  limit_invalid: {
    en: 'A limit is a number from 0. Correct it, or remove the limit.',
    fr: 'Une limite est un nombre à partir de 0. Corrigez-la, ou retirez-la.',
  },
  figure_too_large: {
    en: 'This figure is too large to be computed exactly. Use a larger unit: thousands, tonnes.',
    fr: 'Ce chiffre est trop grand pour un calcul exact. Prenez une unité plus grande\u00a0: milliers, tonnes.',
  },
  group_too_small: {
    en: 'This group needs more candidates: two for a choice or a synergy, one otherwise. Complete it, or remove it.',
    fr: 'Ce groupe demande plus de candidats\u00a0: deux pour un choix ou une synergie, un sinon. Complétez-le, ou retirez-le.',
  },
  self_required: {
    en: 'A candidate cannot depend on itself. Remove this pair.',
    fr: 'Un candidat ne peut pas dépendre de lui-même. Retirez cette paire.',
  },
  share_invalid: { en: 'A share goes from 0 to 1. Correct it.', fr: 'Une part va de 0 à 1. Corrigez-la.' },
  measure_unknown: {
    en: 'No candidate has this measure. Name one of their usages.',
    fr: 'Aucun candidat n’a cette mesure. Nommez l’une de leurs consommations.',
  },
  count_invalid: {
    en: 'A number of candidates is a whole number from 0, and the smallest is at most the largest. Correct it.',
    fr: 'Un nombre de candidats est un entier à partir de 0, et le plus petit ne dépasse pas le plus grand. Corrigez-le.',
  },
  count_missing: {
    en: 'This bound has neither a smallest nor a largest number. Give one of them, or remove it.',
    fr: 'Cette borne n’a ni minimum ni maximum. Donnez l’un des deux, ou retirez-la.',
  },
  axis_missing: {
    en: 'A frontier moves at least one limit. Name it, with its multiple.',
    fr: 'Une frontière fait varier au moins une limite. Nommez-la, avec son multiple.',
  },
  multiple_invalid: { en: 'A multiple is a number above 0. Correct it.', fr: 'Un multiple est un nombre supérieur à 0. Corrigez-le.' },
  component_larger: {
    en: 'The shared components are larger than what this candidate uses in all. Lower them, or raise the usage.',
    fr: 'Les briques partagées dépassent ce que ce candidat consomme en tout. Réduisez-les, ou augmentez la consommation.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export const ruleNames = {
  limit: { en: 'Limit', fr: 'Limite' },
  mandatory: { en: 'Mandatory', fr: 'Obligatoire' },
  excluded: { en: 'Excluded', fr: 'Exclu' },
  exclusive: { en: 'One at most', fr: 'Un seul au plus' },
  requires: { en: 'Depends on', fr: 'Dépend de' },
  min_share: { en: 'Minimum share', fr: 'Part minimale' },
  count: { en: 'Number selected', fr: 'Nombre de cas retenus' },
} as const satisfies Readonly<Record<string, Localised>>;

/** Why a candidate is out. */
export const exclusionSentences = {
  worth_less: {
    en: 'Selecting it would make others leave, for less value in all.',
    fr: 'Le retenir en ferait sortir d’autres, pour une valeur totale moindre.',
  },
  as_good: {
    en: 'Another selection of the same value includes it.',
    fr: 'Une autre sélection de même valeur le comprend.',
  },
  blocked: {
    en: 'No selection that keeps to the rules includes it.',
    fr: 'Aucune sélection qui respecte les règles ne le comprend.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export const coreLabels = {
  core: { en: 'Selected in every draw', fr: 'Retenu dans tous les tirages' },
  borderline: { en: 'Selected in some of the draws', fr: 'Retenu dans une partie des tirages' },
  exterior: { en: 'Selected in no draw', fr: 'Retenu dans aucun tirage' },
} as const satisfies Readonly<Record<string, Localised>>;
