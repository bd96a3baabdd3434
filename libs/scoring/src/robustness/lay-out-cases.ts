import { defaultAssessmentSettings } from '../scorecards/assessment-settings.js';
import { axisTerms, readScore } from '../scorecards/axis-terms.js';
import { computeScorecard } from '../scorecards/compute-scorecard.js';
import type { CriterionTerm } from '../scorecards/scorecard.js';
import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import { axisIds, criterionIds, type CriterionId } from '../vocabulary/scoring-terms.js';
import type { RobustnessCase, RobustnessRequest } from './robustness-request.js';

export const criterionCount = criterionIds.length;
export const axisCount = axisIds.length;
/** Column after the last criterion of each axis. */
export const axisEnds = Int32Array.from(axisIds, (_, last) => criterionIds.filter((id) => axisOf(id) <= last).length);
/** V1 to V4, which come first among the criteria. */
export const motivationCount = 4;

const highestLevel = 5;
const pointsPerLevel = 100 / highestLevel;

/**
 * The cases as rows of numbers, a column per criterion in the order of `criterionIds`, so that a draw is one pass over flat memory.
 * An axis is `base + sum of coefficient x score`; on the ordered value axis also `sum of place weight x motivation, sorted`.
 * What is missing has a mean, a spread and a coefficient of zero: it takes no part.
 */
export interface CaseLayout {
  readonly count: number;
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  readonly coefficient: Float64Array;
  readonly place: Float64Array;
  readonly base: Float64Array;
}

/** Lays out the cases that can be ranked. Example: one case with all scores has 23 means and 4 bases. */
export function layOutCases({ model, sigma, evidenceSpread }: RobustnessRequest, cases: readonly RobustnessCase[]): CaseLayout {
  const layout: CaseLayout = {
    count: cases.length,
    mean: new Float64Array(cases.length * criterionCount),
    spread: new Float64Array(cases.length * criterionCount),
    coefficient: new Float64Array(cases.length * criterionCount),
    place: new Float64Array(cases.length * motivationCount),
    base: new Float64Array(cases.length * axisCount),
  };
  for (const [row, useCase] of cases.entries()) layOutCase(layout, row, { model, useCase, sigma, evidenceSpread });
  return layout;
}

/** Whether every axis that counts has something assessed. Example: isRankable(defaultScoringModel, { V1: 4 }) is false. */
export function isRankable(model: ScoringModelDefinition, { scores }: RobustnessCase): boolean {
  return computeScorecard(model, scores, { missingPolicy: 'renormalise' }).priority !== undefined;
}

function axisOf(id: CriterionId): number {
  return axisIds.findIndex((axis) => id.startsWith(axis));
}

interface CaseRequest {
  readonly model: ScoringModelDefinition;
  readonly useCase: RobustnessCase;
  readonly sigma: number | undefined;
  readonly evidenceSpread: RobustnessRequest['evidenceSpread'];
}

function layOutCase(layout: CaseLayout, row: number, request: CaseRequest): void {
  const { model, useCase } = request;
  for (const [axisIndex, axis] of axisIds.entries()) {
    for (const term of axisTerms(model, axis, useCase.scores, 'renormalise')) {
      if (term.effectiveWeight === undefined) continue;
      const column = row * criterionCount + criterionIds.indexOf(term.id);
      layout.mean[column] = term.score ?? 0;
      layout.spread[column] = spreadOf(term.id, request);
      layOutWeight(layout, { row, column, axisIndex }, term, isSevere(model, term.id));
    }
  }
}

interface Position {
  readonly row: number;
  readonly column: number;
  readonly axisIndex: number;
}

function layOutWeight(layout: CaseLayout, { row, column, axisIndex }: Position, term: CriterionTerm, severity: boolean): void {
  const points = (term.effectiveWeight ?? 0) * pointsPerLevel;
  if (term.orderedRank !== undefined) {
    layout.place[row * motivationCount + term.orderedRank - 1] = points;
    return;
  }
  layout.coefficient[column] = severity ? -points : points;
  if (severity) layout.base[row * axisCount + axisIndex] = (layout.base[row * axisCount + axisIndex] ?? 0) + points * highestLevel;
}

function isSevere(model: ScoringModelDefinition, id: CriterionId): boolean {
  return model.criteria.find((criterion) => criterion.id === id)?.severity === true;
}

/** A score nobody vouches for is an opinion. */
function spreadOf(id: CriterionId, { useCase, sigma, evidenceSpread }: CaseRequest): number {
  const spreads = evidenceSpread ?? defaultAssessmentSettings.evidenceSpread;
  const ofEvidence = sigma ?? spreads[useCase.evidence?.[id] ?? 'opinion'];
  return Math.max(readScore(useCase.deviations ?? {}, id) ?? 0, ofEvidence);
}
