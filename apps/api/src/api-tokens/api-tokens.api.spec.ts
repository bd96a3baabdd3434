import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../members/access.service.js';
import { builtWeb } from '../platform/testing/built-web.js';
import type { BuiltMember, BuiltOrganisation } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';

const CREATE = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { secret token { id name role state createdByName expiresAt lastUsedAt } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeApiToken(id: $id) { id state } }';
const LIST = '{ apiTokens { id name role state lastUsedAt } }';

interface Created {
  createApiToken: { secret: string; token: { id: string; name: string; state: string; expiresAt: string } };
}

describe('API tokens', () => {
  const web = builtWeb({ create: CREATE, revoke: REVOKE, list: LIST });
  let api: TestApi;
  let organisation: BuiltOrganisation;
  let administrator: BuiltMember;
  beforeAll(async () => {
    api = await TestApi.start({ TAMIS_WEB_FOLDER: web.folder });
    organisation = await api.build.organisation({ name: 'Maker' });
    administrator = await api.build.member(organisation, { role: 'administrator', name: 'Ada' });
    await api.build.useCase(organisation, { title: 'Ours' });
  });
  afterAll(async () => {
    await api.stop();
    rmSync(web.folder, { recursive: true });
  });

  const create = async (role = 'triager', by = administrator, days = 30) =>
    (await api.graphql<Created>({ member: by }, CREATE, { input: { name: ' Nightly export ', role, days } })).data!.createApiToken;
  const asProgram = async (secret: string, query: string, headers: Record<string, string> = {}) => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...headers },
      payload: { query },
    });
    return { status: answer.statusCode, headers: answer.headers, ...answer.json() };
  };
  const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;

  it('open their organisation to a program that asks in its own words, with no cookie and no header of ours', async () => {
    const { secret, token } = await create();
    expect([token.name, token.state]).toEqual(['Nightly export', 'active']);
    expect((await asProgram(secret, '{ useCaseList { title } }')).data).toEqual({ useCaseList: [{ title: 'Ours' }] });
    expect((await api.graphql({ member: administrator }, LIST)).data).toMatchObject({
      apiTokens: expect.arrayContaining([expect.objectContaining({ id: token.id, lastUsedAt: expect.any(String) })]),
    });
  });

  it('are kept as a hash: no table, no list and no trail tells the secret', async () => {
    const { secret, token } = await create();
    const rows = await api.build.sql('SELECT t::text AS row FROM api_token t UNION ALL SELECT a::text FROM audit_entry a');
    expect(JSON.stringify(rows)).toContain(token.id);
    expect(JSON.stringify(rows)).not.toContain(secret.slice('tamis_'.length));
  });

  it('work also when the request that made them was sent twice', async () => {
    const input = { name: 'Sent twice', role: 'triager', days: 1 };
    const headers = { 'idempotency-key': 'the-same-key-twice' };
    for (const time of [1, 2]) {
      const made = await api.graphql<Created>({ member: administrator, headers }, CREATE, { input });
      expect([time, (await asProgram(made.data!.createApiToken.secret, '{ __typename }')).status]).toEqual([time, 200]);
    }
    expect(JSON.stringify(await api.build.sql('SELECT answer FROM idempotency_key'))).not.toContain('tamis_');
  });

  it('are recorded when they are made and revoked, and what they write is recorded for their maker', async () => {
    const { secret, token } = await create();
    await asProgram(secret, 'mutation { submitUseCase(input: { title: "By a program" }) { id } }');
    await api.graphql({ member: administrator }, REVOKE, { id: token.id });
    const verbs = await api.build.sql<{ verb: string; actor_id: string }>(
      "SELECT verb, actor_id FROM audit_entry WHERE subject_id = $1 OR verb = 'use-case.submit' ORDER BY at",
      [token.id],
    );
    expect(verbs.map(({ verb }) => verb)).toEqual(['api-token.create', 'use-case.submit', 'api-token.revoke']);
    expect(new Set(verbs.map(({ actor_id }) => actor_id))).toEqual(new Set([administrator.id]));
  });

  it('end at once when they are revoked, and in time when they expire', async () => {
    const [{ secret, token }, short] = [await create(), await create('triager', administrator, 1)];
    expect((await asProgram(secret, '{ __typename }')).status).toBe(200);
    await api.graphql({ member: administrator }, REVOKE, { id: token.id });
    expect(codeOf(await asProgram(secret, '{ __typename }'))).toBe('TOKEN_REFUSED');
    await api.build.sql("UPDATE api_token SET expires_at = now() - interval '1 minute' WHERE id = $1", [short.token.id]);
    expect(await asProgram(short.secret, '{ __typename }')).toMatchObject({ status: 401 });
  });

  it('do what their role may do, and never make another token', async () => {
    const { secret } = await create('executive');
    expect(codeOf(await asProgram(secret, 'mutation { submitUseCase(input: { title: "No" }) { id } }'))).toBe('NOT_ALLOWED');
    const all = (await create('administrator')).secret;
    expect(codeOf(await asProgram(all, 'mutation { createApiToken(input: { name: "x", role: executive, days: 1 }) { secret } }'))).toBe(
      'NOT_ALLOWED',
    );
  });

  it('do no more than their maker may do today', async () => {
    const maker = await api.build.member(organisation, { role: 'administrator' });
    const { secret } = await create('triager', maker);
    expect((await asProgram(secret, '{ members { id } }')).status).toBe(200);
    for (const change of ["role = 'requester'", "role = 'administrator', state = 'removed'"]) {
      await api.build.sql(`UPDATE member SET ${change} WHERE id = $1`, [maker.id]);
      api.app.get(AccessService).forgetActors();
      expect([change, codeOf(await asProgram(secret, '{ members { id } }'))]).toEqual([change, 'TOKEN_REFUSED']);
    }
  });

  it('are of one organisation: no header leads elsewhere, and a cookie beside them counts for nothing', async () => {
    const { secret } = await create();
    const elsewhere = await api.build.organisation();
    const member = await api.build.member(elsewhere, { role: 'administrator' });
    const cookie = await api.signIn(member);
    const led = await asProgram(secret, '{ members { name } }', { 'x-tamis-organisation': elsewhere.slug, cookie });
    expect([led.status, codeOf(led)]).toEqual([404, 'NOT_FOUND']);
    expect(JSON.stringify(await asProgram(secret, '{ members { name } }', { cookie }))).toContain('Ada');
    expect(codeOf(await asProgram(secret, '{ viewer { email } }', { cookie }))).toBe('NOT_ALLOWED');
    expect(codeOf(await asProgram('tamis_made-up', '{ members { name } }', { cookie }))).toBe('TOKEN_REFUSED');
  });

  it('are seen, made and revoked by administrators of the organisation alone', async () => {
    const triager = await api.build.member(organisation, { role: 'triager' });
    const foreign = await api.build.member(await api.build.organisation(), { role: 'administrator' });
    const { token } = await create();
    for (const [query, variables] of [
      [LIST, {}],
      [CREATE, { input: { name: 'x', role: 'triager', days: 1 } }],
      [REVOKE, { id: token.id }],
    ] as const) {
      expect(codeOf((await api.graphql({}, query, variables)) as never)).toBe('NOT_SIGNED_IN');
      expect(codeOf((await api.graphql({ member: triager }, query, variables)) as never)).toBe('NOT_ALLOWED');
    }
    expect(codeOf((await api.graphql({ member: foreign }, REVOKE, { id: token.id })) as never)).toBe('NOT_FOUND');
    expect((await api.graphql<{ apiTokens: unknown[] }>({ member: foreign }, LIST)).data!.apiTokens).toEqual([]);
    expect(
      codeOf((await api.graphql({ member: administrator }, CREATE, { input: { name: ' ', role: 'triager', days: 0 } })) as never),
    ).toBe('INVALID_INPUT');
  });
});
