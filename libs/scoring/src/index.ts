export type { Language, Localised, Term } from './vocabulary/localised.js';
export { approaches, type Approach } from './vocabulary/approaches.js';
export { dataLevels, type DataLevel } from './vocabulary/data-levels.js';
export { axisIds, criterionIds, evidenceLevels, missingPolicies, quadrants } from './vocabulary/scoring-terms.js';
export type { AxisId, CriterionId, EvidenceLevel, MissingPolicy, Quadrant } from './vocabulary/scoring-terms.js';
export { sourcings, type Sourcing } from './vocabulary/sourcings.js';
export { sideStatuses, stages, stageStatuses, type SideStatus, type Stage, type StageStatus } from './vocabulary/stages.js';

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
export type { HostingProblem, HostingProblemCode } from './hosting/hosting-problems.js';
export { validateHostingPolicy } from './hosting/validate-hosting-policy.js';

// Several assessors, confidence, computed scores, ranking methods, knock-outs.
export { assessCriteria } from './scorecards/assess-criteria.js';
export { validateAssessmentSettings } from './scorecards/assessment-settings.js';
export { defaultAssessmentSettings } from './scorecards/default-assessment-settings.js';
export type { AssessmentSettings, SettingProblem } from './scorecards/assessment-settings.js';
export type * from './scorecards/assessments.js';
export { checkAssessments, type AssessmentProblem } from './scorecards/check-assessments.js';
export {
  computeAssessedScorecard,
  type AssessedScorecard,
  type AssessedScorecardOptions,
} from './scorecards/compute-assessed-scorecard.js';
export { scoreFinancialBenefit, scoreHostingMix, scoreYearlyImpact, withLeastRisks } from './scorecards/computed-scores.js';
export { impactBases } from './scorecards/impact-bases.js';
export type { FinancialBenefit, FinancialInput, YearlyImpactScore } from './scorecards/computed-scores.js';
export type { ImpactBasis } from './scorecards/impact-bases.js';
export { adjustForConfidence, measureConfidence, type Confidence } from './scorecards/confidence.js';
export { measureConsensus, measureWeightedConsensus } from './scorecards/consensus.js';
export { knockOuts } from './scorecards/knock-outs.js';
export { applyKnockOuts } from './scorecards/apply-knock-outs.js';
export type { KnockOut } from './scorecards/knock-outs.js';
export type { KnockedOutScorecard, KnockOutFindings } from './scorecards/apply-knock-outs.js';
export { centroidWeights, rankOrderCentroid } from './scorecards/rank-order-centroid.js';
export { rankingMethods, type RankingMethod } from './scorecards/ranking-methods.js';
export {
  computeRice,
  computeUseCaseWsjf,
  computeWsjf,
  fibonacciScale,
  riceScales,
  timeCriticality,
  toFibonacci,
} from './scorecards/sequencing.js';
export type { RiceInput, UseCaseWsjfInput, WsjfInput } from './scorecards/sequencing.js';
export { computeAxisTopsis, computeTopsis, type TopsisColumn, type TopsisResult } from './scorecards/topsis.js';
export { weightedProduct, weightedSum } from './scorecards/weighted-totals.js';

// Footprint.
export { calibrate, type Calibration } from './footprint/calibration.js';
export { calibrationPoints, type CalibrationPoint } from './footprint/calibration-points.js';
export { checkFootprint, type FootprintProblem } from './footprint/check-footprint.js';
export { estimateClassicMl, type ClassicMlEstimate, type ClassicMlInput } from './footprint/classic-ml.js';
export { dataCentres } from './footprint/data-centres.js';
export { defaultFootprintTables } from './footprint/default-footprint-tables.js';
export { electricityMixes } from './footprint/electricity-mixes.js';
export { equivalences, type Equivalence } from './footprint/equivalences.js';
export { countEquivalent, findEquivalent, type EquivalentAmount } from './footprint/find-equivalent.js';
export { estimateFootprint } from './footprint/estimate-footprint.js';
export { estimateFineTuning, type FineTuningEstimate, type FineTuningInput } from './footprint/fine-tuning.js';
export { declaredTrainings } from './footprint/declared-trainings.js';
export { footprintParts } from './footprint/footprint-estimate.js';
export type * from './footprint/footprint-estimate.js';
export type * from './footprint/footprint-input.js';
export type * from './footprint/footprint-tables.js';
export { carbonPerAcceptedAnswer, mayBeCalledFrugal, type FrugalityEvidence } from './footprint/frugality.js';
export { modelClasses } from './footprint/model-classes.js';
export { modelSizes } from './footprint/model-sizes.js';
export { compareSobriety, type SobrietyComparison } from './footprint/compare-sobriety.js';
export { findSobrietyBreakEven } from './footprint/sobriety-break-even.js';
export type { SobrietyBreakEven, SobrietyMetric, SobrietyRequest } from './footprint/sobriety-break-even.js';
export { validateFootprintTables, type TableProblem } from './footprint/validate-footprint-tables.js';

// Cost of each sourcing option.
export { findBreakEvenSeats, requestsPerSeatMonth, type SeatBreakEven, type SeatQuestion } from './sourcing-costs/break-even-seats.js';
export { findBreakEvenVolume, type VolumeBreakEven, type VolumeQuestion } from './sourcing-costs/break-even-volume.js';
export { checkCostOption, type CostProblem } from './sourcing-costs/check-cost-option.js';
export { compareSourcing, type SourcingComparison } from './sourcing-costs/compare-sourcing.js';
export { computeTotalCost, pricePerRequest, type CostSettings } from './sourcing-costs/compute-total-cost.js';
export type * from './sourcing-costs/cost-option.js';
export { tokenPrices, type TokenPrice } from './sourcing-costs/token-prices.js';
export { toApiSupply } from './sourcing-costs/to-api-supply.js';
export { costLineNames } from './sourcing-costs/total-cost.js';
export type * from './sourcing-costs/total-cost.js';
export { checkUnitPrices, type PriceProblem, type UnitPrices } from './sourcing-costs/unit-prices.js';
export { defaultUnitPrices } from './sourcing-costs/default-unit-prices.js';

