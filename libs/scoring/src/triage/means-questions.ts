import type { TriageQuestion } from './triage-rules.js';

/** Know-how, market, data level, means, sharing and deadline. */
export const meansQuestions: readonly TriageQuestion[] = [
  {
    id: 'T17',
    key: 'core',
    text: { en: 'Core, differentiating know-how?', fr: 'Cœur de métier différenciant\u202f?' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'yes', name: { en: 'yes', fr: 'oui' } },
      { value: 'partly', name: { en: 'partly', fr: 'en partie' } },
      { value: 'no', name: { en: 'no', fr: 'non' } },
    ],
  },
  {
    id: 'T18',
    key: 'market',
    text: { en: 'Market offer', fr: 'Offre du marché' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'several', name: { en: 'several mature offers', fr: 'plusieurs offres matures' } },
      { value: 'one', name: { en: 'one offer', fr: 'une offre' } },
      { value: 'none', name: { en: 'none', fr: 'aucune' } },
      { value: 'unknown', name: { en: 'unknown', fr: 'marché non étudié' }, unanswered: true },
    ],
  },
  {
    id: 'T19',
    key: 'data_level',
    text: { en: 'Highest data sensitivity level', fr: 'Niveau de sensibilité des données' },
    importance: 3,
    mandatory: true,
    options: [
      { value: 'L0', name: { en: 'public', fr: 'public' } },
      { value: 'L1', name: { en: 'internal', fr: 'interne' } },
      { value: 'L2', name: { en: 'confidential', fr: 'confidentiel' } },
      { value: 'L3', name: { en: 'restricted / defence', fr: 'très sensible (Diffusion Restreinte, défense, contrôle export)' } },
    ],
  },
  {
    id: 'T20',
    key: 'skills',
    text: { en: 'Internal skills', fr: 'Compétences internes' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'build_run', name: { en: 'can build and run', fr: 'développer et exploiter' } },
      { value: 'build_only', name: { en: 'can build, not run', fr: 'développer seulement' } },
      { value: 'none', name: { en: 'none', fr: 'aucune' } },
    ],
  },
  {
    id: 'T21',
    key: 'integration',
    text: { en: 'Integration depth', fr: 'Intégration au SI' },
    importance: 1,
    mandatory: false,
    options: [
      { value: 'standalone', name: { en: 'stand-alone', fr: 'sans intégration' } },
      { value: 'one', name: { en: 'one system, read', fr: 'un système, lecture' } },
      { value: 'several', name: { en: 'several systems or write access', fr: 'plusieurs systèmes ou écriture' } },
    ],
  },
  {
    id: 'T22',
    key: 'other_entities',
    text: { en: 'Other entities with the same need', fr: 'Autres entités ayant le même besoin' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'none', name: { en: 'none', fr: 'aucune' } },
      { value: 'few', name: { en: '1 or 2', fr: '1 ou 2' } },
      { value: 'many', name: { en: '3 or more', fr: '3 ou plus' } },
    ],
  },
  {
    id: 'T23',
    key: 'local_specific',
    text: { en: 'Dependence on local data, law, language or process', fr: 'Spécificité locale' },
    importance: 1,
    mandatory: false,
    options: [
      { value: 'high', name: { en: 'high', fr: 'forte' } },
      { value: 'medium', name: { en: 'medium', fr: 'moyenne' } },
      { value: 'low', name: { en: 'low', fr: 'faible' } },
    ],
  },
  {
    id: 'T24',
    key: 'lock_in',
    text: { en: 'Is dependence on one supplier acceptable?', fr: 'Dépendance à un fournisseur acceptable\u202f?' },
    importance: 1,
    mandatory: false,
    options: [
      { value: 'yes', name: { en: 'yes', fr: 'oui' } },
      { value: 'exit_plan', name: { en: 'with an exit plan', fr: 'avec plan de réversibilité' } },
      { value: 'no', name: { en: 'no', fr: 'non' } },
    ],
  },
  {
    id: 'T25',
    key: 'sobriety',
    text: { en: 'Sobriety requirement', fr: 'Exigence de sobriété' },
    importance: 2,
    mandatory: true,
    options: [
      { value: 'strict', name: { en: 'strict', fr: 'stricte' } },
      { value: 'normal', name: { en: 'normal', fr: 'normale' } },
    ],
  },
  {
    id: 'T26',
    key: 'deadline',
    text: { en: 'Needed within', fr: 'Échéance souhaitée' },
    importance: 1,
    mandatory: false,
    options: [
      { value: 'lt3m', name: { en: '< 3 months', fr: 'moins de 3 mois' } },
      { value: '3_9m', name: { en: '3 - 9 months', fr: '3 à 9 mois' } },
      { value: 'gt9m', name: { en: '> 9 months', fr: 'plus de 9 mois' } },
    ],
  },
  {
    id: 'T27',
    key: 'licence',
    text: { en: 'Licence for the general assistant already held?', fr: 'Licence de l’assistant déjà détenue\u202f?' },
    importance: 1,
    mandatory: false,
    options: [
      { value: 'yes', name: { en: 'yes', fr: 'oui' } },
      { value: 'no', name: { en: 'no', fr: 'non' } },
    ],
  },
];
