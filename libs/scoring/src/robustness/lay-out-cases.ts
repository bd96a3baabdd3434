import { defaultAssessmentSettings } from '../scorecards/default-assessment-settings.js';
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

/**
 * The cases as rows of numbers, a column per criterion in the order of `criterionIds`, so that a draw is one pass over flat memory.
 * An axis is `sum of coefficient x score`; on the ordered value axis also `sum of place weight x motivation, sorted`. Totals are on
 * 0-5, and those of risk fall from 0 instead of 100: what is common to all cases changes no rank. What is missing has a mean, a
 * spread and a coefficient of zero: it takes no part.
 */
export interface CaseLayout {
  readonly count: number;
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  readonly coefficient: Float64Array;
  readonly place: Float64Array;
}

/** Lays out the cases that can be ranked. Example: one case has 23 means, spreads and coefficients, and 4 places. */
export function layOutCases({ model, sigma, evidenceSpread }: RobustnessRequest, cases: readonly RobustnessCase[]): CaseLayout {
  const layout: CaseLayout = {
    count: cases.length,
    mean: new Float64Array(cases.length * criterionCount),
    spread: new Float64Array(cases.length * criterionCount),
    coefficient: new Float64Array(cases.length * criterionCount),
    place: new Float64Array(cases.length * motivationCount),
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
  for (const axis of axisIds) {
    for (const term of axisTerms(model, axis, useCase.scores, 'renormalise')) {
      if (term.effectiveWeight === undefined) continue;
      const column = row * criterionCount + criterionIds.indexOf(term.id);
      layout.mean[column] = term.score ?? 0;
      layout.spread[column] = spreadOf(term.id, request);
      layOutWeight(layout, { row, column }, term, isSevere(model, term.id));
    }
  }
}

interface Position {
  readonly row: number;
  readonly column: number;
}

function layOutWeight(layout: CaseLayout, { row, column }: Position, term: CriterionTerm, severity: boolean): void {
  const weight = term.effectiveWeight ?? 0;
  if (term.orderedRank !== undefined) layout.place[row * motivationCount + term.orderedRank - 1] = weight;
  else layout.coefficient[column] = severity ? -weight : weight;
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
