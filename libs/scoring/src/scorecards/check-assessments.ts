import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { Localised } from '../vocabulary/localised.js';
import { isOnScale } from './assess-criteria.js';
import type { Assessment } from './assessments.js';
import { assessmentSentences as sentences } from './assessment-sentences.js';

export interface AssessmentProblem {
  readonly code: keyof typeof sentences;
  readonly path: string;
  readonly message: Localised;
}

const expertiseLevels: readonly (number | undefined)[] = [undefined, 0.5, 1, 2];

/**
 * Lists what is wrong with the figures of assessors, nothing when all is fine.
 * Example: a score of 7 in third place is [{ code: 'score_invalid', path: 'assessments.2.score', message: {...} }].
 */
export function checkAssessments(model: ScoringModelDefinition, assessments: readonly Assessment[]): readonly AssessmentProblem[] {
  const criteria = model.criteria.map(({ id }) => id);
  const levels = model.evidenceLevels.map(({ id }) => id);
  const firstOf = ({ assessor, criterion }: Assessment) =>
    assessments.findIndex((other) => other.assessor === assessor && other.criterion === criterion);
  return assessments.flatMap((assessment, index) => {
    const { criterion, score, evidence, expertise } = assessment;
    const found: readonly (AssessmentProblem | false)[] = [
      !criteria.includes(criterion) && problem('criterion_unknown', `assessments.${index}.criterion`),
      !isOnScale(score) && problem('score_invalid', `assessments.${index}.score`),
      evidence !== undefined && !levels.includes(evidence) && problem('evidence_unknown', `assessments.${index}.evidence`),
      !expertiseLevels.includes(expertise) && problem('expertise_invalid', `assessments.${index}.expertise`),
      firstOf(assessment) !== index && problem('assessed_twice', `assessments.${index}`),
    ];
    return found.filter((one) => one !== false);
  });
}

function problem(code: AssessmentProblem['code'], path: string): AssessmentProblem {
  return { code, path, message: sentences[code] };
}
