import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isInputObjectType } from 'graphql';
import pg from 'pg';
import { buildWorld, CALLS, type World } from './operation-fixtures.js';
import { POOLED } from './platform/database/connection.js';
import { Database } from './platform/database/database.js';
import { REMEMBERED } from './platform/access/short-memory.js';
import { RevisionChannel } from './platform/database/revision-channel.js';
import { StatementCounter } from './platform/database/statement-counter.js';
import { AccessService } from './members/access.service.js';
import { operationsOf, type Operation } from './platform/testing/operations.js';
import { TestApi } from './platform/testing/test-api.js';

const BOARD = '{ useCaseList { title } organisation { name useCaseCount } members { name } }';

describe('a stranger', () => {
  let api: TestApi;
  let operations: Operation[];
  let ours: World;
  let theirs: World;
  beforeAll(async () => {
    api = await TestApi.start();
    operations = operationsOf(api.app.get(GraphQLSchemaHost).schema);
    [ours, theirs] = [await buildWorld(api.build, 'OURS'), await buildWorld(api.build, 'THEIRS')];
  });
  afterAll(async () => {
    await api.stop();
  });

  const signIn = (email: string, password: string, remoteAddress: string) =>
    api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      remoteAddress,
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', host: 'localhost:3000' },
      payload: { email, password },
    });

  it('sees no row of another organisation by any field the schema has, at any depth (A3)', async () => {
    for (const operation of operations.filter(({ kind }) => kind === 'query')) {
      const answer = JSON.stringify(await api.graphql({ member: ours.administrator }, operation.document, CALLS[operation.name]!(ours)));
      const foreignIds = Object.values(theirs.ids).filter((id) => answer.includes(id));
      expect([operation.name, foreignIds, answer.includes('THEIRS')]).toEqual([operation.name, [], false]);
    }
  });

  it('finds no global id to swap: the schema has no node and takes ids of one kind each (A4)', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    expect(Object.keys(schema.getQueryType()!.getFields())).not.toContain('node');
    expect(schema.getType('Node')).toBeUndefined();
  });

  it('has no filter that could be turned around: no input takes and, or, not (A5)', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const inputs = Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type));
    const logical = inputs.flatMap((type) =>
      Object.keys(type.getFields()).filter((name) => /^_?(and|or|not|nor|where|filterOperator)$/i.test(name)),
    );
    expect(inputs.length).toBeGreaterThan(10);
    expect(logical).toEqual([]);
  });

  it('counts nothing of another organisation: figures stay when the other grows (A8)', async () => {
    const figures = async () => {
      const all = [];
      for (const name of ['organisation', 'businessUnits', 'portfolioSummary', 'searchUseCases'])
        for (const operation of operations.filter((one) => one.name === name))
          all.push((await api.graphql({ member: ours.administrator }, operation.document, CALLS[name]!(ours))).data);
      return all;
    };
    const before = await figures();
    expect(before.length).toBeGreaterThan(1);
    for (let made = 0; made < 20; made += 1) await api.build.useCase(theirs.organisation, { business_unit_id: theirs.ids.businessUnit });
    expect(await figures()).toEqual(before);
  });

  it('never meets a mixed row, 200 questions of two organisations at once through one connection (A10)', async () => {
    const pool = new pg.Pool({ connectionString: api.applicationUrl, ...POOLED, max: 1, pipeline: true } as pg.PoolConfig);
    const database = new Database(undefined as never, pool, new StatementCounter(), new RevisionChannel(api.applicationUrl));
    const titles = { name: 'titles_of', text: 'SELECT title FROM use_case WHERE organisation_id = $1' };
    const asked = Array.from({ length: 200 }, (_, at) => (at % 2 ? theirs : ours));
    const rows = await Promise.all(
      asked.map(({ organisation }) => database.readRows<{ title: string }>({ organisationId: organisation.id }, titles)),
    );
    rows.forEach((answer, at) => {
      const text = JSON.stringify(answer);
      const [own, foreign] = asked[at] === ours ? ['OURS', 'THEIRS'] : ['THEIRS', 'OURS'];
      expect([text.includes(`Title ${own}`), text.includes(`Title ${foreign}`)]).toEqual([true, false]);
    });
    await pool.end();
    for (let at = 0; at < asked.length; at += 16) {
      const answers = await Promise.all(asked.slice(at, at + 16).map(({ administrator }) => api.graphql({ member: administrator }, BOARD)));
      answers.forEach((answer, index) => {
        const [own, foreign] = asked[at + index] === ours ? ['OURS', 'THEIRS'] : ['THEIRS', 'OURS'];
        expect([JSON.stringify(answer.data).includes(own!), JSON.stringify(answer.data).includes(foreign!)]).toEqual([true, false]);
      });
    }
  }, 60_000);

  it('as the serving role itself reads nothing and writes nothing into another organisation (A11)', async () => {
    const client = new pg.Client({ connectionString: api.applicationUrl });
    await client.connect();
    const tables = ['use_case', 'member', 'comment', 'audit_entry', 'api_token', 'saved_view'];
    for (const table of tables) expect([table, (await client.query(`SELECT 1 FROM ${table}`)).rowCount]).toEqual([table, 0]);
    await client.query('BEGIN');
    await client.query("SELECT set_config('tamis.organisation_id', $1, true)", [ours.organisation.id]);
    for (const table of tables)
      expect([table, (await client.query(`SELECT 1 FROM ${table} WHERE organisation_id = $1`, [theirs.organisation.id])).rowCount]).toEqual(
        [table, 0],
      );
    const planted = client.query("INSERT INTO comment (organisation_id, use_case_id, author_id, body) VALUES ($1, $2, $3, 'planted')", [
      theirs.organisation.id,
      theirs.ids.useCase,
      theirs.administrator.id,
    ]);
    await expect(planted).rejects.toThrow(/row-level security/);
    await client.query('ROLLBACK');
    await expect(client.query('SET ROLE postgres')).rejects.toThrow();
    await client.end();
  });

  it('cannot tell what exists elsewhere: a name, an e-mail or a token taken there is free here (A12)', async () => {
    const { administrator } = ours;
    const invite = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { member { state } } }`;
    const input = { name: 'Somebody', role: 'assessor', language: 'fr' };
    const known = await api.graphql({ member: administrator }, invite, { input: { ...input, email: theirs.administrator.email } });
    const free = await api.graphql({ member: administrator }, invite, { input: { ...input, email: 'free@example.org' } });
    expect([known.data, known.errors]).toEqual([free.data, free.errors]);
    const add = 'mutation ($input: AddCustomFieldInput!) { addCustomField(input: $input) { name } }';
    expect((await api.graphql({ member: administrator }, add, { input: { name: 'Field THEIRS', type: 'text' } })).errors).toBeUndefined();
    const unit = 'mutation ($input: AddBusinessUnitInput!) { addBusinessUnit(input: $input) { name } }';
    expect(
      (await api.graphql({ member: administrator }, unit, { input: { name: 'Unit THEIRS', kind: 'department' } })).errors,
    ).toBeUndefined();
  });

  it('cannot tell by the time of a sign-in whether an account exists (C2)', async () => {
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    const time = async (kind: 'known' | 'unknown', at: number) => {
      const email = kind === 'known' ? ours.administrator.email : `nobody-${at}@example.org`;
      const began = performance.now();
      expect((await signIn(email, 'not the password', `10.${kind === 'known' ? 20 : 21}.${at}.1`)).statusCode).toBe(401);
      times[kind].push(performance.now() - began);
    };
    // Below the number from which an account counts as under attack; in turns, so that a busy machine is busy for both.
    for (let at = 0; at < 60; at += 1)
      for (const kind of at % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) await time(kind, at);
    expect(Math.abs(mannWhitney(times.known, times.unknown))).toBeLessThan(3.3);
  }, 120_000);

  it('keeps nothing of a membership that ended, in a second process within half a minute (C4)', async () => {
    const leaver = await api.build.member(ours.organisation, { role: 'triager' });
    const cookie = await api.signIn(leaver);
    const asked = { cookie, organisation: ours.organisation.slug };
    expect((await api.graphql(asked, '{ members { id } }')).errors).toBeUndefined();
    // Removed by another process: this one learns of it when its memory, of 30 s at most, has passed.
    await api.build.sql("UPDATE member SET state = 'removed' WHERE id = $1", [leaver.id]);
    expect(REMEMBERED).toBeLessThanOrEqual(30_000);
    api.app.get(AccessService).forgetActors();
    expect((await api.graphql(asked, '{ members { id } }')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('cannot assign what an input does not name: role, organisation, version, dates and ids are refused everywhere (C7)', async () => {
    const smuggled = {
      role: 'administrator',
      organisationId: theirs.organisation.id,
      createdAt: '2000-01-01',
      isAdmin: true,
      createdBy: theirs.ids.member,
    };
    const { schema } = api.app.get(GraphQLSchemaHost);
    let refused = 0;
    for (const operation of operations) {
      const input = operation.args.find(({ name }) => name === 'input');
      if (!input) continue;
      const type = schema.getType(String(input.type).replace(/\W/g, ''));
      for (const [name, value] of Object.entries(smuggled)) {
        if (isInputObjectType(type) && name in type.getFields()) continue;
        const variables = CALLS[operation.name]!(ours) as { input: object };
        const answer = await api.graphql({ member: ours.administrator }, operation.document, {
          input: { ...variables.input, [name]: value },
        });
        expect([operation.name, name, answer.status]).toEqual([operation.name, name, 400]);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(50);
    expect([...organisationIdTakers(operations)]).toEqual([]);
  }, 60_000);
});

/** Inputs that would let a caller choose the organisation. */
function* organisationIdTakers(operations: readonly Operation[]): Iterable<string> {
  for (const { name, args } of operations) for (const arg of args) if (/organisation/i.test(arg.name)) yield `${name}.${arg.name}`;
}

/** The z value of the rank sum: how surely one sample is larger than the other. */
function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const ranked = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))].sort(
    (x, y) => x.value - y.value,
  );
  const rankSum = ranked.reduce((sum, { isA }, at) => sum + (isA ? at + 1 : 0), 0);
  const u = rankSum - (a.length * (a.length + 1)) / 2;
  return (u - (a.length * b.length) / 2) / Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
}
