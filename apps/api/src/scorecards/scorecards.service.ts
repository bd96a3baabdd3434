import { computeScorecard, type CriterionId, type Scores } from '@tamis/scoring';
import { Injectable } from '@nestjs/common';
import type { Changes } from '../audit-trail/audit-entry.entity.js';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import type { Assessment } from './assessment.entity.js';
import { ROUND, storeScores } from './recompute-scores.js';
import { AssessNotAllowed, ScoredCaseNotFound, ScoreOffScale, ScoreTooLow, UnknownCriterion } from './scorecard.errors.js';
import type { AssessCriterionInput, ClearAssessmentInput } from './scorecard.inputs.js';
import { lowestScore, mayAssess } from './scorecard.policy.js';
import { lockScoredCase, readCounting, readScorecard, type CountingAssessment } from './scorecard.reads.js';
import type { AssessmentConflict, Scorecard } from './scorecard.type.js';

export { recomputeScores } from './recompute-scores.js';

type Given = Pick<Assessment, 'score' | 'evidence' | 'justification'>;

const TAKEN_AWAY: Given = { score: null, evidence: null, justification: null };

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
    const conflict = await this.database.inOrganisation(actor, async (scope) => {
      const useCase = await lockScoredCase(scope, useCaseId);
      if (!useCase) throw new ScoredCaseNotFound();
      if (!mayAssess(actor, useCase)) throw new AssessNotAllowed();
      const model = await readCounting(scope, useCaseId);
      const id = model.definition.criteria.find((one) => one.id === criterion)?.id;
      if (!id) throw new UnknownCriterion(criterion);
      if (given.score !== null && given.score < lowestScore(id, useCase.approach)) throw new ScoreTooLow();
      const before = model.counting[id];
      if (isSame(before, given)) return undefined;
      if ((before?.version ?? 0) !== (version ?? 0)) return id;
      await writeAssessment(scope, { useCaseId, criterion: id, version: (before?.version ?? 0) + 1, ...given });
      const computed = computeScorecard(model.definition, { ...scoresOf(model.counting), [id]: given.score ?? undefined });
      await storeScores(scope, model.version, [[useCaseId, computed]]);
      await this.auditTrail.record(scope, { verb: 'scorecard.assess', subjectId: useCaseId, changes: changesOf(id, before, given) });
      return undefined;
    });
    const current = await this.find(actor, useCaseId);
    return conflict ? { criterion: conflict, current } : current;
  }
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

type Written = Pick<Assessment, 'useCaseId' | 'criterion' | 'version'> & Given;

async function writeAssessment(scope: OrganisationScope, row: Written): Promise<void> {
  await scope.sql(
    `INSERT INTO assessment (organisation_id, use_case_id, criterion, assessor_id, round, score, evidence, justification, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (organisation_id, use_case_id, criterion, round, assessor_id) DO UPDATE SET score = excluded.score,
       evidence = excluded.evidence, justification = excluded.justification, version = excluded.version, updated_at = now()`,
    [row.useCaseId, row.criterion, scope.actor.memberId, ROUND, row.score, row.evidence, row.justification, row.version],
  );
}
