import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataFolder, root } from './folders.mjs';
import { pause, run } from './processes.mjs';
import { Refusal } from './say.mjs';
import { secrets } from './secrets.mjs';

const api = join(root, 'apps', 'api', 'dist');

/** What every entry point of the product reads. Only migrations see the owner's way in. */
export function productEnvironment(database, { asOwner = false } = {}) {
  const { DATABASE_MIGRATION_URL: _hidden, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
    DATABASE_URL: database.applicationUrl,
    ...(asOwner && { DATABASE_MIGRATION_URL: database.ownerUrl }),
    TAMIS_DATA_DIR: dataFolder(),
    TAMIS_WEB_FOLDER: join(root, 'apps', 'web', 'dist'),
    TAMIS_AUTH_SECRET: secrets().authSecret,
  };
}

/** Brings the database to the version of the code; its one sentence is passed on. */
export async function migrate(database) {
  const { code, output } = await run(process.execPath, [join(api, 'migrate.js')], {
    env: productEnvironment(database, { asOwner: true }),
    cwd: root,
  });
  if (code !== 0) throw new Refusal(output.trim() || 'The migrations failed without a word.');
}

/** Runs one of the product's commands to its end and gives back what it printed. */
export async function runCommand(database, name, args = []) {
  const { code, output } = await run(process.execPath, [commandFile(name), ...args], { env: productEnvironment(database), cwd: root });
  if (code !== 0) throw new Refusal(`The command ${name} failed: ${output.trim()}`);
  return output.trim();
}

export const commandFile = (name) => join(api, 'commands', `${name}.js`);

/**
 * Starts the server in a group of its own, so that Ctrl-C reaches it once and through us; it follows us when we are killed.
 * `ended` settles when it ends, for whatever reason.
 */
export function serve(database, port, { environment = {}, output = 'inherit' } = {}) {
  const follow = pathToFileURL(join(root, 'scripts', 'steps', 'follow-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', follow, join(api, 'main.js')], {
    cwd: root,
    env: { ...productEnvironment(database), PORT: String(port), ...environment },
    stdio: ['ignore', output, output, 'ipc'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  return { child, ended, stop: () => stop(child, ended) };
}

async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}

/** Waits until the server says that it and its database are well. */
export async function waitUntilHealthy(server, port) {
  let over = false;
  server.ended.then(() => (over = true));
  const host = ['', '0.0.0.0', '::', 'localhost'].includes(process.env.HOST ?? '') ? '127.0.0.1' : process.env.HOST;
  for (let attempt = 0; attempt < 600 && !over; attempt += 1) {
    if (await isHealthy(`http://${host}:${port}/health`)) return;
    await pause(100);
  }
  throw new Refusal('The server did not start: its reason stands above.');
}

async function isHealthy(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) });
    return answer.ok;
  } catch {
    return false;
  }
}
