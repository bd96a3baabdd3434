import { readFileSync } from 'node:fs';
import type { Scores } from '../scorecards/scorecard.js';
import type { AxisId, CriterionId, Quadrant } from '../vocabulary/scoring-terms.js';

export interface GoldenCase {
  readonly name: string;
  readonly scores: Scores;
  readonly expected: {
    readonly axes: Readonly<Record<AxisId, number>>;
    readonly priority: number;
    readonly product: number;
    readonly topsis: number;
    readonly quadrant: Quadrant;
    readonly redFlags: readonly CriterionId[];
  };
}

interface GoldenFile {
  readonly weights: Readonly<Record<AxisId, { readonly weight: number; readonly criteria: Readonly<Record<string, number>> }>>;
  readonly cases: readonly GoldenCase[];
}

/** Six illustrative use cases with their results, computed apart from this library. */
export const goldenScoring = JSON.parse(readFileSync(new URL('./golden-scoring.json', import.meta.url), 'utf8')) as GoldenFile;

export function goldenScores(code: string): Scores {
  const found = goldenScoring.cases.find((golden) => golden.name.startsWith(code));
  if (!found) throw new Error(`No golden case ${code}`);
  return found.scores;
}

export function withoutScores(scores: Scores, ...ids: readonly CriterionId[]): Scores {
  return Object.fromEntries(Object.entries(scores).filter(([id]) => !ids.some((removed) => removed === id)));
}
