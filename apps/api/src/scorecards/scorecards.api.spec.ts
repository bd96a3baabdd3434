import { computeScorecard, defaultScoringModel, type Scores } from '@tamis/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../platform/access/permissions.js';
import type { BuiltMember } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';

const CARD = `useCaseId modelVersion canAssess assessments { criterion score evidence justification assessorName version }
  score { priority priorityLow priorityHigh value feasibility risk sobriety coverage quadrant redFlags assessed criteria }`;
const READ = `query ($id: ID!) { scorecard(useCaseId: $id) { ${CARD} } }`;
const ASSESS = `mutation ($input: AssessCriterionInput!) { assessCriterion(input: $input) {
  __typename ... on Scorecard { ${CARD} } ... on AssessmentConflict { criterion current { ${CARD} } } } }`;
const CLEAR = `mutation ($input: ClearAssessmentInput!) { clearAssessment(input: $input) {
  __typename ... on Scorecard { ${CARD} } ... on AssessmentConflict { criterion current { ${CARD} } } } }`;

interface Card {
  assessments: { criterion: string; score: number | null; assessorName: string; version: number }[];
  score: Record<string, unknown> | null;
}

/** The tender-answers case of the reference examples: priority 68.255, quick win. */
const TENDERS: Scores = {
  ...{ V1: 4, V2: 2, V3: 3, V4: 1, V5: 4 },
  ...{ F1: 4, F2: 4, F3: 3, F4: 4, F5: 4, F6: 4 },
  ...{ R1: 3, R2: 1, R3: 3, R4: 1, R5: 2, R6: 2, R7: 2 },
  ...{ S1: 3, S2: 3, S3: 4, S4: 4, S5: 3 },
};

