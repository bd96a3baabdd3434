import type { Actor } from '../platform/access/actor.js';
import { isIdentifier } from '../platform/access/identifier.js';
import type { Reads } from '../platform/database/database.js';
import type { UseCase } from '../use-cases/use-case.entity.js';
import type { UseCaseScore } from '../use-cases/use-case.type.js';
import { ROUND } from './assessment.entity.js';
import { mayAssess } from './scorecard.policy.js';
import type { AssessmentType, GivenScores, Scorecard } from './scorecard.type.js';

const SCORECARD = {
  name: 'scorecard',
  text: `SELECT u.id AS "useCaseId", u.reference, u.title, u.approach, u.status,
           m.version AS "modelVersion", m.name AS "modelName", m.definition AS model,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('criterion', a.criterion, 'score', a.score, 'evidence', a.evidence,
                     'justification', a.justification, 'assessorId', a.assessor_id, 'assessorName', w.name,
                     'updatedAt', a.updated_at, 'version', a.version) ORDER BY a.criterion), '[]')
              FROM (SELECT DISTINCT ON (criterion) * FROM assessment
                    WHERE organisation_id = $1 AND use_case_id = u.id AND round = ${ROUND} ORDER BY criterion, version DESC) a
              JOIN member w ON w.organisation_id = $1 AND w.id = a.assessor_id) AS assessments,
           (SELECT jsonb_build_object('modelVersion', s.model_version, 'priority', s.priority, 'priorityLow', s.priority_low,
                     'priorityHigh', s.priority_high, 'value', s.value, 'feasibility', s.feasibility, 'risk', s.risk,
                     'sobriety', s.sobriety, 'coverage', s.coverage, 'quadrant', s.quadrant, 'redFlags', s.red_flags,
                     'assessed', s.assessed, 'criteria', s.criteria)
              FROM use_case_score s WHERE s.organisation_id = $1 AND s.use_case_id = u.id) AS score
         FROM use_case u
         JOIN scoring_model m ON m.organisation_id = $1
              AND m.version = (SELECT max(version) FROM scoring_model WHERE organisation_id = $1)
         WHERE u.organisation_id = $1 AND (u.reference = $2 OR u.id = $3)`,
};

// The latest score of a criterion counts; that its assessors differ says how sure it is.
const GIVEN_SCORES = {
  name: 'given_scores',
  text: `SELECT use_case_id AS "useCaseId", jsonb_object_agg(criterion, jsonb_strip_nulls(jsonb_build_object('score', score,
             'evidence', evidence, 'deviation', deviation))) AS criteria
         FROM (SELECT DISTINCT ON (use_case_id, criterion) use_case_id, criterion, score, evidence,
                 stddev_samp(score) OVER (PARTITION BY use_case_id, criterion)::double precision AS deviation
               FROM assessment WHERE organisation_id = $1 AND round = ${ROUND}
               ORDER BY use_case_id, criterion, version DESC) counting
         WHERE score IS NOT NULL GROUP BY use_case_id ORDER BY use_case_id`,
};

type Row = Omit<Scorecard, 'canAssess' | 'assessments' | 'score'> &
  Pick<UseCase, 'status'> & { score: UseCaseScore | null; assessments: (Omit<AssessmentType, 'updatedAt'> & { updatedAt: string })[] };

/** By reference (`TE-142`) or by id: model, scores that count and stored totals in one statement. */
export async function readScorecard(reads: Reads, actor: Actor, key: string): Promise<Scorecard | undefined> {
  const [row] = await reads.readRows<Row>(actor, SCORECARD, [key, isIdentifier(key) ? key : null]);
  if (!row) return undefined;
  const assessments = row.assessments.map((one) => ({ ...one, updatedAt: new Date(one.updatedAt) }));
  return { ...row, assessments, canAssess: mayAssess(actor, row) };
}

/** The scores that count of every case that has one, in one statement. */
export async function readGivenScores(reads: Reads, actor: Actor): Promise<GivenScores[]> {
  return reads.readRows<GivenScores>(actor, GIVEN_SCORES);
}
