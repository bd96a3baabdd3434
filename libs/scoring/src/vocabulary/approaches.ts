import type { Term } from './localised.js';

/** What kind of solution a use case calls for, in the order triage shows them. */
export const approaches = [
  { id: 'assistant_shelf', name: { en: 'Off-the-shelf assistant', fr: 'Assistant sur étagère' } },
  { id: 'genai_prompt', name: { en: 'GenAI, prompting only', fr: 'IA générative, prompt seul' } },
  { id: 'genai_rag', name: { en: 'GenAI with retrieval (RAG)', fr: 'IA générative avec recherche documentaire (RAG)' } },
  { id: 'genai_finetune', name: { en: 'GenAI, fine-tuned model', fr: 'IA générative, modèle affiné (fine-tuning)' } },
  { id: 'genai_agent', name: { en: 'GenAI agent (multi-step actions)', fr: 'Agent d’IA générative' } },
  { id: 'ml_supervised', name: { en: 'Classic ML, supervised / anomaly', fr: 'IA classique\u00a0: apprentissage supervisé / anomalies' } },
  { id: 'ml_forecast', name: { en: 'Classic ML, forecasting', fr: 'IA classique\u00a0: prévision' } },
  { id: 'ml_optim', name: { en: 'Optimisation / operations research', fr: 'IA classique\u00a0: optimisation' } },
  { id: 'ml_reco', name: { en: 'Recommendation / matching', fr: 'IA classique\u00a0: recommandation, appariement' } },
  { id: 'rules_rpa', name: { en: 'Rules, RPA, low-code', fr: 'Règles, RPA, low-code' } },
  { id: 'bi', name: { en: 'BI / reporting', fr: 'BI / reporting' } },
  { id: 'undetermined', name: { en: 'Undetermined: examine further', fr: 'Indéterminé\u00a0: à instruire' } },
  { id: 'excluded', name: { en: 'Not suitable / excluded', fr: 'Inadapté / exclu' } },
] as const satisfies readonly Term[];

export type Approach = (typeof approaches)[number]['id'];
