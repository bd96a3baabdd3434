import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi } from '../platform/testing/test-api.js';

const READ = `query ($id: ID!, $before: ID, $first: Int) {
  auditTrail(subjectId: $id, before: $before, first: $first) { hasMore names entries { id at actorName verb changes } } }`;
const EDIT = 'mutation ($input: EditUseCaseInput!) { editUseCase(input: $input) { __typename ... on UseCase { version } } }';

interface Page {
  auditTrail: { hasMore: boolean; names: object; entries: { id: string; verb: string; changes: object; actorName: string }[] };
}

describe('audit trail', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function edited() {
    const organisation = await api.build.organisation();
    const triager = await api.build.member(organisation, { role: 'triager', name: 'Malo' });
    const unit = await api.build.businessUnit(organisation, 'Solar');
    const useCase = await api.build.useCase(organisation);
    const edit = (version: number, changes: object) =>
      api.graphql({ member: triager }, EDIT, { input: { id: useCase.id, version, changes } });
    await edit(1, { theme: 'HR' });
    await edit(2, { businessUnitId: unit, ownerId: triager.id });
    await edit(3, { theme: 'Legal' });
    const read = async (variables: object, member = triager) =>
      (await api.graphql<Page>({ member }, READ, { id: useCase.id, ...variables })).data!.auditTrail;
    return { organisation, triager, unit, useCase, read };
  }

  it('answers NOT_SIGNED_IN without a session', async () => {
    expect((await api.graphql({ organisation: 'any' }, READ, { id: 'x' })).errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('tells who changed what, newest first, with the names of the ids, in one statement', async () => {
    const { triager, unit, read } = await edited();
    await read({});
    const before = api.statements.total;
    const page = await read({});
    expect(api.statements.total - before).toBe(1);
    expect(page.entries.map(({ actorName, changes }) => [actorName, changes])).toEqual([
      ['Malo', { theme: ['HR', 'Legal'] }],
      ['Malo', { businessUnitId: [null, unit], ownerId: [null, triager.id] }],
      ['Malo', { theme: [null, 'HR'] }],
    ]);
    expect(page.names).toEqual({ [unit]: 'Solar', [triager.id]: 'Malo' });
    expect(page.hasMore).toBe(false);
  });

  it('goes back page by page', async () => {
    const { read } = await edited();
    const first = await read({ first: 2 });
    expect([first.entries.length, first.hasMore]).toEqual([2, true]);
    const second = await read({ first: 2, before: first.entries[1]!.id });
    expect([second.entries.length, second.hasMore]).toEqual([1, false]);
  });

  it('a removed field keeps its name in the history', async () => {
    const { organisation, triager, read, useCase } = await edited();
    const id = '018f0000-0000-7000-8000-00000000000a';
    const insert =
      'INSERT INTO audit_entry (organisation_id, actor_id, verb, subject_type, subject_id, changes) VALUES ($1, $2, $3, $4, $5, $6)';
    await api.build.sql(insert, [organisation.id, triager.id, 'custom-field.remove', 'custom_field', id, { name: ['Cost', null] }]);
    await api.build.sql(insert, [
      organisation.id,
      triager.id,
      'use-case.edit',
      'use_case',
      useCase.id,
      { customValues: [{ [id]: 1 }, {}] },
    ]);
    expect((await read({})).names).toMatchObject({ [id]: 'Cost' });
  });

  it('another organisation’s subject has no past', async () => {
    const { read } = await edited();
    const elsewhere = await edited();
    expect(await read({}, elsewhere.triager)).toEqual({ entries: [], names: {}, hasMore: false });
  });
});
