import type { TriageQuestion } from './triage-rules.js';

/** What can go wrong and what there is to build on. */
export const riskQuestions: readonly TriageQuestion[] = [
  {
    id: 'T06',
    key: 'determinism',
    text: {
      en: 'Must the same input always give the same, explainable output?',
      fr: 'Le résultat doit-il être reproductible et explicable\u202f?',
    },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'required', name: { en: 'required', fr: 'indispensable' } },
      { value: 'preferred', name: { en: 'preferred', fr: 'souhaitable' } },
      { value: 'not_needed', name: { en: 'not needed', fr: 'non' } },
    ],
  },
  {
    id: 'T07',
    key: 'error_cost',
    text: { en: 'Consequence of a wrong output', fr: 'Conséquence d’une erreur' },
    importance: 3,
    mandatory: true,
    options: [
      { value: 'low', name: { en: 'negligible, user corrects it', fr: 'négligeable, l’utilisateur corrige' } },
      { value: 'medium', name: { en: 'rework', fr: 'travail à reprendre' } },
      { value: 'high', name: { en: 'costly or visible', fr: 'coûteuse ou visible' } },
      { value: 'critical', name: { en: 'harm, legal or safety effect', fr: 'préjudice, effet juridique ou atteinte à la sécurité' } },
    ],
  },
  {
    id: 'T08',
    key: 'human_review',
    text: {
      en: 'Is each output checked by a competent person before effect?',
      fr: 'Chaque résultat est-il contrôlé par une personne compétente avant usage\u202f?',
    },
    importance: 3,
    mandatory: true,
    options: [
      { value: 'always', name: { en: 'always', fr: 'toujours' } },
      { value: 'sample', name: { en: 'by sampling', fr: 'par sondage' } },
      { value: 'never', name: { en: 'never', fr: 'jamais' } },
    ],
  },
  {
    id: 'T09',
    key: 'exposure',
    text: { en: 'Who receives the output?', fr: 'À qui le résultat est-il destiné\u202f?' },
    importance: 3,
    mandatory: true,
    options: [
      { value: 'staff', name: { en: 'staff', fr: 'collaborateurs' } },
      { value: 'partners', name: { en: 'professional partners', fr: 'partenaires professionnels' } },
      { value: 'public', name: { en: 'customers or the public', fr: 'clients ou grand public' } },
    ],
  },
  {
    id: 'T10',
    key: 'sensitive',
    text: { en: 'Complex or highly sensitive customer situation?', fr: 'Situation client complexe ou très sensible\u202f?' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'no', name: { en: 'no', fr: 'non' } },
      { value: 'yes', name: { en: 'yes', fr: 'oui' } },
    ],
  },
  {
    id: 'T11',
    key: 'labels',
    text: { en: 'Labelled examples or usable history', fr: 'Exemples annotés ou historique exploitable' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'gt10k', name: { en: '> 10,000', fr: 'plus de 10\u202f000' } },
      { value: '500_10k', name: { en: '500 to 10,000', fr: '500 à 10\u202f000' } },
      { value: 'lt500', name: { en: '< 500', fr: 'moins de 500' } },
      { value: 'none', name: { en: 'none', fr: 'aucun' } },
    ],
  },
  {
    id: 'T12',
    key: 'knowledge',
    text: { en: 'Does the answer depend on internal documents?', fr: 'La réponse dépend-elle de documents internes\u202f?' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'no', name: { en: 'no', fr: 'non' } },
      { value: 'small', name: { en: 'yes, fits in one prompt', fr: 'oui, tient dans un prompt' } },
      { value: 'large', name: { en: 'yes, large corpus', fr: 'oui, corpus volumineux' } },
      {
        value: 'large_changing',
        name: { en: 'yes, large and changing weekly or faster', fr: 'oui, corpus volumineux, mis à jour au moins chaque semaine' },
      },
    ],
  },
  {
    id: 'T13',
    key: 'generic_tool',
    text: {
      en: 'Does a general assistant (Copilot, SecureGPT, GitHub Copilot) cover at least 80% of the need?',
      fr: 'Un assistant généraliste couvre-t-il au moins 80\u00a0% du besoin\u202f?',
    },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'yes_tested', name: { en: 'yes, tested', fr: 'oui, testé' } },
      { value: 'probably', name: { en: 'probably', fr: 'probablement' } },
      { value: 'no', name: { en: 'no', fr: 'non' } },
      { value: 'unknown', name: { en: 'not tested', fr: 'non testé' }, unanswered: true },
    ],
  },
  {
    id: 'T14',
    key: 'breadth',
    text: { en: 'Breadth of users', fr: 'Population d’utilisateurs' },
    importance: 1,
    mandatory: false,
    options: [
      { value: 'team', name: { en: 'one team (< 50)', fr: 'une équipe (moins de 50)' } },
      { value: 'function', name: { en: 'one function (50-1,000)', fr: 'une fonction (50 à 1\u202f000)' } },
      { value: 'cross', name: { en: 'several functions (> 1,000)', fr: 'plusieurs fonctions (plus de 1\u202f000)' } },
    ],
  },
  {
    id: 'T15',
    key: 'volume',
    text: { en: 'Requests per year', fr: 'Requêtes par an' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'lt10k', name: { en: '< 10 k', fr: 'moins de 10\u202f000' } },
      { value: '10k_1m', name: { en: '10 k - 1 M', fr: '10\u202f000 à 1 million' } },
      { value: '1m_10m', name: { en: '1 - 10 M', fr: '1 à 10 millions' } },
      { value: 'gt10m', name: { en: '> 10 M', fr: 'plus de 10 millions' } },
    ],
  },
  {
    id: 'T16',
    key: 'jargon',
    text: { en: 'Domain language or format that general models miss', fr: 'Langage métier mal traité par les modèles généralistes' },
    importance: 1,
    mandatory: false,
    options: [
      { value: 'yes_tested', name: { en: 'yes, shown by a test', fr: 'oui, constaté' } },
      { value: 'suspected', name: { en: 'suspected', fr: 'supposé' } },
      { value: 'no', name: { en: 'no', fr: 'non' } },
    ],
  },
];
