import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { buildChanged } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { root, testFolder } from './folders.mjs';
import { chooseFreePort } from './ports.mjs';
import { migrate, runCommand, serve, waitUntilHealthy } from './product.mjs';
import { run } from './processes.mjs';
import { countTests, readPlaywright } from './test-report.mjs';

/** The browser journeys, on the built product with the demo, in a database that lives as long as they do. */
export async function runJourneys(adminUrl, reportFile, onChunk) {
  await buildChanged();
  const chromium = await findChromium();
  const product = await startProduct(adminUrl);
  try {
    const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const env = { ...process.env, CHROMIUM_PATH: chromium, TAMIS_URL: product.address, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile };
    const { code, output } = await run(process.execPath, [playwright, 'test', '-c', 'playwright.config.ts'], { cwd: root, env, onChunk });
    return { ...countTests(readPlaywright(reportFile), code), output };
  } finally {
    await product.stop();
  }
}

/** The role belongs to the whole test server, so its password is the one that the API's tests use (test-database.ts). */
const testPassword = 'of-tests-only';

async function startProduct(adminUrl) {
  const name = `journeys_${randomBytes(4).toString('hex')}`;
  await query(adminUrl, `CREATE DATABASE ${name}`);
  const database = {
    ownerUrl: urlFor(adminUrl, name),
    applicationUrl: urlFor(adminUrl, name, { username: 'tamis_app', password: testPassword }),
  };
  await migrate(database);
  await runCommand(database, 'seed');
  const port = await chooseFreePort();
  const address = `http://localhost:${port}`;
  const server = serve(database, port, { environment: { TAMIS_ORIGIN: address }, output: openLog() });
  const stop = async () => {
    await server.stop();
    await query(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  await waitUntilHealthy(server, port).catch((error) => stop().then(() => Promise.reject(error)));
  return { address, stop };
}

function urlFor(adminUrl, name, account = {}) {
  const url = new URL(adminUrl);
  return Object.assign(url, { pathname: `/${name}`, ...account }).href;
}

async function query(url, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

function openLog() {
  mkdirSync(testFolder(), { recursive: true });
  return openSync(join(testFolder(), 'journeys.log'), 'w');
}
