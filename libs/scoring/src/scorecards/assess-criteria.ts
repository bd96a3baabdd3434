import type { EvidenceLevelDefinition, ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { CriterionId } from '../vocabulary/scoring-terms.js';
import type { AssessmentSettings } from './assessment-settings.js';
import { defaultAssessmentSettings } from './default-assessment-settings.js';
import type { Assessment, CriterionAssessment } from './assessments.js';
import { measureConsensus } from './consensus.js';
import { sum } from './weights.js';

const highestLevel = 5;
const tolerance = 1e-9;

/**
 * Puts together what several assessors say, a line per criterion assessed, in the order of the model. Figures outside 0-5 and
 * criteria that the model does not have take no part: `checkAssessments` names them.
 * Example: F1 scored 3, 4 and 4 has mean 3.667, dispersion 0.577 and consensus 0.8648; nothing to discuss.
 */
export function assessCriteria(
  model: ScoringModelDefinition,
  assessments: readonly Assessment[],
  settings: AssessmentSettings = defaultAssessmentSettings,
): readonly CriterionAssessment[] {
  const usable = assessments.filter(({ score }) => isOnScale(score));
  return model.criteria.flatMap(({ id }) => {
    const given = usable.filter(({ criterion }) => criterion === id);
    return given.length > 0 ? [assessCriterion({ id, given, levels: model.evidenceLevels, settings })] : [];
  });
}

/** Says whether a figure lies on the scale. Example: isOnScale(5.5) is false. */
export function isOnScale(score: number): boolean {
  return typeof score === 'number' && score >= 0 && score <= highestLevel;
}

/** Gives a person's weight. Example: an expertise of 0, or none, is 1. */
export function expertiseOf({ expertise }: Assessment): number {
  return expertise !== undefined && Number.isFinite(expertise) && expertise > 0 ? expertise : 1;
}

interface CriterionRequest {
  readonly id: CriterionId;
  readonly given: readonly Assessment[];
  readonly levels: readonly EvidenceLevelDefinition[];
  readonly settings: AssessmentSettings;
}

function assessCriterion({ id, given, levels, settings: { discussion } }: CriterionRequest): CriterionAssessment {
  const figures = given.map(({ score }) => score);
  const [lowest, highest] = [Math.min(...figures), Math.max(...figures)];
  const isShared = figures.length > 1;
  const consensus = isShared ? measureConsensus(figures, highestLevel) : undefined;
  const isApart = consensus !== undefined && consensus < discussion.consensus - tolerance;
  return {
    id,
    score: meanByExpertise(given, ({ score }) => score),
    assessors: figures.length,
    lowest,
    highest,
    dispersion: isShared ? sampleDeviation(figures) : undefined,
    consensus,
    toDiscuss: isApart || (isShared && highest - lowest >= discussion.range),
    evidence: meanByExpertise(given, ({ evidence = 'opinion' }) => levels.find((level) => level.id === evidence)?.weight ?? 0),
  };
}

function meanByExpertise(given: readonly Assessment[], read: (assessment: Assessment) => number): number {
  return sum(given.map((assessment) => expertiseOf(assessment) * read(assessment))) / sum(given.map(expertiseOf));
}

function sampleDeviation(figures: readonly number[]): number {
  const mean = sum(figures) / figures.length;
  return Math.sqrt(sum(figures.map((figure) => (figure - mean) ** 2)) / (figures.length - 1));
}
