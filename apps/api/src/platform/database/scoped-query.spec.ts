import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { BuiltOrganisation } from '../testing/build.js';
import { TestApi } from '../testing/test-api.js';
import { readingPool } from './connection.js';
import { isConnectionLost } from './database-trouble.js';
import { Database } from './database.js';
import { prepareScope, queryInScope, type Scope } from './scoped-query.js';

const TITLES = { name: 'titles', text: 'SELECT title FROM use_case ORDER BY title' };
const SETTING = { name: 'setting', text: "SELECT current_setting('tamis.organisation_id', true) AS organisation" };

describe('a statement in its scope', () => {
  let api: TestApi;
  let client: pg.Client;
  let ours: BuiltOrganisation;
  let theirs: BuiltOrganisation;
  const of = ({ id }: BuiltOrganisation): Scope => ({ setting: 'tamis.organisation_id', value: id });
  beforeAll(async () => {
    api = await TestApi.start();
    [ours, theirs] = [await api.build.organisation(), await api.build.organisation()];
    await api.build.useCase(ours, { title: 'Ours' });
    await api.build.useCase(theirs, { title: 'Theirs' });
    client = new pg.Client({ connectionString: api.applicationUrl, pipeline: true } as pg.ClientConfig);
    await client.connect();
    await prepareScope(client);
  });
  afterAll(async () => {
    await client.end();
    await api.stop();
  });
  const titles = async (organisation: BuiltOrganisation) => queryInScope(client, of(organisation), TITLES);

  it('sees its organisation alone, also when one connection is asked for several at once', async () => {
    const answers = await Promise.all([titles(ours), titles(theirs), client.query(TITLES), titles(ours)]);
    expect(answers.map((answer) => ('rows' in answer ? answer.rows : answer))).toEqual([
      [{ title: 'Ours' }],
      [{ title: 'Theirs' }],
      [],
      [{ title: 'Ours' }],
    ]);
  });

  it('leaves no scope behind, whether it was done or refused', async () => {
    expect(await queryInScope(client, of(ours), SETTING)).toEqual([{ organisation: ours.id }]);
    expect((await client.query(SETTING)).rows).toEqual([{ organisation: '' }]);
    await expect(queryInScope(client, of(ours), { name: 'refused', text: 'SELECT 1 / $1::int AS one' }, [0])).rejects.toThrow(
      'division by zero',
    );
    expect((await client.query(SETTING)).rows).toEqual([{ organisation: '' }]);
    expect(await titles(theirs)).toEqual([{ title: 'Theirs' }]);
  });

  it('is done once it is committed: what is refused at the end is refused', async () => {
    await client.query('CREATE TEMP TABLE number (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
    const insert = { name: 'numbers', text: 'INSERT INTO number SELECT unnest($1::int[])' };
    await queryInScope(client, of(ours), insert, [[1, 2]]);
    await expect(queryInScope(client, of(ours), insert, [[3, 2]])).rejects.toMatchObject({ code: '23505' });
    expect((await client.query('SELECT n FROM number ORDER BY n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('is refused on a connection that was not told how, which its pool gives up', async () => {
    const untold = new pg.Client({ connectionString: api.applicationUrl });
    await untold.connect();
    const refusal: unknown = await queryInScope(untold, of(ours), TITLES).catch((error: unknown) => error);
    expect(String(refusal)).toContain('This connection was not told how a scope is set');
    expect(isConnectionLost(refusal)).toBe(true);
    expect((await untold.query(TITLES)).rows).toEqual([]);
    await untold.end();
  });

  it('tells what could not be read, and the connection goes on', async () => {
    const types = { getTypeParser: () => () => JSON.parse('{') as unknown } as unknown as pg.CustomTypesConfig;
    for (let time = 0; time < 2; time += 1)
      await expect(queryInScope(client, of(ours), { name: 'unread', text: 'SELECT title FROM use_case', types })).rejects.toThrow(
        SyntaxError,
      );
    expect(await titles(ours)).toEqual([{ title: 'Ours' }]);
  });

  it('sends nothing of a value that it cannot write, nor a second text under one name', async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const one = { name: 'circle', text: 'SELECT $1::jsonb AS one' };
    await expect(queryInScope(client, of(ours), one, [circle])).rejects.toThrow('circular');
    expect(await queryInScope(client, of(ours), one, [{ one: 1 }])).toEqual([{ one: { one: 1 } }]);
    await expect(queryInScope(client, of(ours), { ...one, text: 'SELECT 2' })).rejects.toThrow('Two statements are named circle');
    expect(await titles(theirs)).toEqual([{ title: 'Theirs' }]);
  });

  it('writes nothing where the product reads', async () => {
    const pool = readingPool(api.applicationUrl);
    const reader = await pool.connect();
    const write = { name: 'write', text: 'UPDATE use_case SET title = $1' };
    await expect(queryInScope(reader, of(ours), write, ['Overwritten'])).rejects.toMatchObject({ code: '25006' });
    reader.release();
    await pool.end();
    expect(await titles(ours)).toEqual([{ title: 'Ours' }]);
  });

  it('needs the id of an organisation', async () => {
    const read = { name: 'no_id', text: 'SELECT title FROM use_case WHERE organisation_id = $1' };
    await expect(api.app.get(Database).readRows({ organisationId: "x' OR true" }, read)).rejects.toThrow(
      'needs the id of its organisation',
    );
  });
});
