import { computeScorecard, type CriterionId, type Scores } from '@tamis/scoring';
import { Injectable } from '@nestjs/common';
import type { Changes } from '../audit-trail/audit-entry.entity.js';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { UseCase } from '../use-cases/use-case.entity.js';
import { ROUND, type Assessment } from './assessment.entity.js';
import { AssessNotAllowed, ScoredCaseNotFound, ScoreOffScale, ScoreTooLow, UnknownCriterion } from './scorecard.errors.js';
import type { AssessCriterionInput, ClearAssessmentInput } from './scorecard.inputs.js';
import { lowestScore, mayAssess } from './scorecard.policy.js';
import { storeScores, type CurrentModel } from './stored-scores.js';
import { readGivenScores, readScorecard } from './scorecard.reads.js';
import type { AssessmentConflict, GivenScores, Scorecard } from './scorecard.type.js';

/** One score as a person gives it. */
type Given = Pick<Assessment, 'score' | 'evidence' | 'justification'>;

type CountingAssessment = Pick<Assessment, 'score' | 'evidence' | 'justification' | 'assessorId' | 'version'>;

const TAKEN_AWAY: Given = { score: null, evidence: null, justification: null };

export { recomputeScores } from './stored-scores.js';

@Injectable()
export class ScorecardsService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  /** By reference or by id. */
  async find(actor: Actor, key: string): Promise<Scorecard> {
    const scorecard = await readScorecard(this.database, actor, key);
    if (!scorecard) throw new ScoredCaseNotFound();
    return scorecard;
  }

  /** What the draws of ranks start from: the scores that count, of all cases at once. */
  async listGiven(actor: Actor): Promise<GivenScores[]> {
    return readGivenScores(this.database, actor);
  }

  async assess(actor: Actor, input: AssessCriterionInput): Promise<Scorecard | AssessmentConflict> {
    const { score, evidence, justification } = input;
    if (!(score >= 0 && score <= 5 && Number.isInteger(score * 2))) throw new ScoreOffScale();
    return this.#give(actor, input, { score, evidence, justification: justification?.trim() || null });
  }

  /** The criterion is missing again: that is not a zero. */
  async clear(actor: Actor, input: ClearAssessmentInput): Promise<Scorecard | AssessmentConflict> {
    return this.#give(actor, input, TAKEN_AWAY);
  }

  /** One shared score per criterion, until several assessors count together: the latest one given (see Assessment). */
  async #give(
    actor: Actor,
    { useCaseId, criterion, version }: ClearAssessmentInput,
    given: Given,
  ): Promise<Scorecard | AssessmentConflict> {
    return this.database.inOrganisation(actor, async (scope) => {
      // Both are sent at once; the second sees what the lock of the first waited for.
      const [useCase, model] = await Promise.all([lockScoredCase(scope, useCaseId), readCounting(scope, useCaseId)]);
      if (!useCase) throw new ScoredCaseNotFound();
      if (!mayAssess(actor, useCase)) throw new AssessNotAllowed();
      const id = model.definition.criteria.find((one) => one.id === criterion)?.id;
      if (!id) throw new UnknownCriterion(criterion);
      if (given.score !== null && given.score < lowestScore(id, useCase.approach)) throw new ScoreTooLow();
      const before = model.counting[id];
      if (isSame(before, given)) return current(scope, actor, useCaseId);
      if ((before?.version ?? 0) !== (version ?? 0)) return { criterion: id, current: await current(scope, actor, useCaseId) };
      const computed = computeScorecard(model.definition, { ...scoresOf(model.counting), [id]: given.score ?? undefined });
      scope.withCommit(
        writeAssessment(scope, { useCaseId, criterion: id, version: (before?.version ?? 0) + 1, ...given }),
        storeScores(scope, model.version, [[useCaseId, computed]]),
        this.auditTrail.record(scope, { verb: 'scorecard.assess', subjectId: useCaseId, changes: changesOf(id, before, given) }),
      );
      return current(scope, actor, useCaseId);
    });
  }
}

async function current(scope: OrganisationScope, actor: Actor, useCaseId: string): Promise<Scorecard> {
  return (await readScorecard(scope, actor, useCaseId))!;
}

function isSame(before: CountingAssessment | undefined, given: Given): boolean {
  const { score, evidence, justification } = before ?? TAKEN_AWAY;
  return score === given.score && evidence === given.evidence && justification === given.justification;
}

function scoresOf(counting: Readonly<Partial<Record<CriterionId, CountingAssessment>>>): Scores {
  return Object.fromEntries(Object.entries(counting).map(([id, { score }]) => [id, score ?? undefined]));
}

/** `{ R3: [2, 3], 'R3.evidence': ['opinion', 'poc'] }`: the score first, then what stands behind it. */
function changesOf(criterion: CriterionId, before: CountingAssessment | undefined, given: Given): Changes {
  const was = before ?? TAKEN_AWAY;
  const pairs: [string, unknown, unknown][] = [
    [criterion, was.score, given.score],
    [`${criterion}.evidence`, was.evidence, given.evidence],
    [`${criterion}.justification`, was.justification, given.justification],
  ];
  return Object.fromEntries(pairs.filter(([, from, to]) => from !== to).map(([field, from, to]) => [field, [from, to] as const]));
}

async function writeAssessment(
  scope: OrganisationScope,
  row: Given & Pick<Assessment, 'useCaseId' | 'criterion' | 'version'>,
): Promise<void> {
  await scope.sql(
    `INSERT INTO assessment (organisation_id, use_case_id, criterion, assessor_id, round, score, evidence, justification, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (organisation_id, use_case_id, criterion, round, assessor_id) DO UPDATE SET score = excluded.score,
       evidence = excluded.evidence, justification = excluded.justification, version = excluded.version, updated_at = now()`,
    [row.useCaseId, row.criterion, scope.actor.memberId, ROUND, row.score, row.evidence, row.justification, row.version],
  );
}

/** The case, locked against another score at the same time, and held on the current model until the transaction ends. */
async function lockScoredCase(
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

/** What the next score of the case is computed from: the current model, and by criterion the row that counts. */
async function readCounting(
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
