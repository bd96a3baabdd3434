import type { Localised } from '../vocabulary/localised.js';

/** Why a criterion is met or not. */
export const gateTexts = {
  noDocument: { en: 'no evidence', fr: 'aucun justificatif' },
  noDate: { en: 'evidence without a date', fr: 'justificatif sans date' },
  noOwner: { en: 'evidence without an owner', fr: 'justificatif sans responsable' },
  evidenced: { en: 'evidenced', fr: 'justifié' },
  reasoned: { en: 'reason given', fr: 'motif donné' },
  notConcerned: { en: 'not concerned', fr: 'non concerné' },
  notMeasured: { en: 'not measured', fr: 'non mesuré' },
  given: { en: 'given', fr: 'renseigné' },
  toComplete: { en: 'to complete', fr: 'à renseigner' },
  committee: { en: 'decision of the committee', fr: 'décision du comité' },
  noneLeft: { en: 'none left', fr: 'aucune restante' },
  sampleMissing: { en: 'sample size missing', fr: 'taille de l’échantillon manquante' },
  measured: { en: 'measured', fr: 'mesuré' },
} as const satisfies Readonly<Record<string, Localised>>;

/** What to answer while it is not known whether a criterion applies. */
export const gateQuestions = {
  routedOrExcluded: { en: 'run the triage first', fr: 'qualifiez d’abord la demande' },
  personalData: { en: 'say whether personal data are processed', fr: 'précisez si des données personnelles sont traitées' },
  pocOnPersonalData: {
    en: 'say whether the PoC uses real personal data, or synthetic or anonymised ones',
    fr: 'précisez si le PoC utilise des données personnelles réelles, synthétiques ou anonymisées',
  },
  generative: { en: 'say which approach is taken', fr: 'précisez l’approche retenue' },
  tellsPersons: { en: 'say whether it interacts with persons (AQ10)', fr: 'précisez s’il interagit avec des personnes (AQ10)' },
  fria: { en: 'complete the AI Act questions (FRIA)', fr: 'complétez les questions du règlement IA (AIDF)' },
  gatedPublic: { en: 'say who receives the result (T09)', fr: 'précisez à qui le résultat est destiné (T09)' },
  financialEntity: { en: 'say whether the entity is a financial one', fr: 'précisez si l’entité est financière' },
} as const satisfies Readonly<Record<string, Localised>>;

export const prohibitedWords = {
  no: { en: 'nothing matches', fr: 'aucune' },
  suspected: { en: 'suspected: legal opinion expected', fr: 'doute\u00a0: avis juridique attendu' },
  yes: { en: 'prohibited', fr: 'interdit' },
} as const;
