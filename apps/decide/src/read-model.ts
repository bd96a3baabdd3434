import {
  axisIds,
  changeWeights,
  criterionIds,
  defaultScoringModel,
  validateScoringModel,
  type ScoringModelDefinition,
} from '@tamis/scoring';
import { refuseIfAny } from './bad-line.js';
import { readFields, readNumbers, refuseUnknown, type Fields } from './fields.js';

/** The default scoring model, with the weights that the line gives. */
export function readModel(line: Fields): ScoringModelDefinition {
  const given = readFields(line, 'weights');
  if (given === undefined) return defaultScoringModel;
  refuseUnknown(given, ['axes', 'criteria'], 'weights', 'group of weights');
  const axes = readNumbers(given, 'axes', 'weights') ?? {};
  const criteria = readNumbers(given, 'criteria', 'weights') ?? {};
  refuseUnknown(axes, axisIds, 'weights.axes', 'axis');
  refuseUnknown(criteria, criterionIds, 'weights.criteria', 'criterion');
  const model = changeWeights(defaultScoringModel, { axes, criteria });
  refuseIfAny(validateScoringModel(model).map((problem) => ({ ...problem, path: `weights.${problem.path}` })));
  return model;
}
