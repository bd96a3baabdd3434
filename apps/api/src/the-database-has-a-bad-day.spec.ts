import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { BuiltMember } from './platform/testing/build.js';
import { TestApi } from './platform/testing/test-api.js';

const EDIT = `mutation ($input: EditUseCaseInput!) { editUseCase(input: $input) {
  __typename ... on UseCase { version theme } ... on UseCaseConflict { current { version theme } fields { field theirs } } } }`;
const MOVE = 'mutation ($input: MoveUseCaseInput!) { moveUseCase(input: $input) { ... on UseCase { version stage } } }';
const LIST = '{ useCaseList { id } }';
const CLIENTS = 50;
/** Three times the connections that write. */
const WAITING = 30;

type Edited = { editUseCase: { __typename: string; version?: number; current?: { version: number; theme: string } } };

describe('when the database has a bad day', () => {
  let api: TestApi;
  let admin: pg.Client;
  let name: string;
  beforeAll(async () => {
    api = await TestApi.start();
    name = new URL(api.applicationUrl).pathname.slice(1);
    admin = new pg.Client({ connectionString: process.env['TAMIS_TEST_ADMIN_URL'] });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await api.stop();
  });

  async function office() {
    const organisation = await api.build.organisation();
    const triager = await api.build.member(organisation, { role: 'triager' });
    const { id } = await api.build.useCase(organisation);
    await api.graphql({ member: triager }, LIST);
    return { organisation, triager, id };
  }
  const move = (member: BuiltMember, id: string, stage = 'poc') => api.graphql({ member }, MOVE, { input: { id, version: 1, stage } });
  const health = async () => (await api.app.inject({ url: '/health' })).statusCode;
  const endConnections = () =>
    admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'tamis_app'", [name]);

  it('one of fifty who edit the same version wins; the others are told, and history keeps one line', async () => {
    const { triager, id } = await office();
    for (let version = 1; version <= 4; version += 1) {
      const answers = await Promise.all(
        Array.from({ length: CLIENTS }, (_, client) =>
          api.graphql<Edited>({ member: triager }, EDIT, { input: { id, version, changes: { theme: `${version}-${client}` } } }),
        ),
      );
      const results = answers.map(({ data }) => data!.editUseCase);
      expect(results.filter(({ __typename }) => __typename === 'UseCase')).toMatchObject([{ version: version + 1 }]);
      expect(results.filter(({ current }) => current?.version === version + 1)).toHaveLength(CLIENTS - 1);
    }
    const lines = await api.build.sql('SELECT subject_version FROM audit_entry WHERE subject_id = $1 ORDER BY 1', [id]);
    expect(lines).toEqual([2, 3, 4, 5].map((version) => ({ subject_version: version })));
  });

  it('a lock held elsewhere stops those who wait for it, in words; readers are answered before any of them', async () => {
    const { triager, id } = await office();
    const holder = new pg.Client({ connectionString: new URL(`/${name}`, process.env['TAMIS_TEST_ADMIN_URL']).href });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM use_case WHERE id = $1 FOR UPDATE', [id]);
    const moves = Array.from({ length: WAITING }, () => move(triager, id));
    const first = await Promise.race([Promise.race(moves).then(() => 'a move'), api.graphql({ member: triager }, LIST)]);
    expect(first).toMatchObject({ data: { useCaseList: [{ id }] } });
    const refused = await Promise.all(moves);
    expect(refused.map(({ status }) => status)).toEqual(Array.from({ length: WAITING }, () => 503));
    const codes = new Set(refused.map(({ errors }) => errors?.[0]?.extensions.code));
    // Those who had a connection waited for the lock, the last ones for their turn.
    expect([...codes].sort()).toEqual(['BUSY', 'LOCKED']);
    expect(JSON.stringify(refused)).not.toMatch(/lock_timeout|canceling|pg_|SELECT|timeout exceeded/);
    await holder.query('ROLLBACK');
    await holder.end();
    expect((await move(triager, id)).data).toMatchObject({ moveUseCase: { stage: 'poc', version: 2 } });
    const idle = await admin.query("SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND state LIKE 'idle in transaction%'", [name]);
    expect(idle.rowCount).toBe(0);
  });

  it('connections that end under load are replaced: readers see no error, the next change is made', async () => {
    const { triager, id } = await office();
    const reads = Promise.all(Array.from({ length: 30 }, () => api.graphql({ member: triager }, LIST)));
    await endConnections();
    expect((await reads).filter(({ errors }) => errors)).toEqual([]);
    expect((await move(triager, id)).data).toMatchObject({ moveUseCase: { version: 2 } });
  });

  it('a database that is away is told as 503 with the seconds to wait, and is used again as soon as it is back', async () => {
    const { triager, id } = await office();
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await endConnections();
    expect(await health()).toBe(503);
    const away = await move(triager, id);
    expect([away.status, away.errors?.[0]?.extensions.code]).toEqual([503, 'DATABASE_AWAY']);
    expect((await api.graphql({ member: triager }, LIST)).status).toBe(503);
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect((await move(triager, id)).data).toMatchObject({ moveUseCase: { version: 2 } });
    expect(await health()).toBe(200);
  });
});
