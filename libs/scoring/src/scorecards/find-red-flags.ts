import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { CriterionId } from '../vocabulary/scoring-terms.js';
import { readScore } from './axis-terms.js';
import type { Scores } from './scorecard.js';
import { reaches } from './weights.js';

/** A weight of zero takes a criterion out of the totals; it does not silence the alert. */
function severeCriteria(model: ScoringModelDefinition, scores: Scores, level: number): readonly CriterionId[] {
  return model.criteria.flatMap(({ id, severity }) => {
    const score = readScore(scores, id);
    return severity && score !== undefined && reaches(score, level) ? [id] : [];
  });
}

/** Lists the risk criteria at the worst level. Example: findRedFlags(defaultScoringModel, { R5: 5, R3: 4 }) is ['R5']. */
export function findRedFlags(model: ScoringModelDefinition, scores: Scores): readonly CriterionId[] {
  return severeCriteria(model, scores, model.thresholds.redFlagLevel);
}

/** Says whether several risks are high at once; for display only. Example: isAmber(defaultScoringModel, { R1: 4, R3: 4 }) is true. */
export function isAmber(model: ScoringModelDefinition, scores: Scores): boolean {
  return severeCriteria(model, scores, model.thresholds.amberLevel).length >= model.thresholds.amberCount;
}
