import { changeWeights, computeScorecard, defaultScoringModel } from '@tamis/scoring';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '../platform/access/permissions.js';
import { Database } from '../platform/database/database.js';
import type { BuiltMember } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';
import { createDefaultScoringModel } from './scoring-models.service.js';

const READ =
  'query ($version: Int) { scoringModel(version: $version) { version name note createdByName isCurrent canRevise definition } scoringModels { version isCurrent note } }';
const REVISE =
  'mutation ($input: ReviseScoringModelInput!) { reviseScoringModel(input: $input) { version name note definition isCurrent } }';

interface Model {
  version: number;
  name: string;
  definition: typeof defaultScoringModel;
}

describe('scoring models', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function office() {
    const organisation = await api.build.organisation();
    const administrator = await api.build.member(organisation, { role: 'administrator', name: 'Clara' });
    return { organisation, administrator };
  }

  const revise = (member: BuiltMember, input: Record<string, unknown>) =>
    api.graphql<{ reviseScoringModel: Model }>({ member }, REVISE, { input: { basedOn: 1, note: 'Committee of 3 December', ...input } });

  it('answers NOT_SIGNED_IN without a session', async () => {
    const answer = await api.graphql({ organisation: 'any' }, READ);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('is read by every member and revised by administrators alone', async () => {
    const { organisation } = await office();
    for (const role of ROLES) {
      const member = await api.build.member(organisation, { role });
      const { data } = await api.graphql<{ scoringModel: { version: number; canRevise: boolean } }>({ member }, READ);
      expect(data?.scoringModel).toMatchObject({ version: 1, isCurrent: true, canRevise: role === 'administrator' });
      if (role === 'administrator') continue;
      expect((await revise(member, { axisWeights: { S: 0.4 } })).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    }
  });

  it('gives a new organisation the default model as version 1, named in its language', async () => {
    const { organisation, administrator } = await office();
    await api.build.sql('DELETE FROM scoring_model WHERE organisation_id = $1', [organisation.id]);
    const scope = { organisationId: organisation.id, memberId: administrator.id };
    await api.app.get(Database).inOrganisation(scope, (one) => createDefaultScoringModel(one, 'fr'));
    const { data } = await api.graphql<{ scoringModel: Model }>({ member: administrator }, READ);
    expect(data?.scoringModel).toMatchObject({ version: 1, name: 'Modèle par défaut', definition: { axes: { length: 4 } } });
    expect(data?.scoringModel.definition).toEqual(JSON.parse(JSON.stringify(defaultScoringModel)));
  });

  it('saves other weights as a new version, keeps the old one readable, and writes an audit entry', async () => {
    const { organisation, administrator } = await office();
    const revised = await revise(administrator, { name: 'Groupe 2026', axisWeights: { S: 0.3 }, criterionWeights: { V1: 0.3 } });
    expect(revised.data?.reviseScoringModel).toMatchObject({ version: 2, name: 'Groupe 2026', note: 'Committee of 3 December' });
    expect(revised.data?.reviseScoringModel.definition.axes[3]?.weight).toBe(0.3);
    const first = await api.graphql({ member: administrator }, READ, { version: 1 });
    expect(first.data).toMatchObject({
      scoringModel: { version: 1, isCurrent: false, canRevise: false },
      scoringModels: [{ version: 2, isCurrent: true }, { version: 1 }],
    });
    const [entry] = await api.build.sql('SELECT verb, subject_id, changes FROM audit_entry WHERE organisation_id = $1', [organisation.id]);
    expect(entry).toMatchObject({
      verb: 'scoring-model.revise',
      subject_id: organisation.id,
      changes: { version: [1, 2], 'weights.S': [0.2, 0.3], 'weights.V1': [0.25, 0.3] },
    });
  });

  it('computes every stored score again with the new weights, and names the version', async () => {
    const { organisation, administrator } = await office();
    const { id } = await api.build.useCase(organisation);
    const scores = { V1: 4, V5: 2, F1: 3, R1: 2, S2: 5 } as const;
    for (const [criterion, score] of Object.entries(scores))
      await api.graphql(
        { member: administrator },
        'mutation ($input: AssessCriterionInput!) { assessCriterion(input: $input) { __typename } }',
        {
          input: { useCaseId: id, criterion, score, evidence: 'opinion' },
        },
      );
    await revise(administrator, { axisWeights: { V: 0.1, S: 0.6 } });
    const [stored] = await api.build.sql('SELECT model_version, priority, priority_low FROM use_case_score WHERE organisation_id = $1', [
      organisation.id,
    ]);
    const expected = computeScorecard(changeWeights(defaultScoringModel, { axes: { V: 0.1, S: 0.6 } }), scores);
    expect(stored).toEqual({
      model_version: 2,
      priority: expect.closeTo(expected.priority!, 4),
      priority_low: expect.closeTo(expected.interval.low, 4),
    });
  });

  it('refuses to build on a version that is no longer current', async () => {
    const { administrator } = await office();
    await revise(administrator, { axisWeights: { S: 0.3 } });
    const late = await revise(administrator, { axisWeights: { S: 0.1 } });
    expect(late.errors?.[0]).toMatchObject({ extensions: { code: 'OUTDATED' } });
    expect(late.errors?.[0]?.message).toMatch(/^Version 2 of the scoring model was saved meanwhile/);
  });

  it('lets one of two simultaneous revisions through', async () => {
    const { administrator } = await office();
    const both = await Promise.all([
      revise(administrator, { axisWeights: { S: 0.3 } }),
      revise(administrator, { axisWeights: { V: 0.3 } }),
    ]);
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual(['OUTDATED', 'done']);
  });

  it('says what is wrong with weights that no model accepts, and writes nothing', async () => {
    const { organisation, administrator } = await office();
    const message = async (input: Record<string, unknown>) => (await revise(administrator, input)).errors?.[0]?.message;
    expect(await message({ criterionWeights: { V1: -1 } })).toBe('Productivity: A weight is a number from 0 to 1,000,000. Correct it.');
    expect(await message({ axisWeights: { V: 'a lot' } })).toMatch(/^Value: A weight is a number/);
    expect(await message({ axisWeights: { V: 0, F: 0, R: 0, S: 0 } })).toMatch(/nothing counts/);
    expect(await message({ axisWeights: { Q: 1 } })).toMatch(/“Q” is not an axis/);
    expect(await message({})).toMatch(/^No weight and no name differs/);
    expect(await message({ axisWeights: { V: 0.3 }, note: '  ' })).toMatch(/^Say in one sentence/);
    expect(await api.build.sql('SELECT version FROM scoring_model WHERE organisation_id = $1', [organisation.id])).toEqual([
      { version: 1 },
    ]);
  });

  it('answers another organisation’s version exactly as an unknown one', async () => {
    const { administrator } = await office();
    const elsewhere = await office();
    await revise(elsewhere.administrator, { axisWeights: { S: 0.3 } });
    const told = async (version: number) => {
      const { data, errors } = await api.graphql(
        { member: administrator },
        'query ($version: Int) { scoringModel(version: $version) { name } }',
        {
          version,
        },
      );
      return [data, errors?.[0]?.message, errors?.[0]?.extensions.code];
    };
    expect(await told(2)).toEqual(await told(99));
  });

  it('recomputes 3,600 scored cases in a few statements', async () => {
    const { organisation, administrator } = await office();
    await api.build.sql(
      `INSERT INTO use_case (organisation_id, id, reference, title)
       SELECT $1, gen_random_uuid(), 'TE-' || n, 'Case ' || n FROM generate_series(1, 3600) n`,
      [organisation.id],
    );
    await api.build.sql(
      `INSERT INTO assessment (organisation_id, use_case_id, criterion, assessor_id, score, evidence)
       SELECT $1, u.id, c.criterion, $2, floor(random() * 11) / 2, 'opinion'
       FROM use_case u, unnest($3::text[]) AS c (criterion) WHERE u.organisation_id = $1`,
      [organisation.id, administrator.id, defaultScoringModel.criteria.map(({ id }) => id)],
    );
    await api.graphql({ member: administrator }, READ);
    const before = api.statements.total;
    expect((await revise(administrator, { axisWeights: { S: 0.3 } })).errors).toBeUndefined();
    expect(api.statements.total - before).toBeLessThanOrEqual(13);
    const [{ count } = { count: 0 }] = await api.build.sql<{ count: number }>(
      'SELECT count(*)::int FROM use_case_score WHERE organisation_id = $1 AND model_version = 2 AND priority IS NOT NULL',
      [organisation.id],
    );
    expect(count).toBe(3600);
  });
});
