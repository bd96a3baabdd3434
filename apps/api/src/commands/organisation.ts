import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { completeOrganisation, FoundOrganisation } from '../members/found-organisation.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { SessionsService } from '../sessions/sessions.service.js';

const USAGE =
  'Usage: npm run -s organisation -- --name NAME --administrator EMAIL [--administrator-name NAME] [--slug SLUG] [--prefix ABC] [--language fr|en] [--currency EUR]';

/** Founds an organisation with its first administrator; a new account gets a password, told once. */
async function found(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { name: text, administrator: text, 'administrator-name': text, slug: text, prefix: text, language: text, currency: text },
  });
  if (!values.name || !values.administrator) throw new Error(USAGE);
  const email = values.administrator.toLowerCase();
  const name = values['administrator-name'] ?? email.split('@')[0]!;
  const { slug, prefix: referencePrefix, currency } = values;
  const language = values.language === 'en' ? 'en' : 'fr';
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error'], abortOnError: false });
  try {
    const sessions = app.get(SessionsService);
    const known = await sessions.accountByEmail(email);
    const password = randomBytes(12).toString('base64url');
    const accountId = known ?? (await sessions.createAccount({ email, name, password }));
    const organisation = completeOrganisation({ name: values.name, slug, referencePrefix, language, currency });
    await app.get(FoundOrganisation).found(organisation, { accountId, email, name });
    process.stdout.write(`Organisation ${organisation.name} is at /${organisation.slug}. Administrator: ${email}`);
    process.stdout.write(known ? ', with the password they have.\n' : ` / ${password}\n`);
  } finally {
    await app.close();
  }
}

found().catch((error: unknown) => {
  process.stderr.write(`${error instanceof DomainError ? error.sentence.en : error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
