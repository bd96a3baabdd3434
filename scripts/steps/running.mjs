import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { dataFolder } from './folders.mjs';
import { newSecret } from './private-file.mjs';
import { pause } from './processes.mjs';
import { Refusal } from './say.mjs';

/**
 * One running Tamis per data folder. The proof of life is an answer on a local port, not a process number:
 * numbers are given again, and a killed process leaves its file behind.
 * `afterCrash` tells that such a file was found.
 */
export async function claimFolder(describe) {
  const file = join(dataFolder(), 'running.json');
  const token = newSecret();
  const server = await listen(() => JSON.stringify({ token, pid: process.pid, ...describe() }));
  const claim = JSON.stringify({ port: server.address().port, token });
  let afterCrash = false;
  while (!take(file, claim)) {
    afterCrash = true;
    await waitOrRefuse(file);
  }
  return { afterCrash, release: () => rmSync(file, { force: true }) };
}

function listen(answer) {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(answer()));
    server.unref();
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function take(file, claim) {
  try {
    writeFileSync(file, claim, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Nobody answers: the file is old. Somebody who is stopping: wait. Somebody at work: say where. */
async function waitOrRefuse(file) {
  for (let patience = 100; patience > 0; patience -= 1) {
    const other = await ask(file);
    if (!other) return rmSync(file, { force: true });
    if (other.state !== 'stopping') {
      const where = other.address ? `, at ${other.address}` : ' and is starting';
      throw new Refusal(
        `Tamis already runs on the data in ${dataFolder()} (process ${other.pid})${where}: use that one, or stop it with Ctrl-C first.`,
      );
    }
    await pause(200);
  }
  throw new Refusal(`Another Tamis on the data in ${dataFolder()} does not finish stopping: end it, then start again.`);
}

function ask(file) {
  return new Promise((resolve) => {
    const { port, token } = read(file);
    if (!port) return resolve(undefined);
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 });
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve(parse(answer, token)));
  });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function parse(answer, token) {
  try {
    const other = JSON.parse(answer);
    return other.token === token ? other : undefined;
  } catch {
    return undefined;
  }
}
