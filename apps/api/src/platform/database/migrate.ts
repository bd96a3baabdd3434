import { MIGRATIONS } from '@tamis/migrations';
import type { DataSource } from 'typeorm';
import { migratingConnection } from './connection.js';

/** The role that serves: it owns nothing and cannot pass by row-level security. */
export const APPLICATION_ROLE = 'tamis_app';

export class DatabaseNewerThanCode extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `The database is newer than this version of Tamis (it knows ${unknown.join(', ')}). Install the version that last migrated it, or a later one.`,
    );
  }
}

export interface MigrationState {
  readonly pending: readonly string[];
  /** Migrations that the database has had and this code does not know. */
  readonly unknown: readonly string[];
}

/** What the table of migrations says, beside what the code knows. */
export function compareMigrations(done: readonly string[]): MigrationState {
  const known: string[] = MIGRATIONS.map((migration) => new migration().name);
  return { pending: known.filter((name) => !done.includes(name)), unknown: done.filter((name) => !known.includes(name)) };
}

/**
 * Creates the application role where allowed, then runs what is pending. Under an advisory lock: two starts at once migrate once.
 * @param url of the owner
 * @param password of the application role, when this call may create it
 * @throws DatabaseNewerThanCode
 */
export async function migrate(url: string, password?: string): Promise<readonly string[]> {
  const connection = await migratingConnection(url).initialize();
  try {
    await connection.query('SELECT pg_advisory_lock(7266381)');
    await createApplicationRole(connection, password);
    const { unknown } = compareMigrations(await migrationsDone(connection));
    if (unknown.length > 0) throw new DatabaseNewerThanCode(unknown);
    const done = await connection.runMigrations();
    await connection.query(`GRANT SELECT ON migration TO ${APPLICATION_ROLE}`);
    return done.map(({ name }) => name);
  } finally {
    await connection.destroy();
  }
}

async function migrationsDone(connection: DataSource): Promise<string[]> {
  const [{ exists }] = (await connection.query("SELECT to_regclass('migration') IS NOT NULL AS exists")) as [{ exists: boolean }];
  if (!exists) return [];
  return ((await connection.query('SELECT name FROM migration ORDER BY id')) as { name: string }[]).map(({ name }) => name);
}

/** An owner that may not create roles (managed PostgreSQL) finds it made beforehand; README.md gives the two statements. */
async function createApplicationRole(connection: DataSource, password: string | undefined): Promise<void> {
  const found = (await connection.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE])) as unknown[];
  if (found.length === 0) await connection.query(`CREATE ROLE ${APPLICATION_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`);
  if (password) {
    const [{ statement }] = (await connection.query(`SELECT format('ALTER ROLE ${APPLICATION_ROLE} PASSWORD %L', $1::text) AS statement`, [
      password,
    ])) as [{ statement: string }];
    await connection.query(statement);
  }
  await connection.query(`GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE}`);
}
