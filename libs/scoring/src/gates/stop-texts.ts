import type { Localised } from '../vocabulary/localised.js';

/** What stops a case; one is enough. */
export const stopTexts = {
  remediation: { en: 'Two remediation cycles without reaching the threshold', fr: 'Deux cycles de remédiation sans atteindre le seuil' },
  evaluation: { en: 'Evaluation score too low', fr: 'Score d’évaluation trop bas' },
  prohibited: { en: 'Prohibited practice, or red flag without a waiver', fr: 'Pratique interdite, ou alerte majeure sans dérogation' },
  attainment: {
    en: 'Primary KPI too far from its target at the end of the pilot',
    fr: 'KPI principal trop loin de sa cible à la fin du pilote',
  },
  adoption: { en: 'Adoption too low after eight weeks of pilot', fr: 'Adoption trop faible après huit semaines de pilote' },
  cost: { en: 'An answer costs more than twice what it is worth', fr: 'Une réponse coûte plus de deux fois ce qu’elle vaut' },
  sponsor: { en: 'Sponsor absent', fr: 'Sponsor absent' },
  cheaper: { en: 'A cheaper approach passes the same evaluation', fr: 'Une approche moins coûteuse réussit la même évaluation' },
} as const satisfies Readonly<Record<string, Localised>>;

export type StopRuleId = keyof typeof stopTexts;
