import type { Localised } from '../vocabulary/localised.js';

export type Grounds = 'art35_3' | 'cnil_list' | 'high_risk';

/** Why a DPIA is required or not. */
export const groundTexts: Readonly<Record<Grounds | 'criteria' | 'one_criterion' | 'exempt' | 'no_personal_data', Localised>> = {
  art35_3: { en: 'A case of art. 35(3) GDPR', fr: 'Un cas de l’art. 35(3) du RGPD' },
  cnil_list: { en: 'On the CNIL list of 14 processing types', fr: 'Sur la liste de 14 traitements de la CNIL' },
  high_risk: {
    en: 'High-risk AI system on personal data: the CNIL presumes a DPIA',
    fr: 'Système d’IA à haut risque sur des données personnelles\u00a0: la CNIL présume une AIPD',
  },
  criteria: { en: 'Two of the nine criteria or more', fr: 'Deux des neuf critères ou plus' },
  one_criterion: {
    en: 'One of the nine criteria: justify if it is not done',
    fr: 'Un des neuf critères\u00a0: à justifier si elle n’est pas faite',
  },
  exempt: { en: 'On the CNIL list of what needs no DPIA', fr: 'Sur la liste de la CNIL de ce qui n’en demande pas' },
  no_personal_data: { en: 'No personal data', fr: 'Aucune donnée personnelle' },
};
