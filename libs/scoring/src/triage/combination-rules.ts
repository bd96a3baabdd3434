import type { ApproachRule } from './triage-rules.js';

/** Points given by several answers at once, added to the others. */
export const combinationRules: readonly ApproachRule[] = [
  {
    id: 'TX1',
    when: { task: ['classify_score'], input: ['text', 'voice', 'mixed'], labels: ['none', 'lt500'] },
    points: { genai_prompt: 8 },
    reason: {
      en: 'Text can be classified by a language model without history: keep a labelled sample to evaluate it',
      fr: 'Un modèle de langage classe du texte sans historique\u00a0: gardez un échantillon annoté pour l’évaluer',
    },
    source: { en: 'blind validation, 2025 inventory', fr: 'validation à l’aveugle, inventaire 2025' },
  },
  {
    id: 'TX2',
    when: { task: ['summarise_extract'], output: ['number_class'], labels: ['gt10k', '500_10k'] },
    points: { ml_supervised: 4 },
    reason: {
      en: 'Drawing a class from text that has labelled history is supervised classification',
      fr: 'Tirer une classe d’un texte dont l’historique est annoté relève de la classification supervisée',
    },
    source: { en: 'blind validation, 2025 inventory; Arkéa', fr: 'validation à l’aveugle, inventaire 2025\u202f; Arkéa' },
  },
  {
    id: 'TX3',
    when: { task: ['summarise_extract'], output: ['records'], knowledge: ['large', 'large_changing'] },
    points: { genai_prompt: 3, genai_rag: -2 },
    reason: {
      en: 'Documents read one by one into records need no retrieval',
      fr: 'Des documents lus un par un pour en tirer des enregistrements ne demandent pas de recherche documentaire',
    },
    source: { en: 'blind validation, Canadian register', fr: 'validation à l’aveugle, registre canadien' },
  },
];
