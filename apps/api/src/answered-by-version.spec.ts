import { rmSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ANSWERED_BY_VERSION } from './answered-by-version.js';
import { createApp } from './create-app.js';
import { buildWorld, CALLS, type World } from './operation-fixtures.js';
import { AccessService } from './members/access.service.js';
import { ROLES } from './platform/access/permissions.js';
import { Database } from './platform/database/database.js';
import type { OrganisationScope } from './platform/tenancy/organisation-scope.js';
import type { BuiltMember } from './platform/testing/build.js';
import { builtWeb } from './platform/testing/built-web.js';
import { operationsOf, type Operation } from './platform/testing/operations.js';
import { TestApi } from './platform/testing/test-api.js';

const KEEPING = { TAMIS_ANSWER_MEMORY_MB: '16' };
const BOARD = 'query Board { useCaseList { id title version canEdit } }';
const CASE = 'query Case($reference: ID!) { useCase(reference: $reference) { title } }';
const VIEWER = 'query Viewer { viewer { name } }';
const MIXED = 'query Mixed { useCaseList { id } imports { id } }';
const EDIT = 'mutation Edit($input: EditUseCaseInput!) { editUseCase(input: $input) { __typename } }';

/** How often the data were looked at: the revision itself is asked anew each second. */
const looksOf = (api: TestApi): number => api.statements.statements.filter((text) => !text.includes('organisation_revision')).length;

