import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dataFolder } from './folders.mjs';
import { runCommand } from './product.mjs';

/**
 * Writes the demo into an empty database, once: who removes it, or begins with an organisation of their own, keeps it so.
 * Gives back the lines that tell how to sign in. An empty note means that a seed was killed half way: it is taken up again.
 */
export async function seedOnce(database) {
  const note = dataFolder('demo.txt');
  const told = existsSync(note) ? readFileSync(note, 'utf8') : undefined;
  const isEmpty = await hasNoOrganisation(database.ownerUrl);
  if (!isEmpty && told !== '') return told;
  writeFileSync(note, '');
  const lines = await runCommand(database, 'seed');
  writeFileSync(note, lines);
  return lines;
}

async function hasNoOrganisation(ownerUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM organisation LIMIT 1');
    return rowCount === 0;
  } finally {
    await client.end();
  }
}
