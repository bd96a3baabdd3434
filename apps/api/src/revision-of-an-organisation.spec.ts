import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ANSWERED_BY_VERSION } from './answered-by-version.js';
import { buildWorld, CALLS, type World } from './operation-fixtures.js';
import { ROLES } from './platform/access/permissions.js';
import { Database } from './platform/database/database.js';
import { COUNT_ANEW, revisionOf, type CountedWrite } from './platform/database/revision.js';
import type { OrganisationScope } from './platform/tenancy/organisation-scope.js';
import type { BuiltMember } from './platform/testing/build.js';
import { operationsOf, type Operation } from './platform/testing/operations.js';
import { TestApi } from './platform/testing/test-api.js';

describe('the revision of an organisation', () => {
  let api: TestApi;
  let operations: Operation[];
  beforeAll(async () => {
    api = await TestApi.start({ TAMIS_ANSWER_MEMORY_MB: '16' });
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

  it('goes on beyond every earlier one when a backup was restored', async () => {
    const { organisation, administrator, ids } = await buildWorld(api.build, 'RESTORED');
    const counted = () =>
      api.build.sql<CountedWrite>('SELECT part, writes FROM organisation_revision WHERE organisation_id = $1', [organisation.id]);
    const backedUp = await counted();
    for (const theme of ['Lost', 'Lost too'])
      await api.app
        .get(Database)
        .inOrganisation({ organisationId: organisation.id, memberId: administrator.id }, (scope) =>
          scope.sql('UPDATE use_case SET theme = $3 WHERE organisation_id = $1 AND id = $2', [ids.useCase, theme]),
        );
    const lost = revisionOf(await counted());
    await api.build.sql('DELETE FROM organisation_revision WHERE organisation_id = $1', [organisation.id]);
    for (const { part, writes } of backedUp)
      await api.build.sql('INSERT INTO organisation_revision VALUES ($1, $2, $3)', [organisation.id, part, writes]);
    await api.build.sql(COUNT_ANEW);
    const restored = revisionOf(await counted());
    expect(restored.map((writes, part) => writes > lost[part]!)).toEqual(lost.map(() => true));
    const { data } = await api.graphql<{ organisation: object }>({ member: administrator }, '{ organisation { revision } }');
    expect(data).toEqual({ organisation: { revision: restored.reduce((sum, writes) => sum + writes) } });
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

  const looks = () => api.looks();
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
