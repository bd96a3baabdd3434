import { computeScorecard, type CriterionId, type Scorecard as Totals, type Scores, type ScoringModelDefinition } from '@tamis/scoring';
import type { AxisScore } from '../ui/axis-bars';
import type { Scorecard } from './scorecards.graphql';

/** A scorecard as the scoring library computes it, with what is needed to explain it. */
export interface ScoredCase {
  readonly model: ScoringModelDefinition;
  readonly modelName: string;
  readonly modelVersion: number;
  readonly scores: Scores;
  readonly totals: Totals;
}

type Source = Pick<Scorecard, 'model' | 'modelName' | 'modelVersion'> & {
  readonly assessments: readonly { readonly criterion: string; readonly score: number | null }[];
};

/** The same computation as the API's, on the same scores: what is explained is what is stored. */
export function computeCase({ model, modelName, modelVersion, assessments }: Source): ScoredCase {
  const scores: Scores = Object.fromEntries(assessments.map(({ criterion, score }) => [criterion, score ?? undefined]));
  return { model, modelName, modelVersion, scores, totals: computeScorecard(model, scores) };
}

export const missingCriteria = ({ totals }: ScoredCase): readonly CriterionId[] => totals.explanation.axes.flatMap((axis) => axis.missing);

/** For the bars and tracks of ui/: null is an axis without any score. */
export const axisScores = ({ totals }: ScoredCase): AxisScore[] =>
  totals.explanation.axes.map(({ axis, score, range }) => ({ axis, score: score ?? null, low: range.low, high: range.high }));

/** The missing score that says most: with it at its middle, the interval becomes the narrowest. */
export function mostTelling({ model, scores, totals }: ScoredCase): { criterion: CriterionId; from: number; to: number } | undefined {
  const width = (card: Totals) => card.interval.high - card.interval.low;
  const from = width(totals);
  const missing = totals.explanation.axes.flatMap((axis) => axis.missing);
  const tried = missing.map((criterion) => ({ criterion, from, to: width(computeScorecard(model, { ...scores, [criterion]: 2.5 })) }));
  return tried.sort((left, right) => left.to - right.to)[0];
}
