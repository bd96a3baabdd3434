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

export { checkRobustness, type RobustnessProblem } from './robustness/check-robustness.js';
export { computeRobustness, robustnessInSteps, type RobustnessProgress } from './robustness/compute-robustness.js';
export { rankLabels, type RankLabel } from './robustness/rank-labels.js';
export type * from './robustness/robustness-request.js';

// Triage, hosting, AI Act, gates, KPIs, funnel.
export { defaultTriageRules } from './triage/default-triage-rules.js';
export { proposeTriage, triageRequest } from './triage/triage-request.js';
export type { TriageProblem, TriageProblemCode } from './triage/triage-problems.js';
export type * from './triage/triage-result.js';
export type * from './triage/triage-rules.js';
export { validateTriageAnswers, validateTriageRules } from './triage/validate-triage-rules.js';

export { assessHosting } from './hosting/assess-hosting.js';
export { hostingMeasures, type MeasureId } from './hosting/hosting-measures.js';
export { defaultHostingPolicy, hostingIds } from './hosting/hosting-policy.js';
export type { HostingId, HostingOption, HostingPolicy, Verdict } from './hosting/hosting-policy.js';
export { modifierIds } from './hosting/hosting-request.js';
export type * from './hosting/hosting-request.js';
export { sovereigntyLevel } from './hosting/sovereignty-level.js';
export { validateHostingPolicy, type HostingProblem, type HostingProblemCode } from './hosting/validate-hosting-policy.js';
