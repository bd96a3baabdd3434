import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { openCluster } from '../steps/cluster.mjs';
import { productSettings } from '../steps/database.mjs';
import { root } from '../steps/folders.mjs';
import { chooseFreePort } from '../steps/ports.mjs';
import { serve, waitUntilHealthy } from '../steps/product.mjs';
import { openDatabaseOfSize } from './database.mjs';
import { sizes } from './generate.mjs';
import { plainBoard } from './plain-board.mjs';

/** One organisation each: what one reader's board may hold. Kept beside the sizes of the API's bench, which stay as they were generated. */
Object.assign(sizes, {
  '1K': { organisations: 1, cases: 1_000 },
  '10K': { organisations: 1, cases: 10_000 },
  150: { organisations: 1, cases: 150 },
});

/** A server of its own: the API's bench may run beside. */
export const openWebCluster = () => openCluster({ folder: join(root, '.tamis', 'bench-web'), settings: productSettings, disposable: true });

/** The databases of these sizes. */
export async function openDatabases(cluster, wanted) {
  const databases = [];
  for (const size of wanted) databases.push(await openDatabaseOfSize(cluster, size));
  return databases;
}

/** The built web and its API, with somebody signed in. */
export async function openPages(database) {
  const port = await chooseFreePort();
  const address = `http://127.0.0.1:${port}`;
  const server = serve(database, port, { environment: { TAMIS_ORIGIN: address, TAMIS_MEMBER_RATE: '100000000' } });
  await waitUntilHealthy(server, port);
  const cookies = await signIn(address, database.account);
  const home = `${address}/org-1/use-cases`;
  return { board: home, table: `${home}?layout=table`, weights: `${address}/org-1/scoring-models`, cookies, stop: server.stop };
}

async function signIn(address, account) {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`Signing in to measure failed: ${await answer.text()}`);
  return answer.headers.getSetCookie().map((line) => {
    const [name, ...value] = line.split(';')[0].split('=');
    return { name, value: value.join('='), url: address };
  });
}

/** The measure of the machine: a windowed board without framework, sign-in or data to fetch. */
export async function openPlainBoard(cards) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(plainBoard(cards));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { board: `http://127.0.0.1:${server.address().port}/`, cookies: [], stop };
}
