import type { Localised } from '../vocabulary/localised.js';
import type { EvidenceLevel } from '../vocabulary/scoring-terms.js';
import type { Point } from './interpolate.js';

type Line = readonly [Point, ...Point[]];

/** What stands around a scoring model: agreement, confidence, computed scores, margins. Plain JSON, versioned, editable per organisation. */
export interface AssessmentSettings {
  readonly version: string;
  /** A criterion is to be discussed below this consensus (0-1), or from this many points between two assessors. */
  readonly discussion: { readonly consensus: number; readonly range: number };
  /** Exponents of the confidence; `alone` is the consensus of one assessor, since agreement with oneself says nothing. */
  readonly confidence: { readonly coverage: number; readonly consensus: number; readonly evidence: number; readonly alone: number };
  /** V5 by return on investment over 3 years, as a share of the cost. */
  readonly returnOnInvestment: Line;
  /** S1: yearly quantities that deserve a 5; each ten times as much costs one point. */
  readonly bestYear: { readonly energyKwh: number; readonly carbonKg: number; readonly waterL: number };
  /** S3 by grams of CO2e per kWh; 0 above the last one. */
  readonly hostingMix: Line;
  /** S3 is at most `cap` when the PUE is above this. */
  readonly hostingPue: { readonly above: number; readonly cap: number };
  /** R3 of a generative approach or an assistant is at least this: none is deterministic. */
  readonly leastHallucination: number;
  /** Standard deviation of a score by what stands behind it, in points. */
  readonly evidenceSpread: Readonly<Record<EvidenceLevel, number>>;
  readonly sources: Readonly<Record<SettingName, string>>;
}

type SettingName = Exclude<keyof AssessmentSettings, 'version' | 'sources'>;

/** The settings every organisation starts from. Example: defaultAssessmentSettings.discussion.consensus is 0.6. */
export const defaultAssessmentSettings: AssessmentSettings = {
  version: '2026-11',
  discussion: { consensus: 0.6, range: 3 },
  confidence: { coverage: 0.4, consensus: 0.2, evidence: 0.4, alone: 0.8 },
  returnOnInvestment: [
    [0, 0],
    [0.25, 1],
    [0.5, 2],
    [1, 3],
    [2, 4],
    [4, 5],
  ],
  bestYear: { energyKwh: 100, carbonKg: 10, waterL: 1000 },
  hostingMix: [
    [50, 5],
    [250, 3],
    [600, 1],
  ],
  hostingPue: { above: 1.3, cap: 4 },
  leastHallucination: 1,
  evidenceSpread: { opinion: 1, expert: 0.7, poc: 0.4, production: 0.2 },
  sources: {
    discussion: '[design]; consensus: Tastle and Wierman 2007',
    confidence: '[design]',
    returnOnInvestment: '[design] the return alone gives the score, the payback is shown beside',
    bestYear: '[design] anchors of S1',
    hostingMix: '[design] anchors of S3',
    hostingPue: '[design]',
    leastHallucination: '[design]',
    evidenceSpread: '[design]',
  },
};

/** Each sentence says what is wrong and how to put it right; the path says where. */
const sentences = {
  setting_invalid: {
    en: 'This setting is outside its scale. Give a number on it: 0 to 1 for a share, 0 to 5 for points, above 0 for a quantity.',
    fr: 'Ce réglage sort de son échelle. Donnez un nombre qui y tient\u00a0: 0 à 1 pour une part, 0 à 5 pour des points, plus de 0 pour une quantité.',
  },
  line_invalid: {
    en: 'The quantities of these anchors must rise, each with a score from 0 to 5. Put them in order.',
    fr: 'Les quantités de ces repères doivent croître, chacune avec une note de 0 à 5. Remettez-les en ordre.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export interface SettingProblem {
  readonly code: keyof typeof sentences;
  readonly path: string;
  readonly message: Localised;
}

type Bound = readonly [path: string, value: number, least: number, most: number];

/**
 * Lists what keeps edited settings from being used, nothing when all is fine.
 * Example: with a consensus of 2 it is [{ code: 'setting_invalid', path: 'discussion.consensus', message: {...} }].
 */
export function validateAssessmentSettings(settings: AssessmentSettings): readonly SettingProblem[] {
  const { discussion, confidence, bestYear, hostingPue, leastHallucination, evidenceSpread } = settings;
  const bounds: readonly Bound[] = [
    ['discussion.consensus', discussion.consensus, 0, 1],
    ['discussion.range', discussion.range, 0, 5],
    ...named('confidence', confidence).map(([path, value]): Bound => [path, value, 0, 1]),
    ...named('bestYear', bestYear).map(([path, value]): Bound => [path, value, Number.MIN_VALUE, Number.MAX_VALUE]),
    ['hostingPue.above', hostingPue.above, 1, Number.MAX_VALUE],
    ['hostingPue.cap', hostingPue.cap, 0, 5],
    ['leastHallucination', leastHallucination, 0, 5],
    ...named('evidenceSpread', evidenceSpread).map(([path, value]): Bound => [path, value, 0, 5]),
  ];
  const outside = bounds.filter(([, value, least, most]) => !(value >= least && value <= most)).map(([path]) => path);
  const crooked = (['returnOnInvestment', 'hostingMix'] as const).filter((name) => !isLine(settings[name]));
  return [...outside.map((path) => problem('setting_invalid', path)), ...crooked.map((path) => problem('line_invalid', path))];
}

function named(whole: string, parts: Readonly<Record<string, number>>): readonly (readonly [path: string, value: number])[] {
  return Object.entries(parts).map(([name, value]) => [`${whole}.${name}`, value]);
}

function isLine(points: readonly Point[]): boolean {
  return points.length > 0 && points.every(([x, y], index) => x > (points[index - 1]?.[0] ?? -Infinity) && y >= 0 && y <= 5);
}

function problem(code: SettingProblem['code'], path: string): SettingProblem {
  return { code, path, message: sentences[code] };
}
