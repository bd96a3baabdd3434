import type { Localised } from '../vocabulary/localised.js';

interface DocumentEntry {
  readonly id: string;
  readonly for: 'all' | '50(1)' | '50(2)' | '50(4)' | 'high_risk_provider' | 'high_risk_deployer' | 'fria';
  readonly article?: string;
  readonly name: Localised;
}

/** Documents and evidence by what asks for them. */
export const aiActDocuments = [
  { id: 'register_entry', for: 'all', name: { en: 'entry in the AI system register', fr: 'inscription au registre des systèmes d’IA' } },
  { id: 'intended_purpose', for: 'all', name: { en: 'intended purpose', fr: 'finalité prévue' } },
  { id: 'literacy_record', for: 'all', article: '4', name: { en: 'AI literacy record', fr: 'suivi de la maîtrise de l’IA' } },
  { id: 'model_sheet', for: 'all', name: { en: 'model and supplier sheet', fr: 'fiche du modèle et du prestataire' } },
  { id: 'raci', for: 'all', name: { en: 'who is responsible for what (RACI)', fr: 'qui est responsable de quoi (RACI)' } },
  { id: 'notice', for: '50(1)', article: '50(1)', name: { en: 'notice text', fr: 'mention d’information' } },
  { id: 'marking_proof', for: '50(2)', article: '50(2)', name: { en: 'proof of marking', fr: 'preuve du marquage' } },
  {
    id: 'label',
    for: '50(4)',
    article: '50(4)',
    name: { en: 'label of the deep fake or of the text', fr: 'signalement de l’hypertrucage ou du texte' },
  },
  { id: 'risk_management', for: 'high_risk_provider', article: '9', name: { en: 'risk management', fr: 'gestion des risques' } },
  { id: 'data_governance', for: 'high_risk_provider', article: '10', name: { en: 'data governance', fr: 'gouvernance des données' } },
  {
    id: 'technical_file',
    for: 'high_risk_provider',
    article: '11',
    name: { en: 'technical file, Annex IV', fr: 'documentation technique, annexe IV' },
  },
  { id: 'logs', for: 'high_risk_provider', article: '12', name: { en: 'logs', fr: 'journaux' } },
  { id: 'instructions', for: 'high_risk_provider', article: '13', name: { en: 'instructions for use', fr: 'notice d’utilisation' } },
  { id: 'oversight', for: 'high_risk_provider', article: '14', name: { en: 'human oversight', fr: 'contrôle humain' } },
  {
    id: 'accuracy',
    for: 'high_risk_provider',
    article: '15',
    name: { en: 'accuracy, robustness, cybersecurity', fr: 'exactitude, robustesse, cybersécurité' },
  },
  {
    id: 'quality_system',
    for: 'high_risk_provider',
    article: '17',
    name: { en: 'quality management system', fr: 'système de gestion de la qualité' },
  },
  { id: 'conformity', for: 'high_risk_provider', article: '43', name: { en: 'conformity assessment', fr: 'évaluation de la conformité' } },
  { id: 'declaration', for: 'high_risk_provider', article: '47', name: { en: 'EU declaration', fr: 'déclaration UE' } },
  { id: 'ce_mark', for: 'high_risk_provider', article: '48', name: { en: 'CE mark', fr: 'marquage CE' } },
  { id: 'registration', for: 'high_risk_provider', article: '49', name: { en: 'registration', fr: 'enregistrement' } },
  {
    id: 'post_market',
    for: 'high_risk_provider',
    article: '72',
    name: { en: 'post-market monitoring', fr: 'surveillance après commercialisation' },
  },
  {
    id: 'deployer_record',
    for: 'high_risk_deployer',
    article: '26',
    name: {
      en: 'use as instructed, oversight, input data, logs for 6 months, workers and persons informed',
      fr: 'usage conforme à la notice, contrôle humain, données d’entrée, journaux 6 mois, salariés et personnes informés',
    },
  },
  { id: 'explanation', for: 'high_risk_deployer', article: '86', name: { en: 'right to explanation', fr: 'droit à explication' } },
  {
    id: 'fria',
    for: 'fria',
    article: '27',
    name: {
      en: 'FRIA, six elements (a) to (f), notified to the market surveillance authority; it may refer to the DPIA and does not replace it',
      fr: 'AIDF, six éléments (a) à (f), notifiée à l’autorité de surveillance du marché\u202f; elle peut renvoyer à l’AIPD sans la remplacer',
    },
  },
] as const satisfies readonly DocumentEntry[];

export type DocumentId = (typeof aiActDocuments)[number]['id'];
export type DocumentReason = (typeof aiActDocuments)[number]['for'];
