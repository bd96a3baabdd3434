import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPostgres } from './postgres-programs.mjs';
import { writePrivate } from './private-file.mjs';
import { Refusal } from './say.mjs';

/** Creates the server's files once: made beside and renamed, so that a killed start leaves nothing half done. */
export async function createFiles(cluster, superuser) {
  const versionFile = join(cluster.files, 'PG_VERSION');
  if (existsSync(versionFile)) return refuseOtherVersion(cluster, readFileSync(versionFile, 'utf8').trim());
  writePrivate(cluster.connectionFile, cluster.connection);
  const draft = `${cluster.files}.new`;
  const passwordFile = join(cluster.folder, 'password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.connection.password, { mode: 0o600 });
  [draft, passwordFile].forEach(cluster.account.claim);
  const result = await runPostgres(cluster, 'initdb', [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...localeOptions(),
  ]);
  rmSync(passwordFile, { force: true });
  if (result.code !== 0) throw new Refusal(`PostgreSQL cannot create its files in ${cluster.folder}: ${result.output.trim()}`);
  renameSync(draft, cluster.files);
}

/** The built-in provider sorts the same everywhere; the C library's part only tells letters from signs. */
function localeOptions() {
  const ctype = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform] ?? 'C';
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`];
}

async function refuseOtherVersion(cluster, found) {
  const { output } = await runPostgres(cluster, 'postgres', ['--version']);
  const installed = output.match(/\) (\d+)/)?.[1];
  if (installed && installed !== found) {
    throw new Refusal(
      `The data in ${cluster.folder} was written by PostgreSQL ${found}, and PostgreSQL ${installed} is installed: ` +
        `export it with the version of Tamis that wrote it, or set TAMIS_DATA_DIR to a new folder.`,
    );
  }
}
