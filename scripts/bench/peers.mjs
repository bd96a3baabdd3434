import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../steps/say.mjs';
import { withClient } from './database.mjs';
import { peerEndpoints } from './endpoints.mjs';
import { install } from './peers/install.mjs';
import * as nest from './peers/nest.mjs';
import * as postGraphile from './peers/postgraphile-functions.mjs';

const peers = [
  { name: 'postgraphile', words: postGraphile, start: startPostGraphile },
  { name: 'nest-mercurius', words: nest, start: startNest('mercurius') },
  { name: 'nest-apollo', words: nest, start: startNest('apollo') },
];

/** Other servers on the same data, installed for the bench alone; one that cannot be had is named and left out. */
export async function startPeers(database, organisation) {
  const found = { servers: [], endpoints: [] };
  for (const { name, words, start } of peers) {
    try {
      const server = { name, headers: {}, ...(await start(database)) };
      found.servers.push(server);
      found.endpoints.push(...peerEndpoints({ server, organisation, ...words }));
    } catch (error) {
      say(`${name} is left out: ${error.message}`);
    }
  }
  return found;
}

async function startPostGraphile({ ownerUrl }) {
  const place = install('postgraphile', { postgraphile: '5.1.5', graphql: '^16.9.0', pg: '^8.13.0' });
  // It needs Node 22, whatever Node runs Tamis.
  const execPath = join(install('node22', { node: '^22.12.0' }), 'node_modules', 'node', 'bin', 'node');
  await withClient(ownerUrl, (client) => client.query(postGraphile.functions));
  const file = join(place, 'server.mjs');
  copyFileSync(join(import.meta.dirname, 'peers', 'postgraphile.mjs'), file);
  return startServer(file, [ownerUrl], { execPath });
}

function startNest(stack) {
  return ({ ownerUrl }) => startServer(nest.prepareNest(), [ownerUrl, stack]);
}

async function startServer(file, values, options = {}) {
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
  const child = fork(file, values, { execArgv: [], env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], ...options });
  let words = '';
  child.stderr.on('data', (part) => (words = `${words}${part}`.slice(-500)));
  const started = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => undefined)]);
  if (!started) throw new Error(`it does not start: ${words.trim()}`);
  return { pid: child.pid, port: started[0].port, stop: async () => child.kill() };
}
