import type { Interval } from '../scorecards/scorecard.js';
import type { Localised } from '../vocabulary/localised.js';
import type { FootprintInput } from './footprint-input.js';
import type { FootprintTables } from './footprint-tables.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
const sentences = {
  number_missing: { en: 'This figure is missing. Give it, or an estimate.', fr: 'Ce chiffre manque. Donnez-le, ou une estimation.' },
  number_invalid: {
    en: 'This figure must be a number of 0 or more. Correct it.',
    fr: 'Ce chiffre doit être un nombre supérieur ou égal à 0. Corrigez-le.',
  },
  parameters_invalid: {
    en: 'A model has more than 0 parameters, counted in billions, and no more at work than in memory. Correct them.',
    fr: 'Un modèle a plus de 0 paramètre, en milliards, et pas plus au travail qu’en mémoire. Corrigez-les.',
  },
  pue_invalid: {
    en: 'The PUE is the energy of the data centre over that of its machines, 1 or more. Correct it.',
    fr: 'Le PUE est l’énergie du centre de données sur celle de ses machines, 1 ou plus. Corrigez-le.',
  },
  range_invalid: {
    en: 'This range must hold the figure it surrounds, low end first. Correct it.',
    fr: 'Cet intervalle doit contenir le chiffre qu’il entoure, borne basse d’abord. Corrigez-le.',
  },
  replicas_invalid: {
    en: 'The number of replicas is a whole number from 1. Correct it.',
    fr: 'Le nombre de répliques est un entier à partir de 1. Corrigez-le.',
  },
  share_invalid: { en: 'A share is a number from 0 to 1. Correct it.', fr: 'Une part est un nombre de 0 à 1. Corrigez-la.' },
  zone_unknown: {
    en: 'The table of electricity mixes has no such zone. Choose one of it, or add yours.',
    fr: 'Le tableau des mix électriques n’a pas cette zone. Choisissez-en une, ou ajoutez la vôtre.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

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
