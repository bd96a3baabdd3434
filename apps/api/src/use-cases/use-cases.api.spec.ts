import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi } from '../platform/testing/test-api.js';

const SUBMIT =
  'mutation ($input: SubmitUseCaseInput!) { submitUseCase(input: $input) { id reference title stage version stageChanges { toStage } } }';
const EDIT = `mutation ($input: EditUseCaseInput!) { editUseCase(input: $input) {
  __typename ... on UseCase { id title theme version } ... on UseCaseConflict { current { title version } fields { field yours theirs changedByName } } } }`;
const MOVE =
  'mutation ($input: MoveUseCaseInput!) { moveUseCase(input: $input) { __typename ... on UseCase { stage version stageChanges { fromStage toStage } } } }';
const LIST =
  'query ($fields: [ID!]) { useCaseList(customFieldIds: $fields) { id reference title stage canEdit customValues score { priority } } }';

interface Submitted {
  submitUseCase: { id: string; reference: string; stage: string; version: number; stageChanges: { toStage: string }[] };
}

describe('use cases', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function office() {
    const organisation = await api.build.organisation();
    const triager = await api.build.member(organisation, { role: 'triager', name: 'Inès' });
    const requester = await api.build.member(organisation, { role: 'requester' });
    return { organisation, triager, requester };
  }

  it('answers NOT_SIGNED_IN without a session', async () => {
    const answer = await api.graphql({ organisation: 'any' }, '{ useCaseList { id } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
    expect(answer.status).toBe(401);
  });

  it('gives a submitted case the next reference of its organisation, and writes its history and audit entry', async () => {
    const { requester, organisation } = await office();
    const first = await api.graphql<Submitted>({ member: requester }, SUBMIT, { input: { title: 'Answer tenders' } });
    const second = await api.graphql<Submitted>({ member: requester }, SUBMIT, { input: { title: 'Sort mail' } });
    expect([first, second].map(({ data }) => data?.submitUseCase.reference)).toEqual(['TE-1', 'TE-2']);
    expect(first.data?.submitUseCase.stageChanges).toEqual([{ toStage: 'idea' }]);
    const audit = await api.build.sql('SELECT verb, actor_id FROM audit_entry WHERE organisation_id = $1', [organisation.id]);
    expect(audit).toHaveLength(2);
    expect(audit[0]).toEqual({ verb: 'use-case.submit', actor_id: requester.id });
  });

  it('lets a requester edit their own idea and nobody else’s', async () => {
    const { requester, triager } = await office();
    const own = await api.graphql<Submitted>({ member: requester }, SUBMIT, { input: { title: 'Mine' } });
    const other = await api.graphql<Submitted>({ member: triager }, SUBMIT, { input: { title: 'Theirs' } });
    const edit = (id: string) => api.graphql({ member: requester }, EDIT, { input: { id, version: 1, changes: { theme: 'HR' } } });
    expect((await edit(own.data!.submitUseCase.id)).data).toMatchObject({ editUseCase: { theme: 'HR', version: 2 } });
    expect((await edit(other.data!.submitUseCase.id)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('tells the second editor of the same field both values and overwrites nothing', async () => {
    const { triager, requester } = await office();
    const { data } = await api.graphql<Submitted>({ member: requester }, SUBMIT, { input: { title: 'Draft' } });
    const id = data!.submitUseCase.id;
    await api.graphql({ member: triager }, EDIT, { input: { id, version: 1, changes: { title: 'First' } } });
    const second = await api.graphql({ member: requester }, EDIT, { input: { id, version: 1, changes: { title: 'Second' } } });
    expect(second.data).toEqual({
      editUseCase: {
        __typename: 'UseCaseConflict',
        current: { title: 'First', version: 2 },
        fields: [{ field: 'title', yours: 'Second', theirs: 'First', changedByName: 'Inès' }],
      },
    });
  });

  it('merges two editors who changed different fields', async () => {
    const { triager, requester } = await office();
    const { data } = await api.graphql<Submitted>({ member: requester }, SUBMIT, { input: { title: 'Draft' } });
    const id = data!.submitUseCase.id;
    await api.graphql({ member: triager }, EDIT, { input: { id, version: 1, changes: { title: 'First' } } });
    const second = await api.graphql({ member: triager }, EDIT, { input: { id, version: 1, changes: { theme: 'HR' } } });
    expect(second.data).toMatchObject({ editUseCase: { __typename: 'UseCase', title: 'First', theme: 'HR', version: 3 } });
  });

  it('moves a case, keeps its whole history, and asks why it is retired', async () => {
    const { triager } = await office();
    const { data } = await api.graphql<Submitted>({ member: triager }, SUBMIT, { input: { title: 'Draft' } });
    const id = data!.submitUseCase.id;
    const moved = await api.graphql({ member: triager }, MOVE, { input: { id, version: 1, stage: 'poc' } });
    expect(moved.data).toEqual({
      moveUseCase: {
        __typename: 'UseCase',
        stage: 'poc',
        version: 2,
        stageChanges: [
          { fromStage: null, toStage: 'idea' },
          { fromStage: 'idea', toStage: 'poc' },
        ],
      },
    });
    const retired = await api.graphql({ member: triager }, MOVE, { input: { id, version: 2, stage: 'retired' } });
    expect(retired.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('a move that is taken back leaves the days in the stage as they were; an old move cannot be taken back so', async () => {
    const { triager, organisation } = await office();
    const entered = '2026-03-01 08:00:00+00';
    const { id } = await api.build.useCase(organisation, { stage: 'poc', stage_entered_at: entered });
    await api.build.sql(
      "INSERT INTO use_case_stage_change (organisation_id, use_case_id, to_stage, changed_at) VALUES ($1, $2, 'poc', $3)",
      [organisation.id, id, entered],
    );
    const move = (version: number, stage: string) =>
      api.graphql({ member: triager }, MOVE, { input: { id, version, stage, takesBack: stage === 'poc' } });
    const since = async () =>
      (await api.build.sql<{ since: Date }>('SELECT stage_entered_at AS since FROM use_case WHERE id = $1', [id]))[0]!.since.toISOString();
    await move(1, 'pilot');
    await move(2, 'poc');
    expect(await since()).toBe('2026-03-01T08:00:00.000Z');
    await move(3, 'pilot');
    await api.build.sql("UPDATE use_case_stage_change SET changed_at = changed_at - interval '1 hour' WHERE use_case_id = $1", [id]);
    await move(4, 'poc');
    expect(Date.parse(await since())).toBeGreaterThan(Date.now() - 60_000);
  });

  it('answers another organisation’s case exactly as an unknown one', async () => {
    const { triager } = await office();
    const elsewhere = await office();
    const { data } = await api.graphql<Submitted>({ member: elsewhere.triager }, SUBMIT, { input: { title: 'Secret' } });
    const ask = (reference: string) =>
      api.graphql({ member: triager }, 'query ($reference: ID!) { useCase(reference: $reference) { title } }', { reference });
    const strip = (answer: Awaited<ReturnType<typeof ask>>) => ({
      ...answer,
      errors: answer.errors?.map(({ message, extensions }) => [message, extensions.code]),
    });
    const foreign = strip(await ask(data!.submitUseCase.id));
    expect(foreign).toEqual(strip(await ask('018f0000-0000-7000-8000-000000000000')));
    expect(foreign.errors?.[0]?.[1]).toBe('NOT_FOUND');
  });

  it('reads the whole list in one statement, whatever the number of cases', async () => {
    const { triager, organisation } = await office();
    for (let count = 0; count < 30; count += 1) await api.build.useCase(organisation);
    await api.graphql({ member: triager }, LIST);
    const before = api.statements.total;
    const answer = await api.graphql<{ useCaseList: unknown[] }>({ member: triager }, LIST);
    expect(answer.data?.useCaseList).toHaveLength(30);
    expect(api.statements.total - before).toBe(1);
  });

  it('edits many cases at once, all or none, each with its history and audit entry', async () => {
    const { triager, organisation } = await office();
    const cases = await Promise.all(Array.from({ length: 20 }, () => api.build.useCase(organisation)));
    const ids = cases.map(({ id }) => id);
    const bulk = (asked: string[]) =>
      api.graphql({ member: triager }, 'mutation ($input: BulkEditInput!) { bulkEditUseCases(input: $input) { changed unchanged } }', {
        input: { ids: asked, changes: { theme: 'HR', tags: ['a', 'b'] }, stage: 'poc' },
      });
    const retired = await api.graphql(
      { member: triager },
      'mutation ($input: BulkEditInput!) { bulkEditUseCases(input: $input) { changed } }',
      {
        input: { ids, changes: {}, stage: 'retired' },
      },
    );
    expect(retired.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    const unknown = await bulk([...ids, '018f0000-0000-7000-8000-000000000000']);
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const before = api.statements.total;
    expect((await bulk(ids)).data).toEqual({ bulkEditUseCases: { changed: 20, unchanged: 0 } });
    expect(api.statements.total - before).toBeLessThan(10);
    expect((await bulk(ids)).data).toEqual({ bulkEditUseCases: { changed: 0, unchanged: 20 } });
    const rows = await api.build.sql('SELECT DISTINCT theme, tags, stage, version FROM use_case WHERE organisation_id = $1', [
      organisation.id,
    ]);
    expect(rows).toEqual([{ theme: 'HR', tags: ['a', 'b'], stage: 'poc', version: 2 }]);
    const [counts] = await api.build.sql(
      `SELECT (SELECT count(*)::int FROM audit_entry WHERE organisation_id = $1) AS audit,
              (SELECT count(*)::int FROM use_case_stage_change WHERE organisation_id = $1) AS moves`,
      [organisation.id],
    );
    expect(counts).toEqual({ audit: 20, moves: 20 });
  });
});
