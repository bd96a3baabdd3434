/** List price of a model API, in dollars per million tokens. */
export interface TokenPrice {
  readonly id: string;
  readonly name: string;
  readonly inputUsd: number;
  readonly outputUsd: number;
  /** Price of a token read before. Undefined: no discount published. */
  readonly cachedUsd: number | undefined;
  /** When the list was read. */
  readonly checked: string;
  readonly source: string;
}

const source = 'pydantic/genai-prices, commit 47df840a5a, MIT';

type Row = readonly [id: string, name: string, inputUsd: number, outputUsd: number, cachedUsd: number | undefined, checked: string];

const rows: readonly Row[] = [
  ['ministral-3b-2512', 'Ministral 3B', 0.1, 0.1, 0.01, '2026-06-09'],
  ['ministral-14b-2512', 'Ministral 14B', 0.2, 0.2, 0.02, '2026-06-09'],
  ['mistral-small-2603', 'Mistral Small', 0.15, 0.6, 0.015, '2026-06-09'],
  ['mistral-medium-3', 'Mistral Medium 3', 0.4, 2, undefined, '2025-08-12'],
  ['mistral-large-2512', 'Mistral Large 3', 0.5, 1.5, 0.05, '2026-06-09'],
  ['mistral-large', 'Mistral Large 2', 2, 6, undefined, '2025-07-04'],
  ['codestral-2508', 'Codestral', 0.3, 0.9, 0.03, '2026-06-09'],
  ['gpt-4o', 'GPT-4o', 2.5, 10, 1.25, '2025-07-04'],
  ['gpt-4o-mini', 'GPT-4o mini', 0.15, 0.6, 0.075, '2025-07-04'],
  ['gpt-4.1', 'GPT-4.1', 2, 8, 0.5, '2025-07-04'],
  ['gpt-5', 'GPT-5', 1.25, 10, 0.125, '2025-11-13'],
  ['gpt-5-mini', 'GPT-5 mini', 0.25, 2, 0.025, '2025-11-13'],
  ['gpt-5-nano', 'GPT-5 nano', 0.05, 0.4, 0.005, '2025-11-13'],
  ['gpt-5.2', 'GPT-5.2', 1.75, 14, 0.175, '2025-12-11'],
  ['claude-haiku-4-5', 'Claude Haiku 4.5', 1, 5, 0.1, '2026-07-29'],
  ['claude-sonnet-4-6', 'Claude Sonnet 4.6', 3, 15, 0.3, '2026-07-29'],
  ['claude-opus-4-6', 'Claude Opus 4.6', 5, 25, 0.5, '2026-07-29'],
  ['gemini-2.5-flash', 'Gemini 2.5 Flash', 0.3, 2.5, 0.03, '2025-10-31'],
  ['gemini-2.5-flash-lite', 'Gemini 2.5 Flash-Lite', 0.1, 0.4, 0.01, '2025-10-31'],
];

/** Prices to start from, each with the day it was read: to be checked on the day of the decision. */
export const tokenPrices: readonly TokenPrice[] = rows.map(([id, name, inputUsd, outputUsd, cachedUsd, checked]) => ({
  id,
  name,
  inputUsd,
  outputUsd,
  cachedUsd,
  checked,
  source,
}));
