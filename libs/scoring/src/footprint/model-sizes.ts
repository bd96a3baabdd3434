import type { ModelSize } from './footprint-tables.js';

const source = 'EcoLogits, models.json, commit 5be90da, MPL-2.0; sizes of closed models are its estimates';

type Row = readonly [id: string, name: string, activeLow: number, activeHigh: number, totalLow: number, totalHigh: number];

/** Billions of parameters: at work for one token, then in memory. */
const rows: readonly Row[] = [
  ['ministral-3b-latest', 'Ministral 3B', 3.32, 3.32, 3.32, 3.32],
  ['ministral-8b-latest', 'Ministral 8B', 8.02, 8.02, 8.02, 8.02],
  ['ministral-14b-latest', 'Ministral 14B', 14, 14, 14, 14],
  ['open-mistral-nemo', 'Mistral Nemo 12B', 12.2, 12.2, 12.2, 12.2],
  ['mistral-small-latest', 'Mistral Small', 23.6, 23.6, 23.6, 23.6],
  ['mistral-medium-latest', 'Mistral Medium', 70, 120, 70, 120],
  ['mistral-large-latest', 'Mistral Large', 123, 123, 123, 123],
  ['codestral-latest', 'Codestral', 22.2, 22.2, 22.2, 22.2],
  ['magistral-medium-latest', 'Magistral Medium', 70, 120, 70, 120],
  ['gpt-3.5-turbo', 'GPT-3.5 Turbo', 20, 70, 20, 70],
  ['gpt-4o-mini', 'GPT-4o mini', 8, 28, 8, 28],
  ['gpt-4o', 'GPT-4o', 44, 132, 440, 440],
  ['gpt-4.1-nano', 'GPT-4.1 nano', 10, 37, 10, 37],
  ['gpt-4.1-mini', 'GPT-4.1 mini', 40, 112, 40, 112],
  ['gpt-4.1', 'GPT-4.1', 35, 106, 352, 352],
  ['gpt-5-nano', 'GPT-5 nano', 5, 18.5, 5, 18.5],
  ['gpt-5-mini', 'GPT-5 mini', 25, 70, 25, 70],
  ['gpt-5', 'GPT-5', 30, 90, 300, 300],
  ['gpt-5.2', 'GPT-5.2', 42, 126, 420, 420],
  ['gpt-5.4', 'GPT-5.4', 45, 150, 450, 450],
  ['gpt-oss-20b', 'gpt-oss-20b', 3.6, 3.6, 21, 21],
  ['gpt-oss-120b', 'gpt-oss-120b', 5.1, 5.1, 117, 117],
  ['claude-haiku-4-5-20251001', 'Claude Haiku 4.5', 10, 35, 10, 35],
  ['claude-sonnet-4-6', 'Claude Sonnet 4.6', 44, 132, 440, 440],
  ['claude-opus-4-6', 'Claude Opus 4.6', 67, 200, 670, 670],
  ['gemini-2.5-flash-lite', 'Gemini 2.5 Flash-Lite', 8, 28, 8, 28],
  ['gemini-2.5-flash', 'Gemini 2.5 Flash', 44, 132, 440, 440],
  ['gemini-2.5-pro', 'Gemini 2.5 Pro', 200, 600, 2000, 2000],
  ['gemini-3-pro-preview', 'Gemini 3 Pro', 120, 360, 1200, 1200],
  ['gemma-3-27b-it', 'Gemma 3 27B', 27.4, 27.4, 27.4, 27.4],
  ['llama-3.1-8b', 'Llama 3.1 8B', 8.03, 8.03, 8.03, 8.03],
  ['llama-3.1-70b', 'Llama 3.1 70B', 70.55, 70.55, 70.55, 70.55],
  ['llama-3.1-405b', 'Llama 3.1 405B', 405.85, 405.85, 405.85, 405.85],
  ['mixtral-8x7b', 'Mixtral 8x7B', 12.9, 12.9, 46.7, 46.7],
];

/** Sizes of current models. Example: GPT-4o has 44 to 132 billion active parameters of 440. */
export const modelSizes: readonly ModelSize[] = rows.map(([id, name, activeLow, activeHigh, totalLow, totalHigh]) => ({
  id,
  name: { en: name, fr: name },
  active: { low: activeLow, high: activeHigh },
  total: { low: totalLow, high: totalHigh },
  source,
}));
