import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi } from '../platform/testing/test-api.js';

const SAVE = 'mutation ($input: SaveViewInput!) { saveView(input: $input) { id name search isShared ownerName canEdit } }';
const REMOVE = 'mutation ($id: ID!) { removeView(id: $id) { id } }';
const LIST = '{ savedViews { id name search isShared canEdit } }';
const MINE = { name: 'Mine', search: 'stage=poc', isShared: false };
const SHARED = { name: 'Everybody’s', search: 'layout=table', isShared: true };

interface Saved {
  saveView: { id: string; name: string; isShared: boolean; canEdit: boolean };
}
interface Listed {
  savedViews: { id: string; name: string; search: string; canEdit: boolean }[];
}

describe('saved views', () => {
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
    const administrator = await api.build.member(organisation, { role: 'administrator' });
    const requester = await api.build.member(organisation, { role: 'requester' });
    return { organisation, triager, administrator, requester };
  }
  type Member = Awaited<ReturnType<typeof office>>['triager'];

  const save = (member: Member, input: object) => api.graphql<Saved>({ member }, SAVE, { input });
  const remove = (member: Member, id: string) => api.graphql({ member }, REMOVE, { id });
  const namesOf = async (member: Member) => (await api.graphql<Listed>({ member }, LIST)).data?.savedViews.map(({ name }) => name);

  it('answers NOT_SIGNED_IN without a session', async () => {
    const answer = await api.graphql({ organisation: 'any' }, LIST);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('shows everybody the shared views and each member their own', async () => {
    const { triager, requester } = await office();
    await save(requester, MINE);
    await save(triager, SHARED);
    expect(await namesOf(requester)).toEqual(['Everybody’s', 'Mine']);
    expect(await namesOf(triager)).toEqual(['Everybody’s']);
  });

  it('refuses to share a view without the permission', async () => {
    const { requester } = await office();
    const answer = await save(requester, SHARED);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect(await namesOf(requester)).toEqual([]);
  });

  it('lets its owner and the data office remove a shared view, and nobody else', async () => {
    const { triager, administrator, requester } = await office();
    const first = (await save(triager, SHARED)).data!.saveView.id;
    expect((await remove(requester, first)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await remove(administrator, first)).data).toEqual({ removeView: { id: first } });
    expect(await namesOf(triager)).toEqual([]);
  });

  it('replaces a view of one’s own and keeps what was before in the audit trail', async () => {
    const { requester, organisation } = await office();
    const { id } = (await save(requester, MINE)).data!.saveView;
    await save(requester, { ...MINE, id, search: 'stage=pilot' });
    const audit = await api.build.sql('SELECT verb, changes FROM audit_entry WHERE organisation_id = $1 ORDER BY id', [organisation.id]);
    expect(audit).toHaveLength(2);
    expect(audit[1]).toEqual({ verb: 'saved-view.save', changes: { search: ['stage=poc', 'stage=pilot'] } });
  });

  it('answers another member’s private view, and another organisation’s, exactly as an unknown one', async () => {
    const { triager, requester } = await office();
    const elsewhere = await office();
    const hidden = (await save(requester, MINE)).data!.saveView.id;
    const foreign = (await save(elsewhere.triager, SHARED)).data!.saveView.id;
    const unknown = '018f0000-0000-7000-8000-000000000000';
    const refusals = await Promise.all([hidden, foreign, unknown].flatMap((id) => [remove(triager, id), save(triager, { ...SHARED, id })]));
    expect(new Set(refusals.map(({ errors }) => `${errors?.[0]?.extensions.code} ${errors?.[0]?.message}`)).size).toBe(1);
    expect(refusals[0]?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('refuses a view without a name', async () => {
    const { triager } = await office();
    const answer = await save(triager, { ...MINE, name: '   ' });
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});
