import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Database } from '../platform/database/database.js';
import { examineDatabase } from './examine-database.js';

/** `node dist/commands/doctor.js [--repair]`: says what is not as it must be, one sentence each; code 1 when there is something. */
async function examine(): Promise<void> {
  const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } });
  const ownerUrl = process.env['DATABASE_MIGRATION_URL'];
  if (!ownerUrl)
    throw new Error('DATABASE_MIGRATION_URL is not set: it names the database and its owner, who alone sees all organisations.');
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error'], abortOnError: false });
  try {
    const findings = await examineDatabase(ownerUrl, app.get(Database), values);
    for (const { organisation, sentence } of findings) process.stdout.write(`${organisation}: ${sentence}.\n`);
    const remaining = findings.filter(({ sentence }) => !sentence.endsWith('(repaired)'));
    process.stdout.write(
      findings.length === 0 ? 'Everything is as it must be.\n' : `${findings.length} found, ${remaining.length} remain.\n`,
    );
    if (remaining.length > 0) process.exitCode = 1;
  } finally {
    await app.close();
  }
}

examine().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
