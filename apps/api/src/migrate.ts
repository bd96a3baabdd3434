import { DatabaseNewerThanCode, migrate } from './platform/database/migrate.js';

const DATABASE_NEWER = 3;

/** `node dist/migrate.js`: brings the database of DATABASE_MIGRATION_URL (owner) to this version. */
async function run(): Promise<void> {
  const { DATABASE_MIGRATION_URL: ownerUrl, DATABASE_URL: applicationUrl } = process.env;
  if (!ownerUrl) throw new Error('DATABASE_MIGRATION_URL is not set: it names the database and its owner.');
  const application = applicationUrl ? new URL(applicationUrl) : undefined;
  const password = application?.username === 'tamis_app' ? decodeURIComponent(application.password) : undefined;
  const done = await migrate(ownerUrl, password);
  process.stdout.write(done.length > 0 ? `Database migrated: ${done.join(', ')}.\n` : 'Database is up to date.\n');
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof DatabaseNewerThanCode ? DATABASE_NEWER : 1;
});
