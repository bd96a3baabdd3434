import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltMember } from '../testing/build.js';
import { builtWeb } from '../testing/built-web.js';
import { TestApi } from '../testing/test-api.js';

const BOARD = '{ useCaseList { id } }';

/** Five answers in ten seconds. */
const FEW = '30';

describe('requests in a short time', () => {
  const web = builtWeb({ board: BOARD });
  let api: TestApi;
  let one: BuiltMember;
  let neighbour: BuiltMember;
  beforeAll(async () => {
    api = await TestApi.start({ TAMIS_WEB_FOLDER: web.folder, TAMIS_MEMBER_RATE: FEW, TAMIS_TOKEN_RATE: FEW, TAMIS_ADDRESS_RATE: FEW });
    const organisation = await api.build.organisation();
    [one, neighbour] = [
      await api.build.member(organisation, { language: 'fr', role: 'administrator' }),
      await api.build.member(organisation),
    ];
  });
  afterAll(async () => {
    await api.stop();
    rmSync(web.folder, { recursive: true });
  });

  const post = (headers: Record<string, string>, remoteAddress = '10.1.1.1', query = BOARD) =>
    api.app.inject({ method: 'POST', url: '/graphql', remoteAddress, headers: { 'x-tamis-request': '1', ...headers }, payload: { query } });
  const headersOf = async (member: BuiltMember) => ({ cookie: await api.signIn(member), 'x-tamis-organisation': member.organisation.slug });

  it('are refused to the member who sends them, with the time to come back, and to nobody beside them at the same address', async () => {
    const [mine, theirs] = [await headersOf(one), await headersOf(neighbour)];
    const statuses = [];
    for (let asked = 0; asked < 6; asked += 1) statuses.push((await post(mine)).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await post(mine);
    const seconds = Number(refused.headers['retry-after']);
    expect([seconds > 0, seconds <= 10]).toEqual([true, true]);
    expect(refused.json().errors[0]).toMatchObject({
      message: `Trop de demandes en peu de temps. Réessayez dans ${seconds} s.`,
      extensions: { code: 'TOO_MANY_REQUESTS', correlationId: refused.headers['x-correlation-id'] },
    });
    expect((await post(theirs)).statusCode).toBe(200);
  });

  it('count a tenth when the answer is unchanged', async () => {
    const member = await api.build.member(one.organisation);
    const headers = { ...(await headersOf(member)), 'x-tamis-request': '1' };
    const get = (version?: string) =>
      api.app.inject({
        method: 'GET',
        url: '/graphql',
        query: { id: web.ids['board']! },
        headers: { ...headers, ...(version && { 'if-none-match': version }) },
      });
    const version = String((await get()).headers['etag']);
    for (let asked = 0; asked < 25; asked += 1) expect((await get(version)).statusCode).toBe(304);
  });

  it('of strangers are counted by address, and leave members at the same address alone (B5)', async () => {
    const statuses = [];
    for (let asked = 0; asked < 7; asked += 1) statuses.push((await post({}, '10.2.2.2', '{__typename}')).statusCode);
    expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(statuses.slice(5)).toEqual([429, 429]);
    const member = await api.build.member(one.organisation);
    expect((await post(await headersOf(member), '10.2.2.2')).statusCode).toBe(200);
    expect((await post({}, '10.2.2.3', '{__typename}')).statusCode).toBe(200);
  });

  it('with made-up tokens are counted by address too', async () => {
    const statuses = [];
    for (let asked = 0; asked < 7; asked += 1)
      statuses.push((await post({ authorization: `Bearer tamis_${asked}` }, '10.3.3.3')).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  it('of a program are counted by token', async () => {
    const organisation = await api.build.organisation();
    const administrator = await api.build.member(organisation, { role: 'administrator' });
    const { newTokenSecret, hashOfSecret } = await import('../access/token-secret.js');
    const [busy, calm] = [newTokenSecret(), newTokenSecret()];
    for (const secret of [busy, calm])
      await api.build.sql(
        "INSERT INTO api_token (organisation_id, name, role, secret_hash, created_by, expires_at) VALUES ($1, 'x', 'triager', $2, $3, now() + interval '1 day')",
        [organisation.id, hashOfSecret(secret), administrator.id],
      );
    const statuses = [];
    for (let asked = 0; asked < 6; asked += 1) statuses.push((await post({ authorization: `Bearer ${busy}` })).statusCode);
    expect(statuses.at(-1)).toBe(429);
    expect((await post({ authorization: `Bearer ${calm}` })).statusCode).toBe(200);
  });
});
