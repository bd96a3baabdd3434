import type { Term } from '../vocabulary/localised.js';

/** What has to be evidenced before a conditional cell is an allowed one. */
export const hostingMeasures = [
  { id: 'public_data_only', name: { en: 'public data only', fr: 'données publiques seulement' } },
  { id: 'no_account_data', name: { en: 'no account data', fr: 'aucune donnée de compte' } },
  { id: 'no_personal_data', name: { en: 'no personal data', fr: 'aucune donnée personnelle' } },
  { id: 'processor_contract', name: { en: 'processor contract (GDPR, art. 28)', fr: 'contrat de sous-traitance (RGPD, art. 28)' } },
  { id: 'sub_processors', name: { en: 'list of sub-processors', fr: 'liste des sous-traitants ultérieurs' } },
  { id: 'no_training', name: { en: 'no training on the data', fr: 'aucun entraînement sur les données' } },
  { id: 'region_lock', name: { en: 'region locked by contract', fr: 'région fixée par contrat' } },
  { id: 'log_retention', name: { en: 'log retention limited', fr: 'durée de conservation des journaux limitée' } },
  { id: 'exit_plan', name: { en: 'exit plan', fr: 'plan de réversibilité' } },
  {
    id: 'accreditation',
    name: { en: 'security accreditation for this level', fr: 'homologation de sécurité pour ce niveau' },
  },
  {
    id: 'transfer_basis',
    name: {
      en: 'adequacy decision, or art. 46 safeguards and a transfer assessment',
      fr: 'décision d’adéquation, ou garanties de l’art. 46 et analyse du transfert',
    },
  },
  {
    id: 'hds_certificate',
    name: {
      en: 'HDS certificate that covers the activity (1 to 6), storage in the EEA',
      fr: 'certificat HDS qui couvre l’activité (1 à 6), stockage dans l’EEE',
    },
  },
  { id: 'country_confirmed', name: { en: 'hosting country confirmed', fr: 'pays d’hébergement confirmé' } },
  {
    id: 'host_examined',
    name: { en: 'capital, parent company and sub-processors examined', fr: 'capital, maison mère et sous-traitants ultérieurs examinés' },
  },
  {
    id: 'qualification_current',
    name: {
      en: 'SecNumCloud 3.2 qualification of this service, in date',
      fr: 'qualification SecNumCloud 3.2 de ce service, en cours de validité',
    },
  },
  { id: 'named_persons', name: { en: 'named persons and countries only', fr: 'personnes et pays nommément désignés' } },
  {
    id: 'cleared_staff',
    name: {
      en: 'cleared provider and administrators, nationalities checked',
      fr: 'fournisseur et administrateurs habilités, nationalités vérifiées',
    },
  },
  { id: 'lineage', name: { en: 'data lineage evidenced', fr: 'traçabilité des données justifiée (lignage)' } },
] as const satisfies readonly Term[];

export type MeasureId = (typeof hostingMeasures)[number]['id'];
