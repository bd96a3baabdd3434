import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCluster } from '../steps/cluster.mjs';
import { productSettings } from '../steps/database.mjs';
import { pause } from '../steps/processes.mjs';
import { ask, moveUntil } from './failure-load.mjs';

const megabyte = 1024 * 1024;
const settings = { ...productSettings, max_wal_size: '48MB', min_wal_size: '32MB', wal_recycle: 'off' };

/** Needs the right to mount; where it is missing the case says so and is not counted as passed. */
export async function fillDisk({ start, freshDatabase, cardsOf, examine, lost }) {
  const folder = join(tmpdir(), `tamis-small-disk-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=192m', 'tmpfs', folder]).status !== 0)
    return { passed: false, why: 'no right to mount a small disk here' };
  try {
    return await onSmallDisk(folder, { start, freshDatabase, cardsOf, examine, lost });
  } finally {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onSmallDisk(folder, { start, freshDatabase, cardsOf, examine, lost }) {
  const cluster = await openCluster({ folder, settings, disposable: true });
  try {
    const database = await freshDatabase(cluster, 'small');
    const server = await start(database);
    const ledger = new Map();
    const stopping = new AbortController();
    const work = moveUntil([server], await cardsOf(database), { clients: 4, stop: stopping.signal, ledger });
    const ballast = join(folder, 'ballast');
    fill(ballast, folder);
    const refused = await firstRefusal(server, database, cardsOf);
    rmSync(ballast, { force: true });
    const freed = performance.now();
    const recovered = await goodAgain(server, cluster, freed);
    await pause(500);
    stopping.abort();
    await work;
    const missing = await lost(database, ledger);
    await server.stop();
    const doctor = await examine(database);
    const told = refused?.status === 503 && !/ENOSPC|could not|No space|53100|wal/i.test(refused.text);
    return {
      passed: told && recovered !== undefined && missing === 0 && doctor === 0,
      refusedWith: refused?.status,
      code: refused?.code,
      recoveredAfterMs: recovered,
      lostWrites: missing,
      doctorOfSmall: doctor,
    };
  } finally {
    cluster.close();
  }
}

/** All but a little: PostgreSQL meets the end while it writes. */
function fill(file, folder) {
  const { bavail, bsize } = statfsSync(folder);
  const room = Math.max(0, bavail * bsize - megabyte);
  writeFileSync(file, Buffer.alloc(room, 1));
}

/** A large text until there is no room for it: the first answer that is not a success. */
async function firstRefusal(server, database, cardsOf) {
  const [card] = await cardsOf(database);
  const query = 'mutation Submit($input: SubmitUseCaseInput!) { submitUseCase(input: $input) { id } }';
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const description = Array.from({ length: 9_000 }, () => Math.random().toString(36).slice(2, 12)).join('');
    const { status, text } = await ask(server, { query, variables: { input: { title: `Large ${card.id.slice(0, 4)}`, description } } });
    if (status !== 200) return { status, text, code: /"code":"(\w+)"/.exec(text)?.[1] };
  }
  return undefined;
}

async function goodAgain(server, cluster, since) {
  const query = 'mutation Submit($input: SubmitUseCaseInput!) { submitUseCase(input: $input) { id } }';
  for (let attempt = 0; attempt < 300; attempt += 1) {
    // Without room for its log PostgreSQL ends, as it must; `npm start` and any supervisor start it again.
    if (!cluster.isRunning()) await cluster.restart();
    const { status, text } = await ask(server, { query, variables: { input: { title: 'Small again' } } });
    if (status === 200 && !text.includes('"errors"')) return Math.round(performance.now() - since);
    await pause(100);
  }
  return undefined;
}
