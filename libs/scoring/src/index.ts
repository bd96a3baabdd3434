export type { Language, Localised, Term } from './vocabulary/localised.js';
export { approaches, type Approach } from './vocabulary/approaches.js';
export { dataLevels, type DataLevel } from './vocabulary/data-levels.js';
export { axisIds, criterionIds, evidenceLevels, missingPolicies, quadrants } from './vocabulary/scoring-terms.js';
export type { AxisId, CriterionId, EvidenceLevel, MissingPolicy, Quadrant } from './vocabulary/scoring-terms.js';
export { sourcings, type Sourcing } from './vocabulary/sourcings.js';
export { sideStatuses, stages, type SideStatus, type Stage } from './vocabulary/stages.js';

export { changeWeights, type WeightChanges } from './scoring-models/change-weights.js';
export { defaultScoringModel } from './scoring-models/default-scoring-model.js';
export type { ModelProblem, ModelProblemCode } from './scoring-models/model-problems.js';
export type * from './scoring-models/scoring-model.js';
export { validateScoringModel } from './scoring-models/validate-scoring-model.js';

export { computeScorecard, type ScorecardOptions } from './scorecards/compute-scorecard.js';
export { rankUseCases, type Ranked } from './scorecards/rank-use-cases.js';
export type * from './scorecards/scorecard.js';