export type { AiActAnswers, AiActKey, YesNo } from './ai-act/ai-act-answers.js';
export { aiActCalendar, type DateStatus, type LegalCalendar, type LegalDate, type LegalDateId } from './ai-act/ai-act-dates.js';
export { aiActDocuments, type DocumentId } from './ai-act/ai-act-documents.js';
export { aiActClasses, annex3Points, prohibitedPractices, type AiActClass, type AiActRole } from './ai-act/ai-act-lists.js';
export { aiActQuestions, type AiActQuestion } from './ai-act/ai-act-questions.js';
export type * from './ai-act/ai-act-result.js';
export { applicableDates, type ApplicableDate, type SystemTiming } from './ai-act/applicable-dates.js';
export { assessDpia, type DpiaAnswers, type DpiaAssessment, type DpiaOutcome } from './ai-act/assess-dpia.js';
export { classifyAiAct } from './ai-act/classify-ai-act.js';
export { article35Cases, dpiaCriteria, gdprDuties, type DpiaCriterion, type GdprDuty } from './ai-act/dpia-criteria.js';
export { legalMark } from './ai-act/legal-mark.js';
export type { Truth } from './ai-act/three-valued.js';
export { validateAiActAnswers, type AiActProblem } from './ai-act/validate-ai-act-answers.js';

export { checkGate } from './gates/check-gate.js';
export { gateIds, readinessHeadings } from './gates/gate-evidence.js';
export type * from './gates/gate-evidence.js';
export { defaultGatePolicy, type GateCriterion, type GatePolicy, type GateThresholds } from './gates/gate-policy.js';
export { findStageStatus, type StageStatusFacts, type StageStatusFinding } from './gates/stage-status.js';
export { checkStopRules, defaultStopThresholds } from './gates/stop-rules.js';
export type { StopFacts, StopFinding, StopResult, StopState, StopThresholds } from './gates/stop-rules.js';
export type { StopRuleId } from './gates/stop-texts.js';
export { validateGatePolicy } from './gates/validate-gate-policy.js';
export type { GateProblem, GateProblemCode } from './gates/gate-problems.js';

export { benefitRealised, realisationRate } from './kpis/benefit-realised.js';
export { selfReportCaution } from './kpis/kpi-texts.js';
export type { BenefitExplanation, BenefitLine, BenefitRealised } from './kpis/benefit-realised.js';
export { evaluationThresholds, scoreEvaluation } from './kpis/evaluation-report.js';
export { evaluationHeadings } from './kpis/evaluation-headings.js';
export type { EvaluationReport, EvaluationResult, HeadingResult } from './kpis/evaluation-report.js';
export type { EvaluationHeading } from './kpis/evaluation-headings.js';
export { hallucinationThreshold, type HallucinationContext } from './kpis/hallucination-threshold.js';
export { kpiAttainment, shownAttainment, type KpiFigures } from './kpis/kpi-attainment.js';
export { casesWithoutError, rateBound, type RateBound, type RateFigures } from './kpis/rate-bound.js';
export { adoptionRate, perAcceptedAnswer, smallestGroup } from './kpis/usage-rates.js';

export { funnelFlow, littleCheck, outcomeRates, throughput } from './funnel/funnel-flow.js';
export type { AgeingItem, FlowRequest, FunnelOutcome, LittleCheck, StageFlow } from './funnel/funnel-flow.js';
export { defaultWindowDays, funnelConversions } from './funnel/funnel-metrics.js';
export type { FunnelItem, FunnelPeriod, StageConversion, StageEntry } from './funnel/funnel-metrics.js';

// Portfolio selection. The solver is passed in: see `Solver`.
export { checkPortfolio } from './selection/check-portfolio.js';
export { computeCoreIndex, type CoreCase, type CoreIndex, type DrawnValues } from './selection/core-index.js';
export { defaultSelectionSettings, valueAboveFloor, type SelectionSettings } from './selection/default-selection-settings.js';
export { spreadAmounts, traceFrontier, type Frontier, type FrontierAxis, type FrontierPoint } from './selection/efficient-frontier.js';
export { explainExclusions, type Exclusion } from './selection/explain-exclusions.js';
export { findBlockingRules } from './selection/find-blocking-rules.js';
export { findBrokenRules, measurePortfolio } from './selection/measure-portfolio.js';
export type * from './selection/portfolio-model.js';
export { isOpenCase, portfolioOfCases } from './selection/portfolio-of-cases.js';
export type { LeftOutCase, LeftOutReason, PortfolioOfCases, SelectableCase, SelectionChoice } from './selection/portfolio-of-cases.js';
export { listRules, type Rule, type RuleKind } from './selection/portfolio-rules.js';
export { selectPortfolio } from './selection/select-portfolio.js';
export type { SelectionProblem, SelectionProblemCode } from './selection/selection-problems.js';
export type * from './selection/selection-result.js';
export { SolverFailure } from './selection/solver.js';
export type * from './selection/solver.js';
export { valueLimits, type LimitValue } from './selection/value-of-limits.js';
