import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import type { ImportPlan } from '../imports/import-plan.js';
import { ImportsService } from '../imports/imports.service.js';
import { parseMapping, type Mapping } from '../imports/mapping.js';
import { nothingExists, planImport } from '../imports/plan-import.js';
import { readList, type List } from '../imports/read-list.js';
import { summarisePlan } from '../imports/summarise-plan.js';
import type { Language } from '../platform/access/actor.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { CommandRefused, findAuthor, foundFor, type Author } from './import-actor.js';
import { describeImport, notices } from './import-report.js';

const USAGE = 'npm run -s import -- FILE [--organisation SLUG] [--sheet NAME] [--mapping FILE.json] [--as EMAIL] [--dry-run] [--json]';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = { organisation: text, sheet: text, mapping: text, as: text, 'dry-run': flag, json: flag } as const;

type Given = ReturnType<typeof readArguments>;

/** Before the author is known, a refusal speaks the language of the terminal. */
let language: Language = /^fr/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'fr' : 'en';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error('one FILE is expected');
    return { ...values, file };
  } catch (error) {
    const why = (error as Error).message;
    throw new CommandRefused(`Usage: ${USAGE} (${why})`, `Utilisation\u00a0: ${USAGE} (${why})`);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new CommandRefused(`The file ${file} cannot be read.`, `Le fichier ${file} ne peut pas être lu.`);
  });
}

async function readMapping({ mapping, sheet }: Given): Promise<Mapping | undefined> {
  const said = mapping === undefined ? undefined : parseMapping(readJson(mapping, (await readBytes(mapping)).toString('utf8')));
  return sheet === undefined ? said : { ...said, sheet };
}

function readJson(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    throw new CommandRefused(`${file} is not JSON.`, `${file} n’est pas du JSON.`);
  }
}

interface Outcome {
  readonly plan: ImportPlan;
  readonly importRunId: string | null;
}

/** Plans against what stands, and writes nothing; a new organisation holds nothing. */
async function planOnly(imports: ImportsService, author: Author, list: List, mapping: Mapping): Promise<Outcome> {
  const existing = 'actor' in author ? await imports.existing(author.actor) : nothingExists;
  return { plan: planImport(list, mapping, existing), importRunId: null };
}

async function write(
  app: INestApplicationContext,
  author: Author,
  mapping: Mapping,
  file: { name: string; bytes: Buffer },
): Promise<Outcome> {
  const imports = app.get(ImportsService);
  const actor = 'actor' in author ? author.actor : await foundFor(app, author);
  const importRunId = await imports.upload(actor, file.bytes, file.name);
  const { plan } = await imports.run(actor, importRunId, mapping);
  return { plan, importRunId };
}

async function importList(app: INestApplicationContext, given: Given): Promise<void> {
  const author = await findAuthor(app, given);
  language = 'actor' in author ? author.actor.language : author.language;
  const imports = app.get(ImportsService);
  const [bytes, said] = [await readBytes(given.file), await readMapping(given)];
  const name = basename(given.file);
  const list = await readList(bytes, name);
  const start = said || !('actor' in author) ? { mapping: said ?? {} } : await imports.start(author.actor, list);
  for (const notice of notices({ author, start, given, language })) process.stderr.write(`${notice}\n`);
  // Refused before an organisation is founded or a file is stored.
  const planned = await planOnly(imports, author, list, start.mapping);
  const { plan, importRunId } = given['dry-run'] ? planned : await write(app, author, start.mapping, { name, bytes });
  const organisation = 'actor' in author ? author.actor.organisationSlug : author.slug;
  const summary = { organisation, importRunId, dryRun: given['dry-run'], ...summarisePlan(plan, language) };
  process.stdout.write(
    given.json ? `${JSON.stringify(summary, null, 2)}\n` : describeImport(plan, { organisation, language, dryRun: given['dry-run'] }),
  );
}

async function run(): Promise<void> {
  const given = readArguments();
  const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error'], abortOnError: false });
  try {
    await importList(app, given);
  } finally {
    await app.close();
  }
}

run().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof DomainError ? error.sentence[language] : error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
