import type { CriterionId } from '@tamis/scoring';
import type { Actor } from '../platform/access/actor.js';
import { isIdentifier } from '../platform/access/identifier.js';
import type { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { UseCase } from '../use-cases/use-case.entity.js';
import type { UseCaseScore } from '../use-cases/use-case.type.js';
import type { Assessment } from './assessment.entity.js';
import { ROUND, type CurrentModel } from './recompute-scores.js';
import { mayAssess } from './scorecard.policy.js';
import type { AssessmentType, Scorecard } from './scorecard.type.js';

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

type Row = Omit<Scorecard, 'canAssess' | 'assessments' | 'score'> &
  Pick<UseCase, 'status'> & { score: UseCaseScore | null; assessments: (Omit<AssessmentType, 'updatedAt'> & { updatedAt: string })[] };

/** By reference (`TE-142`) or by id: model, scores that count and stored totals in one statement. */
export async function readScorecard(database: Database, actor: Actor, key: string): Promise<Scorecard | undefined> {
  const [row] = await database.readRows<Row>(actor, SCORECARD, [key, isIdentifier(key) ? key : null]);
  if (!row) return undefined;
  const assessments = row.assessments.map((one) => ({ ...one, updatedAt: new Date(one.updatedAt) }));
  return { ...row, assessments, canAssess: mayAssess(actor, row) };
}

/** The case, locked against another score at the same time, and held on the current model until the transaction ends. */
export async function lockScoredCase(
  scope: OrganisationScope,
  useCaseId: string,
): Promise<Pick<UseCase, 'id' | 'approach' | 'status'> | undefined> {
  const [useCase] = await scope.sql<Pick<UseCase, 'id' | 'approach' | 'status'>>(
    `SELECT id, approach, status, pg_advisory_xact_lock_shared(hashtextextended(organisation_id::text, 7))
     FROM use_case WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [useCaseId],
  );
  return useCase;
}

export type CountingAssessment = Pick<Assessment, 'score' | 'evidence' | 'justification' | 'assessorId' | 'version'>;

/** What the next score of the case is computed from: the current model, and by criterion the row that counts. */
export async function readCounting(
  scope: OrganisationScope,
  useCaseId: string,
): Promise<CurrentModel & { readonly counting: Readonly<Partial<Record<CriterionId, CountingAssessment>>> }> {
  const [row] = await scope.sql<CurrentModel & { counting: Partial<Record<CriterionId, CountingAssessment>> }>(
    `SELECT version, definition,
       (SELECT coalesce(jsonb_object_agg(criterion, jsonb_build_object('score', score, 'evidence', evidence,
                 'justification', justification, 'assessorId', assessor_id, 'version', version)), '{}')
          FROM (SELECT DISTINCT ON (criterion) * FROM assessment
                WHERE organisation_id = $1 AND use_case_id = $2 AND round = $3 ORDER BY criterion, version DESC) a) AS counting
     FROM scoring_model WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1`,
    [useCaseId, ROUND],
  );
  return row!;
}
