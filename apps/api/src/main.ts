import { setFlagsFromString } from 'node:v8';
import { createApp } from './create-app.js';
import { refuseUnsafeRole } from './platform/database/serving-role.js';
import { readSettings } from './platform/settings.js';

// How V8 collects garbage, read anew at each collection. A version of V8 that does not know a word goes on without it.
// The memory may double before it is looked through, not grow fourfold: a long list is a hundred megabytes less in passing, for some 5 %
// more processor time. Young objects are collected by one thread: helpers wait for each other, a fifth of a board's processor time.
for (const flag of ['--heap-growing-percent=100', '--no-parallel-scavenge']) setFlagsFromString(flag);

/** `node dist/main.js`: serves GraphQL, REST and the built web on one origin. */
async function serve(): Promise<void> {
  const { databaseUrl, host, port } = readSettings();
  await refuseUnsafeRole(databaseUrl);
  const app = await createApp();
  await app.listen(port, host);
  process.send?.({ ready: await app.getUrl() });
}

serve().catch((error: unknown) => {
  const inUse = (error as { code?: string }).code === 'EADDRINUSE';
  const sentence = inUse
    ? `Port ${process.env['PORT'] ?? 3000} is in use: stop what uses it, or choose another with PORT=3001.`
    : explain(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});

function explain(error: unknown): string {
  const refused =
    (error as { code?: string }).code === 'ECONNREFUSED' ||
    (error as { errors?: { code?: string }[] }).errors?.some(({ code }) => code === 'ECONNREFUSED');
  if (refused) return 'The database does not answer: check DATABASE_URL, and that PostgreSQL runs.';
  return error instanceof Error ? error.message : String(error);
}
