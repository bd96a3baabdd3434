import type { Term } from '../vocabulary/localised.js';

/** The nine criteria of WP 248. */
export const dpiaCriteria = [
  { id: 'evaluation', name: { en: 'evaluation or scoring', fr: 'évaluation ou notation' } },
  {
    id: 'automated_decision',
    name: { en: 'automated decision with legal or similar effect', fr: 'décision automatisée avec effet juridique ou similaire' },
  },
  { id: 'monitoring', name: { en: 'systematic monitoring', fr: 'surveillance systématique' } },
  { id: 'sensitive_data', name: { en: 'sensitive or highly personal data', fr: 'données sensibles ou hautement personnelles' } },
  { id: 'large_scale', name: { en: 'large scale', fr: 'grande échelle' } },
  { id: 'matching', name: { en: 'matching of data sets', fr: 'croisement de données' } },
  { id: 'vulnerable', name: { en: 'vulnerable persons', fr: 'personnes vulnérables' } },
  { id: 'innovative_use', name: { en: 'innovative use', fr: 'usage innovant' } },
  {
    id: 'prevents_right',
    name: { en: 'prevents a right, a service or a contract', fr: 'exclusion d’un droit, d’un service ou d’un contrat' },
  },
] as const satisfies readonly Term[];

export type DpiaCriterion = (typeof dpiaCriteria)[number]['id'];

/** GDPR, art. 35(3). */
export const article35Cases = [
  {
    id: 'a',
    name: {
      en: 'systematic and extensive evaluation with legal or similar effect',
      fr: 'évaluation systématique et approfondie avec effet juridique ou similaire',
    },
  },
  {
    id: 'b',
    name: {
      en: 'large-scale special categories or criminal convictions',
      fr: 'grande échelle de catégories particulières ou de condamnations pénales',
    },
  },
  { id: 'c', name: { en: 'large-scale monitoring of a public area', fr: 'surveillance à grande échelle d’une zone accessible au public' } },
] as const satisfies readonly Term[];

/** What the GDPR asks for besides the DPIA. */
export const gdprDuties = [
  { id: 'lawful_basis', name: { en: 'lawful basis', fr: 'base légale' } },
  { id: 'information', name: { en: 'information of persons', fr: 'information des personnes' } },
  { id: 'record', name: { en: 'record of processing', fr: 'registre des traitements' } },
  { id: 'dpo_advice', name: { en: 'dated opinion of the DPO', fr: 'avis daté du DPO' } },
  { id: 'processor_contract', name: { en: 'processor contract (art. 28)', fr: 'contrat de sous-traitance (art. 28)' } },
  { id: 'automated_decision', name: { en: 'automated decisions (art. 22)', fr: 'décisions automatisées (art. 22)' } },
  {
    id: 'prior_consultation',
    name: { en: 'prior consultation of the authority (art. 36)', fr: 'consultation préalable de l’autorité (art. 36)' },
  },
] as const satisfies readonly Term[];

export type GdprDuty = (typeof gdprDuties)[number]['id'];
