import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openCluster } from '../steps/cluster.mjs';
import { productSettings } from '../steps/database.mjs';
import { root } from '../steps/folders.mjs';
import { newSecret } from '../steps/private-file.mjs';
import { migrate, runCommand } from '../steps/product.mjs';
import { say } from '../steps/say.mjs';
import { generate, sizes } from './generate.mjs';

const administrator = 'bench@tamis.example';
/** The application's role belongs to the whole server: one password for all sizes, so that they can be open together. */
const password = newSecret();

/** The moves of earlier runs would lengthen the history of every case page: a run begins with the three rows a case that were generated. */
const forgetEarlierRuns = `
  DELETE FROM use_case_stage_change WHERE changed_at > '2026-01-01';
  DELETE FROM audit_entry WHERE subject_version > 3;
  DELETE FROM idempotency_key`;

/** A server of its own, apart from everybody's data; what was generated is kept for the next run. */
export async function openBenchCluster() {
  const folder = join(root, '.tamis', 'bench');
  const cluster = await openCluster({ folder, settings: productSettings, disposable: true });
  return { ...cluster, files: join(folder, 'files') };
}

/** The generated database of a size, made anew when its makers changed. */
export async function openDatabaseOfSize(cluster, size) {
  const name = `bench_${size.toLowerCase()}`;
  const known = await noteOf(cluster, name);
  const application = Object.assign(new URL(cluster.url(name)), { username: 'tamis_app', password });
  const database = { name, ownerUrl: cluster.url(name), applicationUrl: application.href };
  const isKnown = known?.makers === makersOf(size);
  if (!isKnown) await recreate(cluster, name);
  await migrate(database);
  const account = isKnown ? known.account : await fill(database, size);
  if (!isKnown) await writeNote(cluster, name, { makers: makersOf(size), account });
  await withClient(database.ownerUrl, async (client) => {
    await client.query(forgetEarlierRuns);
    await client.query('VACUUM (ANALYZE)');
  });
  return { ...database, account };
}

async function fill(database, size) {
  const { organisations, cases } = sizes[size];
  say(`Generating ${organisations} × ${cases} cases and one organisation of 150…`);
  const told = await runCommand(database, 'organisation', ['--name', 'Probe', '--slug', 'org-0', '--administrator', administrator]);
  await withClient(database.ownerUrl, (client) => generate(client, size, say));
  return { email: administrator, password: /\/ (\S+)\s*$/.exec(told)[1] };
}

/** An organisation as the load needs it: its cases with their versions, and who moves them. */
export async function readOrganisation(database, slug) {
  return withClient(database.ownerUrl, async (client) => {
    const { rows: found } = await client.query(
      `SELECT o.id, o.slug, m.id AS "memberId" FROM organisation o JOIN member m ON m.organisation_id = o.id AND m.email = $2 WHERE o.slug = $1`,
      [slug, administrator],
    );
    const { rows: cases } = await client.query(
      'SELECT id, reference, version, stage FROM use_case WHERE organisation_id = $1 AND status IS NULL ORDER BY id',
      [found[0].id],
    );
    return { ...found[0], cases };
  });
}

export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function recreate(cluster, name) {
  await withClient(cluster.url('postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  });
}

async function noteOf(cluster, name) {
  return withClient(cluster.url('postgres'), async (client) => {
    const { rows } = await client.query("SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1", [name]);
    return rows[0]?.note ? JSON.parse(rows[0].note) : undefined;
  });
}

async function writeNote(cluster, name, note) {
  await withClient(cluster.url('postgres'), (client) =>
    client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(JSON.stringify(note))}`),
  );
}

/** Changes with the generator and with the migrations. */
function makersOf(size) {
  const migrations = join(root, 'migrations', 'src');
  const files = [join(root, 'scripts', 'bench', 'generate.mjs'), ...readdirSync(migrations).map((file) => join(migrations, file))];
  const hash = createHash('sha256').update(size);
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
