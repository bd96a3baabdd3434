import type { Localised } from '../vocabulary/localised.js';
import type { FootprintTables } from './footprint-tables.js';
import { tableSentences as sentences } from './table-sentences.js';

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
