import type { Localised } from '../vocabulary/localised.js';
import type { FootprintTables } from './footprint-tables.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
const sentences = {
  figure_invalid: {
    en: 'This figure of the method must be a number, above 0 where it divides. Correct it.',
    fr: 'Ce chiffre de la méthode doit être un nombre, supérieur à 0 s’il divise. Corrigez-le.',
  },
  mix_invalid: {
    en: 'Carbon and water of a mix are numbers of 0 or more. Correct them.',
    fr: 'Le carbone et l’eau d’un mix sont des nombres supérieurs ou égaux à 0. Corrigez-les.',
  },
  mix_repeated: { en: 'Two mixes have the same code. Keep one.', fr: 'Deux mix ont le même code. Gardez-en un.' },
  range_invalid: {
    en: 'A range of factors holds 1, low end first. Correct it.',
    fr: 'Un intervalle de facteurs contient 1, borne basse d’abord. Corrigez-le.',
  },
  source_missing: {
    en: 'This figure has no source. Write where it comes from.',
    fr: 'Ce chiffre n’a pas de source. Écrivez d’où il vient.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export interface TableProblem {
  readonly code: keyof typeof sentences;
  readonly path: string;
  readonly message: Localised;
}

type Finding = readonly [code: TableProblem['code'], path: string];

const divisors = [
  'batch',
  'bitsPerParameter',
  'memoryOverhead',
  'gpuMemoryGb',
  'gpusPerServer',
  'lifeYears',
  'prefill.gpuFlops',
  'prefill.utilisation',
  'prefill.utilisationRange.low',
];

/**
 * Lists what keeps edited tables from being used, nothing when all is fine.
 * Example: with a batch of 0 it is [{ code: 'figure_invalid', path: 'coefficients.batch', message: {...} }].
 */
export function validateFootprintTables({ coefficients, mixes, sources }: FootprintTables): readonly TableProblem[] {
  const { ranges, ...figures } = coefficients;
  const codes = mixes.map(({ id }) => id);
  const findings: readonly Finding[] = [
    ...flatten(figures).flatMap(([path, value]): readonly Finding[] =>
      isFigure(path, value) ? [] : [['figure_invalid', `coefficients.${path}`]],
    ),
    ...intervalsIn(ranges).flatMap(([path, { low, high }]): readonly Finding[] =>
      low >= 0 && low <= 1 && high >= 1 && Number.isFinite(high) ? [] : [['range_invalid', `coefficients.ranges.${path}`]],
    ),
    ...mixes.flatMap(({ id, carbonKgPerKwh, waterLPerKwh }): readonly Finding[] =>
      isAmount(carbonKgPerKwh) && isAmount(waterLPerKwh) ? [] : [['mix_invalid', `mixes.${id}`]],
    ),
    ...codes.flatMap((id, index): readonly Finding[] => (codes.indexOf(id) === index ? [] : [['mix_repeated', `mixes.${id}`]])),
    ...Object.entries(sources).flatMap(([name, source]): readonly Finding[] =>
      source.trim() ? [] : [['source_missing', `sources.${name}`]],
    ),
  ];
  return findings.map(([code, path]) => ({ code, path, message: sentences[code] }));
}

/** `beta` of the energy is negative: it falls as the batch grows. */
function isFigure(path: string, value: number): boolean {
  if (path === 'energy.beta') return Number.isFinite(value);
  return divisors.includes(path) ? Number.isFinite(value) && value > 0 : isAmount(value);
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function flatten(value: unknown, path = ''): readonly (readonly [path: string, value: number])[] {
  if (typeof value !== 'object' || value === null) return [[path, value as number]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, path ? `${path}.${name}` : name));
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function intervalsIn(ranges: FootprintTables['coefficients']['ranges']): readonly (readonly [path: string, bounds: Bounds])[] {
  const { method, ...others } = ranges;
  return [...Object.entries(others), ...Object.entries(method).map(([name, bounds]) => [`method.${name}`, bounds] as const)];
}