describe('an answer', () => {
  const web = builtWeb({ board: BOARD, case: CASE, viewer: VIEWER, mixed: MIXED, edit: EDIT });
  let api: TestApi;
  let other: Awaited<ReturnType<typeof createApp>>;
  let world: World;
  beforeAll(async () => {
    api = await TestApi.start({ TAMIS_WEB_FOLDER: web.folder, ...KEEPING });
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

  const looks = () => looksOf(api);
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

describe('the revision of an organisation', () => {
  let api: TestApi;
  let operations: Operation[];
  beforeAll(async () => {
    api = await TestApi.start(KEEPING);
    api.statements.keep();
    operations = operationsOf(api.app.get(GraphQLSchemaHost).schema);
  });
  afterAll(async () => {
    await api.stop();
  });

  it('is of queries that exist', () => {
    const queries = operations.filter(({ kind }) => kind === 'query').map(({ name }) => name);
    expect([...ANSWERED_BY_VERSION.keys()].filter((name) => !queries.includes(name))).toEqual([]);
  });

  it('is counted apart by transactions of the same time, which never wait for each other', async () => {
    const world = await buildWorld(api.build, 'APART');
    const actor = { organisationId: world.organisation.id, memberId: world.administrator.id };
    const database = api.app.get(Database);
    const rename = (scope: OrganisationScope, theme: string) =>
      scope.sql('UPDATE use_case SET theme = $3 WHERE organisation_id = $1 AND id = $2', [world.ids.useCase, theme]);
    const before = await database.revisions.of(actor.organisationId, [Number.MAX_SAFE_INTEGER]);
    await database.inOrganisation(actor, async (scope) => {
      await database.inOrganisation(actor, (within) => rename(within, 'Within'));
      await rename(scope, 'Around');
    });
    const after = await database.revisions.of(actor.organisationId, [Number.MAX_SAFE_INTEGER]);
    const raised = after.map((writes, part) => writes - before[part]!).filter((more) => more > 0);
    expect(raised).toEqual([1, 1]);
    expect(database.revisions.known(actor.organisationId)).toEqual(after);
  });

  it('moves with every write that changes an answer told by version', async () => {
    for (const mutation of operations.filter(({ kind, name }) => kind === 'mutation' && name !== 'runImport')) {
      const world = await buildWorld(api.build, 'MOVES');
      const asked = { member: world.administrator };
      const answers = async () => {
        const all = [];
        for (const { name, document } of covered()) all.push(await api.graphql(asked, document, CALLS[name]!(world)));
        return JSON.stringify(all);
      };
      const revision = () => api.app.get(Database).revisions.of(world.organisation.id, [Number.MAX_SAFE_INTEGER]);
      const [before, revisionBefore] = [await answers(), await revision()];
      await api.graphql(asked, mutation.document, CALLS[mutation.name]!(world));
      if ((await answers()) !== before) expect([mutation.name, await revision()]).not.toEqual([mutation.name, revisionBefore]);
    }
  }, 240_000);

  it('never gives an answer of one organisation to another', async () => {
    const [one, other] = [await buildWorld(api.build, 'KEPTHERE'), await buildWorld(api.build, 'NOTTHERE')];
    for (const { name, document } of covered()) {
      for (const [world, foreign] of [
        [one, other],
        [other, one],
        [one, other],
      ] as const) {
        const answer = await get(world.administrator, document, CALLS[name]!(world));
        expect([name, answer.includes('"errors"'), answer.includes(foreign.marker)]).toEqual([name, false, false]);
      }
    }
  });

  it.each(ROLES)('says truly which answers all members with the role of %s share', async (role) => {
    const world = await buildWorld(api.build, `SHARED${role.slice(0, 3).toUpperCase()}`);
    const [author, reader] = [await api.build.member(world.organisation, { role }), await api.build.member(world.organisation, { role })];
    for (const { kind, name, document } of operations)
      if (kind === 'mutation' && !/^(remove|discard|clear|revoke|found|runImport)/.test(name))
        await api.graphql({ member: author }, document, CALLS[name]!(world));
    const differing = [];
    for (const { name, document } of covered()) {
      const [own, others] = [await post(author, name, document, world), await post(reader, name, document, world)];
      if (own !== others) differing.push(name);
    }
    expect(differing.filter((name) => ANSWERED_BY_VERSION.get(name)!(role))).toEqual([]);
    // Without a difference somewhere this test would see none anywhere.
    expect(differing).toContain('comments');
    if (role === 'requester') expect(differing).toContain('useCaseList');
  });

  it('is given again to a program that says what it has seen, and never told "unchanged"; another one’s is computed', async () => {
    const member = (await buildWorld(api.build, 'TOLD')).administrator;
    const headers = { cookie: await api.signIn(member), 'x-tamis-request': '1', 'x-tamis-organisation': member.organisation.slug };
    const query = '{ businessUnits { name } }';
    const got = await api.app.inject({ method: 'GET', url: '/graphql', query: { query }, headers });
    const post = (more: Record<string, string>) =>
      api.app.inject({ method: 'POST', url: '/graphql', payload: { query }, headers: { ...headers, ...more } });
    const before = looks();
    const seen = String(got.headers['x-tamis-revision'] || '0');
    const told = await post({ 'x-tamis-least-revision': seen, 'if-none-match': String(got.headers['etag']) });
    expect([told.statusCode, told.body, looks() - before]).toEqual([200, got.body, 0]);
    expect([(await post({})).body, looks() - before]).toEqual([got.body, 1]);
    expect((await api.app.inject({ method: 'HEAD', url: '/graphql', query: { query }, headers })).statusCode).toBe(404);
  });

  it('is given again to a program only for the same variables', async () => {
    const member = (await buildWorld(api.build, 'PROGRAM')).administrator;
    const search = 'query Search($text: String!) { searchUseCases(text: $text) { title } }';
    const found = async (text: string) =>
      (await api.graphql<{ searchUseCases: object[] }>({ member }, search, { text })).data!.searchUseCases;
    expect([await found('PROGRAM'), await found('nowhere'), await found('PROGRAM')].map(({ length }) => length)).toEqual([1, 0, 1]);
  });

  const looks = () => looksOf(api);
  const covered = () => operations.filter(({ name }) => ANSWERED_BY_VERSION.has(name));
  const post = async (member: BuiltMember, name: string, document: string, world: World) =>
    JSON.stringify(await api.graphql({ member }, document, CALLS[name]!(world)));
  const get = async (member: BuiltMember, query: string, variables: object): Promise<string> => {
    const answer = await api.app.inject({
      method: 'GET',
      url: '/graphql',
      query: { query, variables: JSON.stringify(variables) },
      headers: { cookie: await api.signIn(member), 'x-tamis-request': '1', 'x-tamis-organisation': member.organisation.slug },
    });
    return answer.body;
  };
});
