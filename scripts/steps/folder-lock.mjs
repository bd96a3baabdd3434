import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './processes.mjs';
import { Refusal } from './say.mjs';

const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/**
 * Lets one process at a time start or stop the server of a folder. A lock left by a killed process does not count.
 * It waits without yielding, because it is also taken while the process ends.
 */
export function lockFolder(folder, patience = 120_000) {
  const file = join(folder, 'lock');
  const deadline = Date.now() + patience;
  while (!take(file)) {
    if (Date.now() > deadline) throw new Refusal(`Another command keeps ${folder} locked: end it, or remove ${file}.`);
    sleep(50);
  }
  return () => rmSync(file, { force: true });
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = readHolder(file);
  if (holder === process.pid) return true;
  if (holder && !isAlive(holder)) rmSync(file, { force: true });
  return false;
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
