import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { CriterionId } from '../vocabulary/scoring-terms.js';
import { assessCriteria, isOnScale } from './assess-criteria.js';
import type { AssessmentSettings } from './assessment-settings.js';
import type { Assessment, CriterionAssessment } from './assessments.js';
import { computeScorecard, type ScorecardOptions } from './compute-scorecard.js';
import { adjustForConfidence, measureConfidence, type Confidence } from './confidence.js';
import { findRedFlags } from './find-red-flags.js';
import { placeInQuadrant } from './place-in-quadrant.js';
import type { Scorecard, Scores } from './scorecard.js';

/** A scorecard from the figures of several assessors, with how far they agree. */
export interface AssessedScorecard extends Scorecard {
  /** Means, which the totals are computed from. */
  readonly scores: Scores;
  readonly criteria: readonly CriterionAssessment[];
  /** By criterion, where two assessors or more scored it. */
  readonly consensus: Scores;
  readonly toDiscuss: readonly CriterionId[];
  readonly confidence: number;
  readonly confidenceParts: Confidence;
  /** The priority lowered by the doubt about it. */
  readonly adjustedPriority: number | undefined;
}

export interface AssessedScorecardOptions extends ScorecardOptions {
  /** Instead of the default ones. */
  readonly settings?: AssessmentSettings;
}

/**
 * Computes a scorecard from the figures of several assessors. One of them at the worst level of a risk raises the red flag, whatever
 * the mean says.
 * Example: R5 scored 5 by one and 1 by another counts as 3 in the total, is to be discussed and is a red flag.
 */
export function computeAssessedScorecard(
  model: ScoringModelDefinition,
  assessments: readonly Assessment[],
  { settings, ...options }: AssessedScorecardOptions = {},
): AssessedScorecard {
  const criteria = assessCriteria(model, assessments, settings);
  const scores = byCriterion(criteria, ({ score }) => score);
  const card = computeScorecard(model, scores, options);
  const redFlags = findAnyRedFlags(model, assessments);
  const confidenceParts = measureConfidence(model, criteria, settings);
  return {
    ...card,
    redFlags,
    quadrant: card.quadrant && placeInQuadrant(card.axes, redFlags.length > 0, model.thresholds),
    scores,
    criteria,
    consensus: byCriterion(criteria, ({ consensus }) => consensus),
    toDiscuss: criteria.filter(({ toDiscuss }) => toDiscuss).map(({ id }) => id),
    confidence: confidenceParts.value,
    confidenceParts,
    adjustedPriority: adjustForConfidence(card.priority, confidenceParts.value),
  };
}

function byCriterion(criteria: readonly CriterionAssessment[], read: (line: CriterionAssessment) => number | undefined): Scores {
  return Object.fromEntries(
    criteria.flatMap((line) => {
      const value = read(line);
      return value === undefined ? [] : [[line.id, value]];
    }),
  );
}

function findAnyRedFlags(model: ScoringModelDefinition, assessments: readonly Assessment[]): readonly CriterionId[] {
  const flagged = assessments
    .filter(({ score }) => isOnScale(score))
    .flatMap(({ criterion, score }) => findRedFlags(model, { [criterion]: score }));
  return model.criteria.map(({ id }) => id).filter((id) => flagged.includes(id));
}
