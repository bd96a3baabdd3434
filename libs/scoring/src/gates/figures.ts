import type { Localised } from '../vocabulary/localised.js';

/** Writes a share as a percentage with one decimal at most. Example: percent(0.645) is 64.5% and 64,5 %. */
export function percent(share: number): Localised {
  const { en, fr } = decimal(share * 100);
  return { en: `${en}%`, fr: `${fr}\u00a0%` };
}

/** Writes a number with one decimal at most. Example: decimal(3.25) is 3.3 and 3,3. */
export function decimal(value: number): Localised {
  const rounded = String(Math.floor(value * 10 + 0.5 + 1e-9) / 10);
  return { en: rounded, fr: rounded.replace('.', ',') };
}
