import type { Term } from './localised.js';

/** Sensitivity of the data, least first. */
export const dataLevels = [
  { id: 'L0', name: { en: 'Public', fr: 'Public' } },
  { id: 'L1', name: { en: 'Internal', fr: 'Interne' } },
  { id: 'L2', name: { en: 'Confidential', fr: 'Confidentiel' } },
  { id: 'L3', name: { en: 'Restricted', fr: 'Très sensible' } },
] as const satisfies readonly Term[];

export type DataLevel = (typeof dataLevels)[number]['id'];
