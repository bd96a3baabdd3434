import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../database/migrate.js';

export const TEST_PASSWORD = 'of-tests-only';

/** A database of its own, cloned from the migrated template in some 40 ms. */
export interface TestDatabase {
  /** The role that serves. */
  readonly applicationUrl: string;
  /** The owner: to look behind the walls in a test, never to serve. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const template = process.env['TAMIS_TEST_TEMPLATE']!;
  return create(async (admin, adminUrl, name) => {
    // Two workers may want the template at once: one makes it, the other waits.
    await admin.query('SELECT pg_advisory_lock(7266382)');
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) await makeTemplate(admin, adminUrl, template);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY wal_log`);
  });
}

/** Nothing in it: for the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create(async (admin, _adminUrl, name) => {
    await admin.query(`CREATE DATABASE ${name}`);
  });
}

async function create(make: (admin: pg.Client, adminUrl: string, name: string) => Promise<void>): Promise<TestDatabase> {
  const adminUrl = process.env['TAMIS_TEST_ADMIN_URL']!;
  const name = `tamis_test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await make(admin, adminUrl, name);
  } finally {
    await admin.end();
  }
  const application = new URL(withDatabase(adminUrl, name));
  application.username = 'tamis_app';
  application.password = TEST_PASSWORD;
  return { applicationUrl: application.href, ownerUrl: withDatabase(adminUrl, name), drop: () => drop(adminUrl, name) };
}

async function makeTemplate(admin: pg.Client, adminUrl: string, template: string): Promise<void> {
  const building = `${template}_building`;
  await admin.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${building}`);
  await migrate(withDatabase(adminUrl, building), TEST_PASSWORD);
  await admin.query(`ALTER DATABASE ${building} RENAME TO ${template}`);
}

async function drop(adminUrl: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
