import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal } from './say.mjs';

const rowsAtOnce = 500;

/** Every table with the order of its rows, whatever the version of the database. */
async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) AS key
     FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey::int2[])
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}

/** Writes every table as lines of JSON, all of one moment; answers `{ table: { rows, hash } }`. Without a folder it only counts and hashes. */
export async function copyOut(client, folder) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = {};
  for (const { name, key } of await tablesOf(client)) {
    const hash = createHash('sha256');
    const file = folder && createWriteStream(join(folder, `${name}.jsonl`), { mode: 0o600 });
    let rows = 0;
    await client.query(
      `DECLARE ${name}_rows NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS line FROM ${name} t ORDER BY ${key.map((column) => `t.${column}`).join(', ')}`,
    );
    for (;;) {
      const found = await client.query(`FETCH ${rowsAtOnce} FROM ${name}_rows`);
      if (found.rows.length === 0) break;
      const text = found.rows.map(({ line }) => `${line}\n`).join('');
      hash.update(text);
      rows += found.rows.length;
      if (file && !file.write(text)) await once(file, 'drain');
    }
    await client.query(`CLOSE ${name}_rows`);
    if (file) await new Promise((resolve, reject) => file.on('error', reject).end(resolve));
    tables[name] = { rows, hash: hash.digest('hex') };
  }
  await client.query('COMMIT');
  return tables;
}

/** Fills a migrated database that holds nothing yet, in one transaction; triggers sleep, because what they write is in the backup too. */
export async function copyIn(client, folder, tables) {
  const { rowCount } = await client.query('SELECT 1 FROM organisation UNION ALL SELECT 1 FROM account LIMIT 1');
  if (rowCount > 0) throw new Refusal('This database holds data already: restore into an empty one.');
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  for (const name of Object.keys(tables)) {
    await client.query(`DELETE FROM ${name}`);
    let lines = [];
    const write = () =>
      client.query(`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`, [`[${lines.join(',')}]`]);
    for await (const line of createInterface({ input: createReadStream(join(folder, `${name}.jsonl`)) })) {
      if (lines.push(line) < rowsAtOnce) continue;
      await write();
      lines = [];
    }
    if (lines.length > 0) await write();
  }
  await client.query('COMMIT');
}

/** The tables that differ; none when a restored database is the one that was backed up. */
export const differing = (before, after) => Object.keys({ ...before, ...after }).filter((name) => before[name]?.hash !== after[name]?.hash);
