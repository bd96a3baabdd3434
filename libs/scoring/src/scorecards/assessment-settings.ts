import type { Localised } from '../vocabulary/localised.js';
import type { EvidenceLevel } from '../vocabulary/scoring-terms.js';
import type { Point } from './interpolate.js';
import { settingSentences as sentences } from './setting-sentences.js';

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
