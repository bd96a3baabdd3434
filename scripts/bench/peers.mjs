import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps/folders.mjs';
import { say } from '../steps/say.mjs';
import { withClient } from './database.mjs';
import { peerEndpoints } from './endpoints.mjs';
import { documents, functions } from './peers/postgraphile-functions.mjs';

const folder = join(root, '.tamis', 'bench', 'peers');
/** PostGraphile needs Node 22, whatever Node runs Tamis. */
const packages = { postgraphile: { postgraphile: '5.1.5', graphql: '^16.9.0', pg: '^8.13.0' }, node22: { node: '^22.12.0' } };

/** Other servers on the same data, installed for the bench alone; one that cannot be had is named and left out. */
export async function startPeers(database, organisation) {
  try {
    const server = await startPostGraphile(database);
    return { servers: [server], endpoints: peerEndpoints({ server, organisation, documents }) };
  } catch (error) {
    say(`PostGraphile is left out: ${error.message}`);
    return { servers: [], endpoints: [] };
  }
}

async function startPostGraphile({ ownerUrl }) {
  for (const [name, dependencies] of Object.entries(packages)) install(name, dependencies);
  await withClient(ownerUrl, (client) => client.query(functions));
  const file = join(folder, 'postgraphile', 'server.mjs');
  copyFileSync(join(root, 'scripts', 'bench', 'peers', 'postgraphile.mjs'), file);
  const execPath = join(folder, 'node22', 'node_modules', 'node', 'bin', 'node');
  const child = fork(file, [ownerUrl], {
    execPath,
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr.on('data', (part) => (words = `${words}${part}`.slice(-500)));
  const started = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => undefined)]);
  if (!started) throw new Error(`it does not start: ${words.trim()}`);
  return { name: 'postgraphile', pid: child.pid, port: started[0].port, headers: {}, stop: async () => child.kill() };
}

function install(name, dependencies) {
  const place = join(folder, name);
  if (existsSync(join(place, 'node_modules', Object.keys(dependencies)[0], 'package.json'))) return;
  say(`Installing ${name} for the bench…`);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: `bench-${name}`, private: true, dependencies }));
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const result = spawnSync(npm[0], [...npm.slice(1), 'install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: place,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`npm cannot install it (${(result.stderr ?? '').trim().split('\n').at(-1)})`);
}
