import type { Localised } from '../vocabulary/localised.js';

export const stageStatusTexts = {
  backlog: {
    en: 'G1 is passed: the PoC starts once G2 is passed too',
    fr: 'G1 est franchi\u00a0: le PoC démarre quand G2 l’est aussi',
  },
  remediation: {
    en: 'The evaluation is below its threshold: the remediation plan is under way',
    fr: 'L’évaluation est sous son seuil\u00a0: le plan de remédiation est en cours',
  },
  unplanned: {
    en: 'The evaluation is below its threshold: write a remediation plan with an owner and a due date',
    fr: 'L’évaluation est sous son seuil\u00a0: rédigez un plan de remédiation, avec un responsable et une échéance',
  },
} as const satisfies Readonly<Record<string, Localised>>;
