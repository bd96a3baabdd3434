import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { getMigrations } from 'better-auth/db/migration';
import { ENTITIES } from '../../app.module.js';
import { createAuthentication } from '../../sessions/authentication.js';
import { createEmptyDatabase, createTestDatabase, TEST_PASSWORD, type TestDatabase } from '../testing/test-database.js';
import { migratingConnection, servingConnection } from './connection.js';
import { DatabaseNewerThanCode, migrate } from './migrate.js';
import { refuseUnsafeRole } from './serving-role.js';
import { StatementCounter } from './statement-counter.js';

describe('migrations', () => {
  let empty: TestDatabase;
  let database: TestDatabase;
  beforeAll(async () => {
    [empty, database] = [await createEmptyDatabase(), await createTestDatabase()];
  });
  afterAll(async () => {
    await empty.drop();
    await database.drop();
  });

  it('go up, down to nothing, and up again', async () => {
    const done = await migrate(empty.ownerUrl, TEST_PASSWORD);
    expect(done.length).toBeGreaterThan(0);
    const connection = await migratingConnection(empty.ownerUrl).initialize();
    for (let count = 0; count < done.length; count += 1) await connection.undoLastMigration();
    const tables = (await connection.query(
      "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    )) as unknown[];
    expect(tables).toEqual([{ relname: 'migration' }]);
    await connection.destroy();
    expect(await migrate(empty.ownerUrl, TEST_PASSWORD)).toEqual(done);
    expect(await migrate(empty.ownerUrl, TEST_PASSWORD)).toEqual([]);
  });

  it('refuse a database that is newer than the code', async () => {
    const owner = new pg.Client({ connectionString: empty.ownerUrl });
    await owner.connect();
    await owner.query("INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
    await owner.end();
    await expect(migrate(empty.ownerUrl)).rejects.toThrow(DatabaseNewerThanCode);
  });

  it('hold the columns that the entities name, with their types', async () => {
    const connection = await servingConnection(database.ownerUrl, ENTITIES, new StatementCounter()).initialize();
    const { upQueries } = await connection.driver.createSchemaBuilder().log();
    await connection.destroy();
    const aboutColumns = upQueries
      .map(({ query }) => query)
      .filter((query) => /(ADD|DROP|ALTER) COLUMN|ADD "|DROP "|CREATE TABLE|SET NOT NULL|DROP NOT NULL/.test(query));
    // Foreign keys, checks and partial indexes are written by hand; entities keep plain columns.
    expect(aboutColumns.filter((query) => !/CONSTRAINT/.test(query))).toEqual([]);
  });

  it('hold the tables that the sign-in library asks for', async () => {
    const { use, close } = createAuthentication({
      databaseUrl: database.ownerUrl,
      secret: 'x'.repeat(32),
      origin: 'http://localhost:3000',
    });
    const { compileMigrations } = await use((auth) => getMigrations(auth.options));
    expect((await compileMigrations()).trim()).toBe(';');
    await close();
  });

  it('leave a role to serve with, and the owner is refused', async () => {
    await expect(refuseUnsafeRole(database.applicationUrl)).resolves.toBeUndefined();
    await expect(refuseUnsafeRole(database.ownerUrl)).rejects.toThrow(/can bypass row-level security/);
  });
});
