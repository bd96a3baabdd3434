import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { Localised } from '../vocabulary/localised.js';
import { isOnScale } from './assess-criteria.js';
import type { Assessment } from './assessments.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
const sentences = {
  assessed_twice: {
    en: 'This assessor has already scored this criterion. Keep one figure.',
    fr: 'Cet évaluateur a déjà noté ce critère. Gardez une seule note.',
  },
  criterion_unknown: {
    en: 'The model has no such criterion. Choose one of its own.',
    fr: 'Le modèle n’a pas ce critère. Choisissez-en un des siens.',
  },
  evidence_unknown: {
    en: 'The model has no such evidence level. Choose one of its own.',
    fr: 'Le modèle n’a pas ce niveau de preuve. Choisissez-en un des siens.',
  },
  expertise_invalid: {
    en: 'Expertise is 0.5, 1 or 2. Correct it.',
    fr: 'L’expertise vaut 0,5, 1 ou 2. Corrigez-la.',
  },
  score_invalid: {
    en: 'A score is a number from 0 to 5. Correct it; leave it out if nothing is known.',
    fr: 'Une note est un nombre de 0 à 5. Corrigez-la\u202f; omettez-la si rien n’est connu.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

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
