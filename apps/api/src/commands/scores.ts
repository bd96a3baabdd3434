import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../app.module.js';
import { Database } from '../platform/database/database.js';
import { findWrongScores, repairScores } from '../scorecards/stored-scores.js';

interface Tenant {
  readonly id: string;
  readonly slug: string;
}

/** Computes every stored score again and compares; with --repair what is wrong is written anew. */
async function compareAll(): Promise<void> {
  const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } });
  const tenants = await listTenants();
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error'], abortOnError: false });
  let count = 0;
  try {
    for (const tenant of tenants) count += await compareOne(app.get(Database), tenant, values.repair);
  } finally {
    await app.close();
  }
  const outcome = count === 0 ? 'every stored score is what its assessments give' : `${count} ${values.repair ? 'repaired' : 'wrong'}`;
  process.stdout.write(`${tenants.length} organisations: ${outcome}.\n`);
  if (count > 0 && !values.repair) process.exitCode = 1;
}

async function compareOne(database: Database, { id, slug }: Tenant, repair: boolean): Promise<number> {
  const nobody = { organisationId: id, memberId: id };
  return database.inOrganisation(nobody, async (scope) => {
    const wrong = await findWrongScores(scope);
    for (const { useCaseId, fields } of wrong) process.stdout.write(`${slug} ${useCaseId}: ${fields.join(', ')}\n`);
    if (repair) await repairScores(scope, wrong);
    return wrong.length;
  });
}

/** Only the owner may see all organisations, and only by lifting row-level security for a moment: nothing of it is kept. */
async function listTenants(): Promise<Tenant[]> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_MIGRATION_URL'] });
  await client.connect();
  try {
    await client.query('BEGIN; ALTER TABLE organisation NO FORCE ROW LEVEL SECURITY');
    return (await client.query<Tenant>('SELECT id, slug FROM organisation ORDER BY slug')).rows;
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

compareAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
