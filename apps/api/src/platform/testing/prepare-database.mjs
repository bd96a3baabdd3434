import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Before all test files: the test server, and one template database migrated by the real migrations.
 * Its name is a hash of them, so it is made again only when they change. Each file clones it (see test-database.ts).
 */
export default async function prepare() {
  if (!process.env.TAMIS_TEST_ADMIN_URL) {
    const root = join(dirname(fileURLToPath(import.meta.url)), '../../../../..');
    const { startTestDatabase } = await import(join(root, 'scripts/steps/database.mjs'));
    const { adminUrl, stop } = await startTestDatabase();
    process.env.TAMIS_TEST_ADMIN_URL = adminUrl;
    globalThis.stopTestDatabase = stop;
  }
  process.env.TAMIS_TEST_TEMPLATE = `tamis_template_${hashOfMigrations()}`;
}

function hashOfMigrations() {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../../../migrations/src');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
