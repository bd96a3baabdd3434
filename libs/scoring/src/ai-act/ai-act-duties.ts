import type { Localised } from '../vocabulary/localised.js';

/** Duties by what raises them. The English is that of the published test cases. */
export const dutyTexts = {
  not_ai: {
    en: 'record why it is not an AI system (art. 3(1))',
    fr: 'consigner pourquoi ce n’est pas un système d’IA (art. 3(1))',
  },
  military: {
    en: 'art. 2(3): exclusively military, defence or national security',
    fr: 'art. 2(3)\u00a0: exclusivement militaire, défense ou sécurité nationale',
  },
  research: {
    en: 'art. 2(6), 2(8): research only, before any test in real-world conditions',
    fr: 'art. 2(6), 2(8)\u00a0: recherche seule, avant tout test en conditions réelles',
  },
  open_source: {
    en: 'art. 2(12): free and open source, neither high-risk nor under arts 5 and 50',
    fr: 'art. 2(12)\u00a0: logiciel libre, ni à haut risque ni visé par les art. 5 et 50',
  },
  literacy: { en: 'art. 4 AI literacy measures', fr: 'art. 4, mesures de maîtrise de l’IA (formation et acculturation)' },
  sectoral: {
    en: 'sectoral act applies (e.g. Regulation 2018/1139 and EASA); AI Act: arts 6(1), 60a, 102-112',
    fr: 'l’acte sectoriel s’applique (par exemple règlement 2018/1139 et AESA)\u202f; règlement IA\u00a0: art. 6(1), 60 bis, 102 à 112',
  },
  sector_rules: {
    en: 'outside Annex I; sector rules of EASA, art. 108',
    fr: 'hors annexe I\u202f; règles du secteur (AESA), art. 108',
  },
  provider_file: { en: 'arts 8-17, 43, 47-49 provider file', fr: 'art. 8 à 17, 43, 47 à 49, dossier du fournisseur' },
  deployer: { en: 'art. 26 deployer duties', fr: 'art. 26, obligations du déployeur' },
  fria: { en: 'art. 27 FRIA', fr: 'art. 27, analyse d’impact sur les droits fondamentaux (AIDF)' },
  ask_exemption: {
    en: 'ask the provider for its art. 6(4) assessment and art. 49(2) registration',
    fr: 'demander au fournisseur son évaluation (art. 6(4)) et son enregistrement (art. 49(2))',
  },
  write_exemption: {
    en: 'written assessment (art. 6(4)) and registration (art. 49(2), date read two ways)',
    fr: 'évaluation écrite (art. 6(4)) et enregistrement (art. 49(2), date lue de deux façons)',
  },
  interaction: {
    en: 'art. 50(1) tell people they interact with AI',
    fr: 'art. 50(1), dire aux personnes qu’elles interagissent avec une IA',
  },
  ask_interaction: {
    en: 'ask the provider how people are told they interact with AI (art. 50(1))',
    fr: 'demander au fournisseur comment les personnes sont informées (art. 50(1))',
  },
  marking: { en: 'art. 50(2) machine-readable marking', fr: 'art. 50(2), marquage lisible par machine' },
  ask_marking: {
    en: 'ask the provider of the generative system for its marking (art. 50(2))',
    fr: 'demander au fournisseur du système génératif son marquage (art. 50(2))',
  },
  emotion: {
    en: 'art. 50(3) inform the persons exposed to emotion recognition or biometric categorisation',
    fr: 'art. 50(3), informer les personnes exposées à la reconnaissance d’émotions ou à la catégorisation biométrique',
  },
  labelling: {
    en: 'art. 50(4) disclose the deep fake or the generated text',
    fr: 'art. 50(4), signaler l’hypertrucage ou le texte généré',
  },
  gpai: {
    en: 'arts 53-55 duties of a provider of a general-purpose model, limited to the modification',
    fr: 'art. 53 à 55, obligations d’un fournisseur de modèle à usage général, limitées à la modification',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export type DutyId = keyof typeof dutyTexts | 'prohibited';
