import type { Term } from '../vocabulary/localised.js';

/** What an evaluation looks at, each 0-100 with its sample. Weights are equal by default [design]. */
export const evaluationHeadings = [
  { id: 'accuracy', name: { en: 'accuracy', fr: 'exactitude' } },
  { id: 'groundedness', name: { en: 'groundedness', fr: 'fidélité aux sources' } },
  { id: 'paraphrase', name: { en: 'paraphrase robustness', fr: 'robustesse aux reformulations' } },
  { id: 'perturbation', name: { en: 'perturbation or monotonic tests', fr: 'tests de perturbation ou de monotonie' } },
  { id: 'sycophancy', name: { en: 'sycophancy', fr: 'complaisance' } },
  { id: 'bias', name: { en: 'bias, invariance', fr: 'biais, invariance' } },
  { id: 'harmful_requests', name: { en: 'harmful-request filter', fr: 'filtrage des demandes nuisibles' } },
  { id: 'prompt_injection', name: { en: 'prompt injection', fr: 'injection de prompt' } },
  { id: 'edge_cases', name: { en: 'edge cases', fr: 'cas limites' } },
  { id: 'latency', name: { en: 'latency', fr: 'latence' } },
  { id: 'cost_per_answer', name: { en: 'cost per answer', fr: 'coût par réponse' } },
] as const satisfies readonly Term[];

export type EvaluationHeading = (typeof evaluationHeadings)[number]['id'];
