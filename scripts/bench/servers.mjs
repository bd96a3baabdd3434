import { createHash } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps/folders.mjs';
import { chooseFreePort } from '../steps/ports.mjs';
import { serve, waitUntilHealthy } from '../steps/product.mjs';
import { operations } from './operations.mjs';

export const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/**
 * The product as it is served, with everything on; only the rate of one member is raised, because one member sends it all.
 * @param keepsAnswers false: every answer is computed, also one that somebody with the same rights was just given
 */
export async function startTamis(database, { slug, account, keepsAnswers = true }) {
  const port = await chooseFreePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    TAMIS_ORIGIN: address,
    TAMIS_WEB_FOLDER: webFolder(),
    TAMIS_MEMBER_RATE: '100000000',
    ...(!keepsAnswers && { TAMIS_ANSWER_MEMORY_MB: '0' }),
  };
  // Its log goes beside our progress: our own output is for another program.
  const server = serve(database, port, { environment, output: process.stderr.fd });
  await waitUntilHealthy(server, port);
  const headers = { cookie: await signIn(address, account), 'x-tamis-request': '1', 'x-tamis-organisation': slug };
  return { name: 'tamis', pid: server.child.pid, port, headers, stop: server.stop };
}

export async function startLimit({ ownerUrl }) {
  const child = fork(join(root, 'scripts', 'bench', 'limit-server.mjs'), [ownerUrl]);
  const [{ port }] = await once(child, 'message');
  return { name: 'limit', pid: child.pid, port, headers: {}, stop: async () => child.kill() };
}

/** A web of one page: what matters is its list of operations, for the server runs no others for a browser. */
function webFolder() {
  const folder = join(root, '.tamis', 'bench', 'web');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Tamis</title>');
  const known = Object.entries(operations).map(([name, text]) => ({ id: hashOf(text), name, kind: text.split(' ', 1)[0], text }));
  writeFileSync(join(folder, '.operations.json'), JSON.stringify({ operations: known }));
  return folder;
}

async function signIn(address, account) {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`Signing in to measure failed: ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return cookies.join('; ');
}
