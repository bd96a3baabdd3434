import './steps/node-version.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildChanged } from './steps/build.mjs';
import { openDatabase } from './steps/database.mjs';
import { dataFolder } from './steps/folders.mjs';
import { installPackages } from './steps/install.mjs';
import { migrate } from './steps/product.mjs';
import { copyIn, copyOut, differing } from './steps/table-copy.mjs';
import { Refusal, tell } from './steps/say.mjs';

/** `npm run restore -- FOLDER`: fills an empty database from a backup, then compares every table with it. */
await tell(async () => {
  const [given] = process.argv.slice(2);
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), given ?? '');
  if (!given || !existsSync(join(folder, 'backup.json')))
    throw new Refusal('Say which backup: npm run restore -- FOLDER (with its backup.json).');
  const { tables } = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8'));
  await installPackages();
  await buildChanged(['@tamis/api']);
  const database = await openDatabase();
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await migrate(database);
    await client.connect();
    await copyIn(client, folder, tables);
    const wrong = differing(tables, await copyOut(client));
    if (wrong.length > 0)
      throw new Refusal(`These tables are not what was backed up: ${wrong.join(', ')}. Restore with the version that made the backup.`);
    // What browsers still hold of the time after the backup must not pass for what comes now.
    const { COUNT_ANEW } = await import('../apps/api/dist/platform/database/revision.js');
    await client.query(COUNT_ANEW);
    writeFileSync(dataFolder('demo.txt'), 'Restored from a backup.');
    process.stdout.write('Every table is as it was backed up. npm run doctor examines it.\n');
  } finally {
    await client.end();
    database.close();
  }
});
process.exit();
