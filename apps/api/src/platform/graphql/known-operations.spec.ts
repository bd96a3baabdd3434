import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtWeb } from '../testing/built-web.js';
import type { BuiltMember } from '../testing/build.js';
import { TestApi } from '../testing/test-api.js';

const MEMBERS = '{ members { name } }';
const RENAME = 'mutation { editPreferences(input: { theme: dark }) { theme } }';

describe('in production, a browser', () => {
  const web = builtWeb({ members: MEMBERS, rename: RENAME });
  let api: TestApi;
  let member: BuiltMember;
  let cookie: string;
  beforeAll(async () => {
    api = await TestApi.start({ TAMIS_WEB_FOLDER: web.folder });
    member = await api.build.member(await api.build.organisation(), { name: 'Nour', language: 'fr' });
    cookie = await api.signIn(member);
  });
  afterAll(async () => {
    await api.stop();
    rmSync(web.folder, { recursive: true });
  });

  const headers = () => ({ cookie, 'x-tamis-request': '1', 'x-tamis-organisation': member.organisation.slug });
  const post = (payload: object) => api.app.inject({ method: 'POST', url: '/graphql', headers: headers(), payload });
  const get = (query: Record<string, string>) => api.app.inject({ method: 'GET', url: '/graphql', headers: headers(), query });

  it('runs the operations of its build, by their hash', async () => {
    expect((await post({ id: web.ids['members'] })).json().data).toEqual({ members: [{ name: 'Nour' }] });
    expect((await get({ id: web.ids['members']! })).json().data).toEqual({ members: [{ name: 'Nour' }] });
    expect((await post({ id: web.ids['rename'] })).json().data).toEqual({ editPreferences: { theme: 'dark' } });
  });

  it('runs nothing else, and is told so in its language (B7)', async () => {
    const unknown = [
      { query: '{ members { email } }' },
      { id: 'f'.repeat(64) },
      { query: `${MEMBERS} ` },
      {},
      { id: 12 },
      { id: '__proto__' },
    ];
    for (const asked of unknown) {
      const answer = await post(asked);
      expect([asked, answer.statusCode]).toEqual([asked, 400]);
      expect(answer.json().errors[0]).toMatchObject({
        message: expect.stringContaining('ne connaît pas la requête'),
        extensions: { code: 'INVALID_INPUT', correlationId: answer.headers['x-correlation-id'] },
      });
    }
    expect((await get({ query: '{ members { email } }' })).statusCode).toBe(400);
  });

  it('changes nothing by an address (B8)', async () => {
    const answer = await get({ id: web.ids['rename']! });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });

  it('finds the list of operations nowhere', async () => {
    for (const url of ['/.operations.json', '/assets/../.operations.json', '/%2eoperations.json'])
      expect((await api.app.inject({ method: 'GET', url })).body).not.toContain('operations"');
  });

  it('is not served by a web that was built without its list', async () => {
    rmSync(`${web.folder}/.operations.json`);
    await expect(TestApi.start({ TAMIS_WEB_FOLDER: web.folder })).rejects.toThrow(/is not built/);
  });
});
