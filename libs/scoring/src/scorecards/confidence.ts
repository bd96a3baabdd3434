import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { AssessmentSettings } from './assessment-settings.js';
import { defaultAssessmentSettings } from './default-assessment-settings.js';
import type { CriterionAssessment } from './assessments.js';
import { shares, sum } from './weights.js';

/** How much a score can be trusted, and why: value = coverage^0.4 x consensus^0.2 x evidence^0.4. All 0-1. */
export interface Confidence {
  readonly value: number;
  readonly coverage: number;
  /** Over the assessed criteria. Undefined: none is. */
  readonly consensus: number | undefined;
  readonly evidence: number | undefined;
}

/**
 * Measures the confidence in a score; each criterion counts by its weight in the priority.
 * Example: one expert (0.6) on every criterion gives 1 x 0.8^0.2 x 0.6^0.4 = 0.7796; nothing assessed gives 0.
 */
export function measureConfidence(
  model: ScoringModelDefinition,
  assessed: readonly CriterionAssessment[],
  { confidence: exponents }: AssessmentSettings = defaultAssessmentSettings,
): Confidence {
  const weights = weighCriteria(model);
  const counting = assessed.filter(({ id }) => (weights.get(id) ?? 0) > 0);
  const coverage = sum(counting.map(({ id }) => weights.get(id) ?? 0));
  if (!(coverage > 0)) return { value: 0, coverage: 0, consensus: undefined, evidence: undefined };
  const mean = (read: (line: CriterionAssessment) => number) =>
    sum(counting.map((line) => (weights.get(line.id) ?? 0) * read(line))) / coverage;
  const consensus = mean((line) => line.consensus ?? exponents.alone);
  const evidence = mean((line) => line.evidence);
  return {
    value: coverage ** exponents.coverage * consensus ** exponents.consensus * evidence ** exponents.evidence,
    coverage,
    consensus,
    evidence,
  };
}

/** Share of each criterion in the whole: its share of its axis times that of the axis. */
function weighCriteria(model: ScoringModelDefinition): ReadonlyMap<string, number> {
  const axisShares = shares(model.axes.map(({ weight }) => weight));
  const weighed = model.axes.flatMap((axis, index) => {
    const criteria = model.criteria.filter((criterion) => criterion.axis === axis.id);
    const inAxis = shares(criteria.map(({ weight }) => weight));
    return criteria.map(({ id }, at): [string, number] => [id, (axisShares[index] ?? 0) * (inAxis[at] ?? 0)]);
  });
  return new Map(weighed);
}

/**
 * Lowers a priority by the doubt about it, down to half. Shown beside the priority, which stays what is sorted by.
 * Example: 68.255 at a confidence of 0.78 is 68.255 x (0.5 + 0.5 x 0.78) = 60.747.
 */
export function adjustForConfidence(priority: number | undefined, confidence: number): number | undefined {
  return priority === undefined ? undefined : priority * (0.5 + 0.5 * confidence);
}
