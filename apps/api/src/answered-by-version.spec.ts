import { rmSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from './create-app.js';
import { buildWorld, type World } from './operation-fixtures.js';
import { AccessService } from './members/access.service.js';
import type { BuiltMember } from './platform/testing/build.js';
import { builtWeb } from './platform/testing/built-web.js';
import { TestApi } from './platform/testing/test-api.js';

const BOARD = 'query Board { useCaseList { id title version canEdit } }';
const CASE = 'query Case($reference: ID!) { useCase(reference: $reference) { title } }';
const VIEWER = 'query Viewer { viewer { name } }';
const MIXED = 'query Mixed { useCaseList { id } imports { id } }';
const EDIT = 'mutation Edit($input: EditUseCaseInput!) { editUseCase(input: $input) { __typename } }';

describe('an answer', () => {
  const web = builtWeb({ board: BOARD, case: CASE, viewer: VIEWER, mixed: MIXED, edit: EDIT });
  let api: TestApi;
  let other: Awaited<ReturnType<typeof createApp>>;
  let world: World;
  beforeAll(async () => {
    api = await TestApi.start({ TAMIS_WEB_FOLDER: web.folder, TAMIS_ANSWER_MEMORY_MB: '16' });
    api.statements.keep();
    // A second process: the same database, another memory.
    other = await createApp(false);
    world = await buildWorld(api.build, 'VERSION');
  });
  afterAll(async () => {
    await other.close();
    await api.stop();
    rmSync(web.folder, { recursive: true });
  });

  const looks = () => api.looks();
  const ask = async (
    name: string,
    given: { member?: BuiltMember; app?: typeof api.app; headers?: Record<string, string>; variables?: object } = {},
  ) => {
    const member = given.member ?? world.administrator;
    const cookie = await cookieOf(member);
    return (given.app ?? api.app).inject({
      method: 'GET',
      url: '/graphql',
      query: { id: web.ids[name]!, ...(given.variables && { variables: JSON.stringify(given.variables) }) },
      headers: { cookie, 'x-tamis-request': '1', 'x-tamis-organisation': member.organisation.slug, ...given.headers },
    });
  };
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (member: BuiltMember): Promise<string> => {
    const known = cookies.get(member.email) ?? api.signIn(member);
    cookies.set(member.email, known);
    return known;
  };
  const versionOf = async (...asked: Parameters<typeof ask>) => String((await ask(...asked)).headers['etag']);
  const edit = async (version: number, title: string) => {
    const member = world.administrator;
    const answer = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: await cookieOf(member), 'x-tamis-request': '1', 'x-tamis-organisation': member.organisation.slug },
      payload: { id: web.ids['edit'], variables: { input: { id: world.ids.useCase, version, changes: { title } } } },
    });
    expect(answer.json()).toEqual({ data: { editUseCase: { __typename: 'UseCase' } } });
    return answer.headers['x-tamis-revision'] as string;
  };

  it('that did not change is told by its version, without a look at the data', async () => {
    const first = await ask('board');
    expect([first.statusCode, first.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    const headers = { 'if-none-match': String(first.headers['etag']) };
    const before = looks();
    const again = await ask('board', { headers });
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', headers['if-none-match']]);
    expect(looks()).toBe(before);
  });

  it('has another version for another member, role, language, organisation or question', async () => {
    const { organisation } = world;
    const [triager, french] = [
      await api.build.member(organisation, { role: 'triager' }),
      await api.build.member(organisation, { role: 'administrator', language: 'fr' }),
    ];
    const elsewhere = (await buildWorld(api.build, 'ELSEWHERE')).administrator;
    const versions = await Promise.all([
      versionOf('board'),
      versionOf('board', { member: triager }),
      versionOf('board', { member: french }),
      versionOf('board', { member: elsewhere }),
      versionOf('case', { variables: { reference: world.ids.reference } }),
      versionOf('case', { variables: { reference: world.ids.useCase } }),
    ]);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('of one member is never told "unchanged" to another (A10)', async () => {
    const stranger = (await buildWorld(api.build, 'STRANGER')).administrator;
    const answer = await ask('board', { member: stranger, headers: { 'if-none-match': await versionOf('board') } });
    expect([answer.statusCode, answer.body.includes('STRANGER'), answer.body.includes('VERSION')]).toEqual([200, true, false]);
  });

  it('shows one’s own write at once, whichever process is asked', async () => {
    for (const [version, app] of [
      [1, api.app],
      [2, other as typeof api.app],
      [3, other as typeof api.app],
    ] as const) {
      const before = await versionOf('board', { app });
      const title = `Own write ${version}`;
      const least = await edit(version, title);
      const after = await ask('board', { app, headers: { 'if-none-match': before, 'x-tamis-least-revision': least } });
      expect([after.statusCode, after.body.includes(title)]).toEqual([200, true]);
    }
  });

  it('shows the write of another within a second, in another process too, also when no notification arrives', async () => {
    const asOther = { app: other as typeof api.app };
    for (const lost of [false, true]) {
      if (lost) await api.build.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tamis_revision'");
      const before = await versionOf('board', asOther);
      await edit(lost ? 5 : 4, `Seen by others, ${lost}`);
      const began = performance.now();
      let answer = await ask('board', { ...asOther, headers: { 'if-none-match': before } });
      while (answer.statusCode === 304) {
        expect(performance.now() - began).toBeLessThan(1_000);
        answer = await ask('board', { ...asOther, headers: { 'if-none-match': before } });
      }
      expect(answer.body).toContain(`Seen by others, ${lost}`);
    }
  });

  it('has no version when it failed, when it is not covered by the revision, or when nobody is signed in', async () => {
    expect((await ask('case', { variables: { reference: 'TE-0' } })).headers['etag']).toBeUndefined();
    expect((await ask('viewer')).headers['etag']).toBeUndefined();
    expect((await ask('mixed')).headers['etag']).toBeUndefined();
    const anonymous = await ask('board', { headers: { cookie: '' } });
    expect([anonymous.statusCode, anonymous.headers['etag']]).toEqual([401, undefined]);
  });

  it('computed for one is given to all with the same rights, without a statement, packed as each asks', async () => {
    const second = await api.build.member(world.organisation, { role: 'administrator' });
    await versionOf('case', { member: second, variables: { reference: world.ids.reference } });
    const first = await ask('board');
    const before = looks();
    const given = await ask('board', { member: second });
    expect([given.statusCode, given.body, looks() - before]).toEqual([200, first.body, 0]);
    expect(given.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-cache' });
    expect(given.headers['etag']).not.toBe(first.headers['etag']);
    await api.build.useCase(world.organisation, { title: `Long ${'word '.repeat(1_000)}` });
    await edit(6, 'Seen in every packing');
    for (const [accepted, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
      ['deflate, gzip;q=0.5, br', brotliDecompressSync],
    ] as const) {
      const headers = { 'accept-encoding': accepted };
      const [computed, kept] = [await ask('board', { headers }), await ask('board', { headers, member: second })];
      expect(kept.headers['content-encoding']).toBe(computed.headers['content-encoding']);
      expect(kept.headers['vary']).toContain('accept-encoding');
      expect(unpack(kept.rawPayload).toString()).toBe(unpack(computed.rawPayload).toString());
      expect(unpack(kept.rawPayload).toString()).toContain('Seen in every packing');
    }
    expect((await ask('board', { headers: { 'accept-encoding': 'identity' } })).headers['content-encoding']).toBeUndefined();
  });

  it('is computed once when many with the same rights ask at the same moment', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => api.build.member(world.organisation, { role: 'triager' })));
    for (const member of many) await ask('viewer', { member });
    await edit(7, 'Asked by many');
    const before = looks();
    const answers = await Promise.all(many.map((member) => ask('board', { member })));
    expect(answers.map(({ body }) => body.includes('Asked by many'))).toEqual(many.map(() => true));
    expect(looks() - before).toBe(1);
  });

  it('that failed keeps nobody waiting, also when the one who asked first hung up', async () => {
    const variables = { reference: 'TE-0' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask('case', { variables })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    await api.app.listen(0, '127.0.0.1');
    const { port } = new URL(await api.app.getUrl());
    const headers = {
      cookie: await cookieOf(world.administrator),
      'x-tamis-request': '1',
      'x-tamis-organisation': world.organisation.slug,
    };
    const path = `/graphql?id=${web.ids['case']!}&variables=${encodeURIComponent(JSON.stringify({ reference: 'TE-1' }))}`;
    for (let milliseconds = 0; milliseconds < 8; milliseconds += 1) {
      const impatient = new AbortController();
      const hungUp = fetch(`http://127.0.0.1:${port}${path}`, { headers, signal: impatient.signal }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      impatient.abort();
      await hungUp;
      expect((await fetch(`http://127.0.0.1:${port}${path}`, { headers, signal: AbortSignal.timeout(4_000) })).status).toBe(404);
    }
  });

  it('to a requester, whose own cases only they may edit, is given to nobody else', async () => {
    const [one, two] = [
      await api.build.member(world.organisation, { role: 'requester' }),
      await api.build.member(world.organisation, { role: 'requester' }),
    ];
    await api.build.useCase(world.organisation, { title: 'Of one alone', created_by: one.id });
    const mayEdit = async (member: BuiltMember) => {
      const { data } = (await ask('board', { member })).json() as { data: { useCaseList: { title: string; canEdit: boolean }[] } };
      return data.useCaseList.find(({ title }) => title === 'Of one alone')?.canEdit;
    };
    expect([await mayEdit(one), await mayEdit(two)]).toEqual([true, false]);
  });

  it('ends with the membership, whatever version is held (C4)', async () => {
    const leaver = await api.build.member(world.organisation, { role: 'triager' });
    const headers = { 'if-none-match': await versionOf('board', { member: leaver }) };
    await api.build.sql("UPDATE member SET state = 'removed' WHERE id = $1", [leaver.id]);
    api.app.get(AccessService).forgetActors();
    expect((await ask('board', { member: leaver, headers })).statusCode).toBe(404);
  });
});
