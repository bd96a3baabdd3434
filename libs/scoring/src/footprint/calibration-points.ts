import type { Localised } from '../vocabulary/localised.js';
import type { FootprintInput } from './footprint-input.js';

/** A published figure for one request, and the inputs that come nearest to it. Energy in Wh, carbon in g, water in mL. */
export interface CalibrationPoint {
  readonly id: string;
  readonly name: Localised;
  readonly input: FootprintInput;
  readonly energyWh?: number;
  readonly carbonG?: number;
  readonly waterMl?: number;
  readonly caveat?: Localised;
  readonly source: string;
}

const oneRequest = { requestsPerYear: 1, prefill: false } as const;
const gpt4o = { activeParameters: 88, totalParameters: 440, zone: 'USA' } as const;
const mistralLarge = { ...oneRequest, outputTokens: 400, activeParameters: 123, totalParameters: 123, pue: 1.16, wue: 0.09 } as const;

const mistral = {
  carbonG: 1.14,
  source: 'Mistral AI with Carbone 4 and ADEME, 2025: multilingual.com/?p=227003, devsustainability.com/p/mistrals-environmental-impact',
} as const;

/** Printed next to every estimate. */
export const calibrationPoints: readonly CalibrationPoint[] = [
  {
    ...mistral,
    id: 'mistral_large_2',
    waterMl: 45,
    name: {
      en: 'Mistral Large 2, life-cycle assessment, 400 output tokens',
      fr: 'Mistral Large 2, analyse de cycle de vie, 400 tokens en sortie',
    },
    input: { ...mistralLarge, zone: 'SWE' },
  },
  {
    ...mistral,
    id: 'mistral_large_2_world',
    name: { en: 'The same, with the electricity of the world', fr: 'Le même, avec l’électricité mondiale' },
    input: { ...mistralLarge, zone: 'WOR' },
  },
  {
    id: 'gemini_median',
    name: {
      en: 'Google Gemini, median text prompt, idle machines included',
      fr: 'Google Gemini, requête médiane, machines à l’arrêt comprises',
    },
    input: { ...oneRequest, ...gpt4o, outputTokens: 120, pue: 1.09, wue: 0.99 },
    energyWh: 0.24,
    caveat: {
      en: 'Size and 120 output tokens are assumed; its carbon is market-based and its water on site only, hence not compared.',
      fr: 'La taille et les 120 tokens en sortie sont supposés\u202f; son carbone est celui de ses contrats, son eau celle du site, d’où l’absence de comparaison.',
    },
    source: 'yourstory.com/ai-story/google-gemini-ai-prompt-energy-report',
  },
  {
    id: 'epoch_gpt_4o',
    name: { en: 'Epoch AI on GPT-4o, 500 output tokens', fr: 'Epoch AI sur GPT-4o, 500 tokens en sortie' },
    input: { ...oneRequest, ...gpt4o, outputTokens: 500, pue: 1.2, wue: 0.569 },
    energyWh: 0.3,
    source: 'epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use',
  },
];