describe('scorecards', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function scored(given: Record<string, unknown> = {}) {
    const organisation = await api.build.organisation();
    const assessor = await api.build.member(organisation, { role: 'assessor', name: 'Nadia' });
    const triager = await api.build.member(organisation, { role: 'triager', name: 'Inès' });
    const { id, reference } = await api.build.useCase(organisation, given);
    return { organisation, assessor, triager, id, reference };
  }

  const assess = (member: BuiltMember, input: Record<string, unknown>) =>
    api.graphql<{ assessCriterion: Card & { __typename: string; current?: Card } }>({ member }, ASSESS, {
      input: { evidence: 'expert', ...input },
    });
  const clear = (member: BuiltMember, input: Record<string, unknown>) =>
    api.graphql<{ clearAssessment: Card & { __typename: string } }>({ member }, CLEAR, { input });
  const read = async (member: BuiltMember, id: string) =>
    (await api.graphql<{ scorecard: Card }>({ member }, READ, { id })).data!.scorecard;

  it('answers NOT_SIGNED_IN without a session', async () => {
    const answer = await api.graphql({ organisation: 'any' }, READ, { id: 'TE-1' });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('is read by everybody and written by assessors and the data office', async () => {
    const { organisation, id } = await scored();
    const allowed = async (role: Role) => {
      const member = await api.build.member(organisation, { role });
      const { errors } = await assess(member, { useCaseId: id, criterion: 'V1', score: 3 });
      const { data } = await api.graphql<{ scorecard: { canAssess: boolean } }>({ member }, READ, { id });
      return [errors?.[0]?.extensions.code ?? 'done', data?.scorecard.canAssess];
    };
    expect(await allowed('requester')).toEqual(['NOT_ALLOWED', false]);
    expect(await allowed('executive')).toEqual(['NOT_ALLOWED', false]);
    expect(await allowed('assessor')).toEqual(['done', true]);
    expect(await allowed('triager')).toEqual(['done', true]);
    expect(await allowed('administrator')).toEqual(['done', true]);
  });

  it('stores what the scoring library computes from the scores given, score after score', async () => {
    const { assessor, id } = await scored();
    let given: Scores = {};
    for (const [criterion, score] of Object.entries(TENDERS)) {
      const { data } = await assess(assessor, { useCaseId: id, criterion, score });
      given = { ...given, [criterion]: score };
      expect(data?.assessCriterion.score).toEqual(asStored(given));
    }
    expect((await read(assessor, id)).score).toMatchObject({ priority: 68.255, quadrant: 'quick_win', assessed: 23 });
  });

  it('leaves the priority undefined while an axis has no score: missing is not zero', async () => {
    const { assessor, id } = await scored();
    await assess(assessor, { useCaseId: id, criterion: 'F1', score: 4 });
    expect((await read(assessor, id)).score).toMatchObject({ priority: null, value: null, feasibility: 80, assessed: 1 });
  });

  it('tells the second assessor of a criterion what the first one gave, and overwrites nothing', async () => {
    const { assessor, triager, id } = await scored();
    await assess(assessor, { useCaseId: id, criterion: 'R1', score: 3 });
    const late = await assess(triager, { useCaseId: id, criterion: 'R1', score: 1 });
    expect(late.data?.assessCriterion).toMatchObject({ __typename: 'AssessmentConflict', criterion: 'R1' });
    expect(late.data?.assessCriterion.current?.assessments).toMatchObject([{ score: 3, assessorName: 'Nadia', version: 1 }]);
    expect((await read(assessor, id)).assessments).toMatchObject([{ score: 3, assessorName: 'Nadia', version: 1 }]);
  });

  it('counts the latest score of a criterion and keeps the row of the one before', async () => {
    const { organisation, assessor, triager, id } = await scored();
    await assess(assessor, { useCaseId: id, criterion: 'R1', score: 3 });
    await assess(triager, { useCaseId: id, criterion: 'R1', score: 1.5, version: 1 });
    expect((await read(assessor, id)).assessments).toMatchObject([{ score: 1.5, assessorName: 'Inès', version: 2 }]);
    const rows = await api.build.sql('SELECT score::float, version FROM assessment WHERE organisation_id = $1 ORDER BY version', [
      organisation.id,
    ]);
    expect(rows).toEqual([
      { score: 3, version: 1 },
      { score: 1.5, version: 2 },
    ]);
  });

  it('makes a score that is taken away missing, and goes on counting its versions', async () => {
    const { assessor, triager, id } = await scored();
    await assess(assessor, { useCaseId: id, criterion: 'S2', score: 4 });
    await assess(triager, { useCaseId: id, criterion: 'S2', score: 2, version: 1 });
    const cleared = await clear(assessor, { useCaseId: id, criterion: 'S2', version: 2 });
    expect(cleared.data?.clearAssessment.assessments).toMatchObject([{ criterion: 'S2', score: null, version: 3 }]);
    expect(cleared.data?.clearAssessment.score).toEqual(asStored({}));
    const stale = await assess(triager, { useCaseId: id, criterion: 'S2', score: 5, version: 2 });
    expect(stale.data?.assessCriterion.__typename).toBe('AssessmentConflict');
  });

  it('lets one of two simultaneous scores through and tells the other', async () => {
    const { assessor, triager, id } = await scored();
    const both = await Promise.all([
      assess(assessor, { useCaseId: id, criterion: 'V1', score: 2 }),
      assess(triager, { useCaseId: id, criterion: 'V1', score: 5 }),
    ]);
    const names = both.map(({ data }) => data?.assessCriterion.__typename).sort();
    expect(names).toEqual(['AssessmentConflict', 'Scorecard']);
  });

  it('refuses, in the reader’s language, a score off the scale, a criterion that is not in the model and a case merged away', async () => {
    const { organisation, assessor, id } = await scored();
    const reader = await api.build.member(organisation, { role: 'assessor', language: 'fr' });
    const message = async (input: Record<string, unknown>) => (await assess(reader, { useCaseId: id, ...input })).errors?.[0]?.message;
    expect(await message({ criterion: 'V1', score: 2.3 })).toBe('Une note va de 0 à 5, par demi-point. Choisissez l’un de ces niveaux.');
    expect(await message({ criterion: 'V1', score: 5.5 })).toMatch(/^Une note va de 0 à 5/);
    expect(await message({ criterion: 'V9', score: 3 })).toMatch(/^«\u00a0V9\u00a0» n’est pas un critère/);
    const merged = await api.build.useCase(organisation, { status: 'merged', status_reason: 'Same need' });
    const refused = await assess(assessor, { useCaseId: merged.id, criterion: 'V1', score: 3 });
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('keeps the risk of hallucination at 1 or more for a generative approach', async () => {
    const { assessor, id } = await scored({ approach: 'genai_rag' });
    const refused = await assess(assessor, { useCaseId: id, criterion: 'R3', score: 0.5 });
    expect(refused.errors?.[0]?.message).toMatch(/at least 1/);
    expect((await assess(assessor, { useCaseId: id, criterion: 'R3', score: 1 })).errors).toBeUndefined();
  });

  it('writes an audit entry with the score before and after, and none when nothing changes', async () => {
    const { organisation, assessor, id } = await scored();
    await assess(assessor, { useCaseId: id, criterion: 'R3', score: 2 });
    await assess(assessor, { useCaseId: id, criterion: 'R3', score: 3, evidence: 'poc', justification: ' 3.1% of 260 ', version: 1 });
    await assess(assessor, { useCaseId: id, criterion: 'R3', score: 3, evidence: 'poc', justification: '3.1% of 260', version: 2 });
    const audit = await api.build.sql(
      'SELECT verb, subject_id, actor_id, changes FROM audit_entry WHERE organisation_id = $1 ORDER BY id',
      [organisation.id],
    );
    expect(audit).toHaveLength(2);
    expect(audit[1]).toEqual({
      verb: 'scorecard.assess',
      subject_id: id,
      actor_id: assessor.id,
      changes: { R3: [2, 3], 'R3.evidence': ['expert', 'poc'], 'R3.justification': [null, '3.1% of 260'] },
    });
  });

  it('answers another organisation’s case exactly as an unknown one', async () => {
    const { assessor } = await scored();
    const elsewhere = await scored();
    const unknown = '018f0000-0000-7000-8000-000000000000';
    const told = async (id: string) => {
      const answers = [
        await api.graphql({ member: assessor }, READ, { id }),
        await assess(assessor, { useCaseId: id, criterion: 'V1', score: 3 }),
        await clear(assessor, { useCaseId: id, criterion: 'V1' }),
      ];
      return answers.map(({ data, errors }) => [data, errors?.[0]?.message, errors?.[0]?.extensions.code]);
    };
    expect(await told(elsewhere.id)).toEqual(await told(unknown));
    expect((await read(elsewhere.assessor, elsewhere.id)).assessments).toEqual([]);
  });

  it('reads a scorecard in one statement and assesses in seven, whatever is scored already', async () => {
    const { assessor, id, reference } = await scored();
    await assess(assessor, { useCaseId: id, criterion: 'V1', score: 3 });
    const before = api.statements.total;
    await read(assessor, reference);
    expect(api.statements.total - before).toBe(1);
    await assess(assessor, { useCaseId: id, criterion: 'V2', score: 3 });
    expect(api.statements.total - before).toBe(1 + 7);
  });

  function asStored(scores: Scores) {
    const { axes, coverage, interval, ...card } = computeScorecard(defaultScoringModel, scores);
    // Totals are stored in four bytes: some seven digits.
    const real = (value: number | undefined): unknown => (value === undefined ? null : expect.closeTo(value, 4));
    return {
      priority: real(card.priority),
      priorityLow: real(interval.low),
      priorityHigh: real(interval.high),
      value: real(axes.V),
      feasibility: real(axes.F),
      risk: real(axes.R),
      sobriety: real(axes.S),
      coverage: [coverage.V, coverage.F, coverage.R, coverage.S].map(real),
      quadrant: card.quadrant ?? null,
      redFlags: card.redFlags,
      assessed: card.assessed,
      criteria: card.total,
    };
  }
});
