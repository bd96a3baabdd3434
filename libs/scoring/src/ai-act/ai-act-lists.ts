import type { Localised, Term } from '../vocabulary/localised.js';

/** Art. 5(1), with the letters added by Regulation (EU) 2026/1744. */
export const prohibitedPractices = [
  { id: 'a', name: { en: 'manipulative techniques', fr: 'techniques de manipulation' } },
  { id: 'b', name: { en: 'exploitation of vulnerabilities', fr: 'exploitation de vulnérabilités' } },
  { id: 'c', name: { en: 'social scoring', fr: 'notation sociale' } },
  { id: 'd', name: { en: 'crime prediction from profiling alone', fr: 'prédiction d’infractions par le seul profilage' } },
  { id: 'e', name: { en: 'untargeted scraping of faces', fr: 'moissonnage non ciblé de visages' } },
  {
    id: 'f',
    name: {
      en: 'emotion inference at work and in education, except medical or safety reasons',
      fr: 'inférence d’émotions au travail et dans l’enseignement, sauf motif médical ou de sécurité',
    },
  },
  { id: 'g', name: { en: 'biometric categorisation on sensitive traits', fr: 'catégorisation biométrique sur des traits sensibles' } },
  {
    id: 'h',
    name: {
      en: 'real-time remote biometric identification for law enforcement',
      fr: 'identification biométrique à distance en temps réel à des fins répressives',
    },
  },
  { id: 'ba', name: { en: 'non-consensual intimate material', fr: 'contenus intimes non consentis' } },
  { id: 'bb', name: { en: 'child sexual abuse material', fr: 'contenus pédocriminels' } },
] as const satisfies readonly Term[];

/** Annex III, with what is easily overlooked as a trap. */
export const annex3Points: readonly (Term & { readonly trap?: Localised })[] = [
  { id: '1', name: { en: 'biometrics', fr: 'biométrie' } },
  { id: '2', name: { en: 'safety of critical infrastructure', fr: 'sécurité d’infrastructures critiques' } },
  { id: '3', name: { en: 'education and training', fr: 'enseignement et formation' } },
  {
    id: '4a',
    name: { en: 'recruitment and selection, access to self-employment', fr: 'recrutement et sélection, accès à l’emploi indépendant' },
    trap: { en: 'targeted job advertisements are caught', fr: 'les offres d’emploi ciblées sont visées' },
  },
  {
    id: '4b',
    name: {
      en: 'terms, promotion, termination, task allocation on individual behaviour, monitoring',
      fr: 'conditions de travail, promotion, licenciement, répartition des tâches selon le comportement, suivi',
    },
    trap: {
      en: 'task allocation and performance monitoring are caught, adoption statistics per employee too',
      fr: 'la répartition des tâches et le suivi des performances sont visés, y compris des statistiques d’adoption par salarié',
    },
  },
  {
    id: '5a',
    name: {
      en: 'public benefits: evaluate eligibility, grant, reduce, revoke or reclaim',
      fr: 'prestations publiques\u00a0: évaluer l’éligibilité, octroyer, réduire, révoquer ou récupérer',
    },
    trap: {
      en: 'evaluating eligibility is enough; guidance without evaluation is not caught',
      fr: 'évaluer l’éligibilité suffit\u202f; une orientation sans évaluation n’est pas visée',
    },
  },
  {
    id: '5b',
    name: { en: 'creditworthiness, except fraud detection', fr: 'solvabilité, sauf détection de fraudes' },
  },
  {
    id: '5c',
    name: { en: 'life and health insurance: risk and pricing', fr: 'assurance-vie et assurance maladie\u00a0: risque et tarification' },
  },
  { id: '5d', name: { en: 'emergency calls', fr: 'appels d’urgence' } },
  { id: '6', name: { en: 'law enforcement', fr: 'répression' } },
  { id: '7', name: { en: 'migration, asylum and borders', fr: 'migration, asile et frontières' } },
  { id: '8', name: { en: 'justice and democratic processes', fr: 'justice et processus démocratiques' } },
];

/** One class is displayed; the rank says which is the more severe. */
export const aiActClasses = [
  { id: 'prohibited', rank: 7, name: { en: 'Prohibited', fr: 'Interdit' } },
  { id: 'high_risk_annex1', rank: 6, name: { en: 'High risk (Annex I)', fr: 'Haut risque (annexe I)' } },
  { id: 'high_risk_annex3', rank: 6, name: { en: 'High risk (Annex III)', fr: 'Haut risque (annexe III)' } },
  { id: 'high_risk_sectoral', rank: 5, name: { en: 'High risk, sectoral act', fr: 'Haut risque, acte sectoriel' } },
  { id: 'annex3_exempt', rank: 4, name: { en: 'Annex III, exempt', fr: 'Annexe III, exempté' } },
  { id: 'transparency', rank: 3, name: { en: 'Transparency', fr: 'Transparence' } },
  { id: 'sector_rules', rank: 2, name: { en: 'Sector rules', fr: 'Règles du secteur' } },
  { id: 'minimal', rank: 1, name: { en: 'Minimal risk', fr: 'Risque minimal' } },
  { id: 'out_of_scope', rank: 0, name: { en: 'Out of scope', fr: 'Hors champ' } },
] as const satisfies readonly (Term & { readonly rank: number })[];

export type AiActClass = (typeof aiActClasses)[number]['id'];

export type AiActRole = 'provider' | 'deployer' | 'provider+deployer' | 'none';
