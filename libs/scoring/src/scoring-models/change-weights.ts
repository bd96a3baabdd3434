import type { AxisId, CriterionId } from '../vocabulary/scoring-terms.js';
import type { ScoringModelDefinition } from './scoring-model.js';

export interface WeightChanges {
  readonly axes?: Readonly<Partial<Record<AxisId, number>>>;
  readonly criteria?: Readonly<Partial<Record<CriterionId, number>>>;
}

/**
 * Copies a model with other weights; what is not named keeps its weight. Validate the copy before it is stored.
 * Example: changeWeights(defaultScoringModel, { axes: { S: 0.4 } }).axes[3]?.weight is 0.4.
 */
export function changeWeights(model: ScoringModelDefinition, changes: WeightChanges): ScoringModelDefinition {
  return {
    ...model,
    axes: model.axes.map((axis) => ({ ...axis, weight: changes.axes?.[axis.id] ?? axis.weight })),
    criteria: model.criteria.map((criterion) => ({ ...criterion, weight: changes.criteria?.[criterion.id] ?? criterion.weight })),
  };
}
