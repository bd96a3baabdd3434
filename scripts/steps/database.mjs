import { openCluster } from './cluster.mjs';
import { dataFolder, testFolder } from './folders.mjs';
import { Refusal } from './say.mjs';
import { secrets } from './secrets.mjs';

export const productSettings = {
  shared_buffers: '256MB',
  work_mem: '16MB',
  effective_cache_size: '1GB',
  max_connections: 100,
  jit: 'off',
  random_page_cost: 1.1,
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** A server for tests: nothing in it needs to survive a power cut. */
const testSettings = { ...productSettings, max_connections: 200, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The two ways into the product's database: as the application role, and as the owner for migrations alone. */
export async function openDatabase() {
  const external = externalDatabase();
  if (external) return openExternal(external);
  const cluster = await openCluster({ folder: dataFolder('database'), settings: productSettings });
  const ownerUrl = cluster.url('tamis');
  await createOnce(cluster.url('postgres'), 'tamis');
  const url = new URL(ownerUrl);
  url.username = 'tamis_app';
  url.password = secrets().applicationPassword;
  return { ...cluster, applicationUrl: url.href, ownerUrl };
}

/** Refuses half a configuration before anything is installed or started. */
export function externalDatabase() {
  const { DATABASE_URL: applicationUrl, DATABASE_MIGRATION_URL: ownerUrl } = process.env;
  if (!applicationUrl && !ownerUrl) return undefined;
  if (applicationUrl && ownerUrl) return { applicationUrl, ownerUrl };
  const [given, missing] = applicationUrl ? ['DATABASE_URL', 'DATABASE_MIGRATION_URL'] : ['DATABASE_MIGRATION_URL', 'DATABASE_URL'];
  throw new Refusal(
    `${given} is set and ${missing} is not: set both (DATABASE_URL for the application role, DATABASE_MIGRATION_URL for the owner), ` +
      'or neither for the embedded database.',
  );
}

async function openExternal({ applicationUrl, ownerUrl }) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(ownerUrl);
    const reason = error.message || error.code;
    throw new Refusal(
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${reason}): start it, or correct DATABASE_MIGRATION_URL.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
  return { applicationUrl, ownerUrl, isRunning: () => true, close: () => {} };
}

async function createOnce(adminUrl, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
}

/** The test server of this clone, shared by all test runs that need it at the same time. */
export async function startTestDatabase() {
  const cluster = await openCluster({ folder: testFolder(), settings: testSettings, disposable: true });
  let open = true;
  const stop = () => {
    if (open) cluster.close();
    open = false;
  };
  process.once('exit', stop);
  return { adminUrl: cluster.url('postgres'), stop: async () => stop() };
}
