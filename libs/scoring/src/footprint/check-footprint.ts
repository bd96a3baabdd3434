import type { Interval } from '../scorecards/scorecard.js';
import type { Localised } from '../vocabulary/localised.js';
import type { FootprintInput } from './footprint-input.js';
import type { FootprintTables } from './footprint-tables.js';
import { footprintSentences as sentences } from './footprint-sentences.js';

export interface FootprintProblem {
  readonly code: keyof typeof sentences;
  /** Name of the input, such as `outputTokens` or `ranges.pue`. */
  readonly path: string;
  readonly message: Localised;
}

type Finding = readonly [code: keyof typeof sentences, path: string];

/**
 * Lists what keeps a footprint from being estimated, nothing when all is fine.
 * Example: without output tokens it is [{ code: 'number_missing', path: 'outputTokens', message: {...} }].
 */
export function checkFootprint(input: FootprintInput, { mixes }: Pick<FootprintTables, 'mixes'>): readonly FootprintProblem[] {
  const findings = [...checkAmounts(input), ...checkSettings(input), ...checkRanges(input)];
  const isKnown = mixes.some(({ id }) => id === input.zone);
  return [...findings, ...(isKnown ? [] : [['zone_unknown', 'zone'] as const])].map(([code, path]) => ({
    code,
    path,
    message: sentences[code],
  }));
}

function checkAmounts(input: FootprintInput): readonly Finding[] {
  const required = {
    requestsPerYear: input.requestsPerYear,
    outputTokens: input.outputTokens,
    activeParameters: input.activeParameters,
    totalParameters: input.totalParameters,
    pue: input.pue,
    wue: input.wue,
    ...(input.prefill === false ? {} : { inputTokens: input.inputTokens }),
    ...(input.observed && { 'observed.energyKwh': input.observed.energyKwh }),
  };
  const optional = {
    measuredLatencyS: input.measuredLatencyS,
    'observed.carbonKg': input.observed?.carbonKg,
    'observed.waterL': input.observed?.waterL,
  };
  const invalid = Object.entries({ ...required, ...optional }).filter(([, amount]) => amount !== undefined && !isAmount(amount));
  return [
    ...Object.entries(required).flatMap(([path, amount]) => (amount === undefined ? [['number_missing', path] as const] : [])),
    ...invalid.map(([path]) => ['number_invalid', path] as const),
  ];
}

function checkSettings({ activeParameters, totalParameters, pue, cacheHitShare = 0, replicas = 1 }: FootprintInput): readonly Finding[] {
  const isModel = activeParameters > 0 && totalParameters >= activeParameters;
  const isGiven = activeParameters !== undefined && totalParameters !== undefined;
  return [
    ...(isGiven && !isModel ? [['parameters_invalid', 'activeParameters'] as const] : []),
    ...(pue < 1 ? [['pue_invalid', 'pue'] as const] : []),
    ...(cacheHitShare >= 0 && cacheHitShare <= 1 ? [] : [['share_invalid', 'cacheHitShare'] as const]),
    ...(Number.isSafeInteger(replicas) && replicas >= 1 ? [] : [['replicas_invalid', 'replicas'] as const]),
  ];
}

function checkRanges({ ranges = {}, ...input }: FootprintInput): readonly Finding[] {
  const pairs: readonly (readonly [string, Interval | undefined, number])[] = [
    ['ranges.activeParameters', ranges.activeParameters, input.activeParameters],
    ['ranges.totalParameters', ranges.totalParameters, input.totalParameters],
    ['ranges.pue', ranges.pue, input.pue],
    ['ranges.wue', ranges.wue, input.wue],
  ];
  const holds = (range: Interval, value: number) =>
    range.low <= value && value <= range.high && isAmount(range.low) && isAmount(range.high);
  return pairs
    .filter(([, range, value]) => range && value !== undefined && !holds(range, value))
    .map(([path]) => ['range_invalid', path] as const);
}

function isAmount(amount: number): boolean {
  return Number.isFinite(amount) && amount >= 0;
}
