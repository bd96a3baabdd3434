import type { Localised } from '../vocabulary/localised.js';

/** Printed beside any time saved: the same tool gave no robust evidence of measured productivity elsewhere. */
export const selfReportCaution: Localised = {
  en: 'Self-reported time is no measure: 26 minutes a day were reported in a trial of 20,000 users, while another department found no robust evidence of measured productivity',
  fr: 'Un temps déclaré n’est pas une mesure\u00a0: 26 minutes par jour déclarées dans un essai de 20\u202f000 utilisateurs, alors qu’un autre ministère n’a trouvé aucune preuve solide de productivité mesurée',
};

export const benefitReasons = {
  missing: { en: 'A figure is missing', fr: 'Un chiffre manque' },
  time: {
    en: 'Time saved counts as money only when what it is used for is stated',
    fr: 'Le temps libéré ne vaut de l’argent que si son usage est précisé',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export const evaluationProblems = {
  sameJudge: {
    en: 'The judge is the model under test: have another model judge it (E-J1)',
    fr: 'Le modèle évaluateur est le modèle testé\u00a0: faites évaluer par un autre modèle (E-J1)',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export const hallucinationSource: Localised = {
  en: 'Thresholds are design choices; context: Giskard, observations of June 2024. Say which error is counted',
  fr: 'Les seuils sont des choix de conception\u202f; contexte\u00a0: Giskard, observations de juin 2024. Précisez l’erreur comptée',
};
