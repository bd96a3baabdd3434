import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { openCluster } from '../steps/cluster.mjs';
import { productSettings } from '../steps/database.mjs';
import { root } from '../steps/folders.mjs';
import { newSecret } from '../steps/private-file.mjs';
import { chooseFreePort } from '../steps/ports.mjs';
import { migrate, runCommand, serve, waitUntilHealthy } from '../steps/product.mjs';
import { boardQuery } from './board.mjs';
import { growOrganisation } from './fixture.mjs';

const slug = 'mervane';

/** A database and two servers for the length of a run, apart from everybody's data. */
export async function openBench(cards) {
  const folder = join(root, '.tamis', 'bench');
  const cluster = await openCluster({ folder, settings: productSettings, disposable: true });
  const database = await createDatabase(cluster);
  const organisationId = await withClient(database.ownerUrl, (client) => growOrganisation(client, slug, cards));
  const tamis = await startTamis(database);
  const limit = await startLimit(database, organisationId);
  return {
    files: join(folder, 'files'),
    endpoints: [tamis.endpoint, limit.endpoint],
    close: async () => {
      await tamis.stop();
      limit.child.kill();
      cluster.close();
    },
  };
}

async function createDatabase(cluster) {
  await withClient(cluster.url('postgres'), async (client) => {
    await client.query('DROP DATABASE IF EXISTS bench WITH (FORCE)');
    await client.query('CREATE DATABASE bench');
  });
  const ownerUrl = cluster.url('bench');
  const application = Object.assign(new URL(ownerUrl), { username: 'tamis_app', password: newSecret() });
  const database = { ownerUrl, applicationUrl: application.href };
  await migrate(database);
  const told = await runCommand(database, 'seed');
  const [, email, password] = told.match(/(\S+@\S+) \/ (\S+)/);
  return { ...database, account: { email, password } };
}

async function startTamis(database) {
  const port = await chooseFreePort();
  const address = `http://127.0.0.1:${port}`;
  const server = serve(database, port, { environment: { TAMIS_ORIGIN: address } });
  await waitUntilHealthy(server, port);
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(database.account),
  });
  if (!answer.ok) throw new Error(`Signing in to measure failed: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { cookie, 'x-tamis-request': '1', 'x-tamis-organisation': slug };
  const body = JSON.stringify({ query: boardQuery, variables: {} });
  return { stop: server.stop, endpoint: { name: 'tamis', pid: server.child.pid, url: `${address}/graphql`, headers, body } };
}

async function startLimit({ ownerUrl }, organisationId) {
  const child = fork(join(root, 'scripts', 'bench', 'limit-server.mjs'), [ownerUrl, organisationId]);
  const [{ port }] = await once(child, 'message');
  return { child, endpoint: { name: 'limit', pid: child.pid, url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}' } };
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
