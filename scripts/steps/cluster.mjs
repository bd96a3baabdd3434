import { accessSync, appendFileSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.mjs';
import { createFiles } from './cluster-files.mjs';
import { postgresAccount } from './postgres-account.mjs';
import { postgresBinaries, programOptions, runPostgres } from './postgres-programs.mjs';
import { chooseFreePort } from './ports.mjs';
import { newSecret, readPrivate, writePrivate } from './private-file.mjs';
import { commandLine, isAlive, pause } from './processes.mjs';
import { Refusal } from './say.mjs';

const superuser = 'tamis_owner';

/**
 * Starts the PostgreSQL server of a folder, or joins the one that runs there already (another command, or one left by a killed process).
 * `close` stops it unless another living process uses it.
 */
export async function openCluster({ folder, settings, disposable = false }) {
  const cluster = prepare(folder, settings);
  const unlock = lockFolder(folder);
  try {
    writeFileSync(join(folder, 'users', String(process.pid)), '');
    await startOrStartAfresh(cluster, disposable);
  } finally {
    unlock();
  }
  return {
    log: cluster.log,
    url: (database) => urlOf(cluster, database),
    isRunning: () => runningServer(cluster) !== undefined,
    restart: () => restart(cluster),
    close: () => close(cluster),
  };
}

/** The product knows the server by its port: another one would need new connections everywhere. */
async function restart(cluster) {
  const { port } = cluster.connection;
  await start(cluster);
  if (cluster.connection.port !== port)
    throw new Refusal('PostgreSQL came back on another port, because its own was taken: run npm start again.');
}

function prepare(folder, settings) {
  mkdirSync(join(folder, 'users'), { recursive: true });
  refuseForeignFolder(folder);
  const binaries = postgresBinaries();
  const cluster = { folder, settings, binaries, files: join(folder, 'files'), log: join(folder, 'server.log') };
  cluster.account = postgresAccount(folder, binaries);
  cluster.connectionFile = join(folder, 'connection.json');
  cluster.connection = readPrivate(cluster.connectionFile) ?? { password: newSecret() };
  appendFileSync(cluster.log, '');
  cluster.account.claim(cluster.log);
  return cluster;
}

function refuseForeignFolder(folder) {
  try {
    accessSync(folder, constants.W_OK);
    readPrivate(join(folder, 'connection.json'));
  } catch {
    throw new Refusal(
      `The data in ${folder} belongs to another account: run Tamis as that account, or set TAMIS_DATA_DIR to a folder of your own.`,
    );
  }
}

async function startOrStartAfresh(cluster, disposable) {
  try {
    await start(cluster);
  } catch (error) {
    if (!disposable) throw error;
    rmSync(cluster.files, { recursive: true, force: true });
    await start(cluster);
  }
}

/** After a kill, old backends may hold on for a moment and a starting server refuses connections: both deserve patience. */
async function start(cluster, patience = 60_000) {
  await createFiles(cluster, superuser);
  const deadline = Date.now() + patience;
  let lastWords = '';
  while (Date.now() < deadline) {
    const server = runningServer(cluster);
    if (server && (await answers(cluster, server.port))) return remember(cluster, server.port);
    if (server) await pause(100);
    else lastWords = await launch(cluster);
  }
  throw new Refusal(`PostgreSQL does not start: ${lastWords.trim() || 'it accepts no connection'} (see ${cluster.log}).`);
}

async function launch(cluster) {
  const port = await chooseFreePort(cluster.connection.port);
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port, ...cluster.settings };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const result = await runPostgres(cluster, 'pg_ctl', [
    'start',
    '-w',
    '-t',
    '60',
    '-D',
    cluster.files,
    '-l',
    cluster.log,
    '-o',
    options.join(' '),
  ]);
  if (result.code === 0) return '';
  await pause(500);
  return result.output.trim().split('\n').at(-1) ?? '';
}

/** What postmaster.pid says, if that process lives and is PostgreSQL: numbers are given again after a crash or in a container. */
function runningServer(cluster) {
  const file = join(cluster.files, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !isAlive(pid)) return undefined;
  if (commandLine(pid).includes('postgres')) return { pid, port };
  rmSync(file, { force: true });
  return undefined;
}

async function answers(cluster, port) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: urlOf({ ...cluster, connection: { ...cluster.connection, port } }, 'postgres'),
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error.code === '28P01')
      throw new Refusal(`The password in ${cluster.connectionFile} is not that of the database beside it: put the right file back.`);
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function remember(cluster, port) {
  cluster.connection = { ...cluster.connection, port };
  writePrivate(cluster.connectionFile, cluster.connection);
}

function urlOf({ connection }, database) {
  return `postgres://${superuser}:${connection.password}@127.0.0.1:${connection.port}/${database}`;
}

function close(cluster) {
  const unlock = lockFolder(cluster.folder);
  try {
    const users = join(cluster.folder, 'users');
    rmSync(join(users, String(process.pid)), { force: true });
    const living = readdirSync(users).filter((pid) => isAlive(Number(pid)));
    if (living.length === 0 && runningServer(cluster)) stop(cluster);
  } finally {
    unlock();
  }
}

function stop(cluster) {
  const [program, ...rest] = [...cluster.account.prefix, join(cluster.binaries, 'pg_ctl')];
  spawnSync(program, [...rest, 'stop', '-m', 'fast', '-w', '-t', '30', '-D', cluster.files], {
    ...programOptions(cluster),
    stdio: 'ignore',
  });
}
