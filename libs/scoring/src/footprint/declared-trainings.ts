/** Shown beside a fine-tuned model, never added: what making a base model took, as its maker declared it. */
export const declaredTrainings = [
  {
    id: 'mistral-large-2',
    name: { en: 'Mistral Large 2, training and 18 months of use', fr: 'Mistral Large 2, entraînement et 18 mois d’usage' },
    carbonT: 20_400,
    waterM3: 281_000,
    mineralsKgSbEq: 660,
    source: 'Mistral AI with Carbone 4 and ADEME, 2025: multilingual.com/?p=227003, devsustainability.com/p/mistrals-environmental-impact',
  },
] as const;
