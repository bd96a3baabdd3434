import type { Localised } from '../vocabulary/localised.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
export const gateSentences = {
  criterion_repeated: { en: 'Two criteria have this identifier. Rename one.', fr: 'Deux critères ont cet identifiant. Renommez-en un.' },
  gate_unknown: { en: 'No such gate. Name G0 to G7.', fr: 'Ce jalon n’existe pas. Nommez G0 à G7.' },
  gate_empty: { en: 'This gate asks for nothing. Give it a criterion.', fr: 'Ce jalon ne demande rien. Donnez-lui un critère.' },
  signatories_missing: { en: 'Nobody signs this gate. Name someone.', fr: 'Personne ne signe ce jalon. Désignez quelqu’un.' },
  measure_unknown: {
    en: 'No such measure. Remove it, or ask for a document.',
    fr: 'Cette mesure n’existe pas. Retirez-la, ou demandez un document.',
  },
  condition_unknown: { en: 'No such condition. Remove it.', fr: 'Cette condition n’existe pas. Retirez-la.' },
  text_missing: {
    en: 'The name is empty in English or in French. Write it.',
    fr: 'Le nom est vide en anglais ou en français. Écrivez-le.',
  },
  threshold_invalid: { en: 'This threshold is outside its scale. Correct it.', fr: 'Ce seuil sort de son échelle. Corrigez-le.' },
} as const satisfies Readonly<Record<string, Localised>>;
