import './steps/node-version.mjs';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDatabase } from './steps/database.mjs';
import { installPackages } from './steps/install.mjs';
import { copyOut } from './steps/table-copy.mjs';
import { Refusal, tell } from './steps/say.mjs';

/** `npm run backup -- FOLDER`: every row of one moment, while people work. */
await tell(async () => {
  const [given] = process.argv.slice(2);
  if (!given) throw new Refusal('Say where: npm run backup -- FOLDER (it must not exist yet).');
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (existsSync(folder)) throw new Refusal(`${folder} exists already: choose a new folder, a backup is never written over.`);
  await installPackages();
  const database = await openDatabase();
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await client.connect();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const tables = await copyOut(client, folder);
    writeFileSync(join(folder, 'backup.json'), `${JSON.stringify({ at: new Date().toISOString(), tables }, undefined, 2)}\n`, {
      mode: 0o600,
    });
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `${rows} rows of ${Object.keys(tables).length} tables are in ${folder}. It holds accounts and passwords' hashes: keep it safe.\n`,
    );
  } finally {
    await client.end();
    database.close();
  }
});
process.exit();
