import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCluster } from '../steps/cluster.mjs';
import { productSettings } from '../steps/database.mjs';
import { pause } from '../steps/processes.mjs';
import { withClient } from './database.mjs';
import { ask, moveUntil, readUntil } from './failure-load.mjs';
import { openSmallDisk } from './small-disk.mjs';

const megabyte = 1024 * 1024;
const settings = { ...productSettings, max_wal_size: '48MB', min_wal_size: '32MB', wal_recycle: 'off' };
const SUBMIT = 'mutation Submit($input: SubmitUseCaseInput!) { submitUseCase(input: $input) { id } }';
const sentences = {
  en: 'The server can no longer write: its disk is full or out of order.',
  fr: 'Le serveur ne peut plus écrire\u00a0: son disque est plein ou en panne.',
};
/** Words of PostgreSQL or the system that no reader may see. */
const inside = /ENOSPC|could not|No space|53100|pg_wal|\/files\//i;

/** Where no small disk can be had the case says why, and is neither passed nor failed. */
export async function fillDisk(steps) {
  const disk = openSmallDisk();
  if (disk.why) return { passed: undefined, why: disk.why };
  try {
    return await onSmallDisk(disk.folder, steps);
  } finally {
    disk.release();
  }
}

async function onSmallDisk(folder, steps) {
  const cluster = await openCluster({ folder, settings, disposable: true });
  try {
    const database = await steps.freshDatabase(cluster, 'small');
    const readers = await readersOf(database, steps);
    const server = readers.en;
    const seen = await liveThrough({ folder, cluster, database, server, readers, ...steps });
    const alive = server.child.exitCode === null;
    await server.stop();
    const doctor = await steps.examine(database);
    return { passed: seen.passed && alive && doctor === 0, alive, ...seen.figures, doctorOfSmall: doctor };
  } finally {
    cluster.close();
  }
}

/** A reader in each language, of one organisation. */
async function readersOf(database, { start, signIn }) {
  const french = await withClient(database.ownerUrl, async (client) => {
    const text = `UPDATE member m SET language = CASE WHEN m.email = $1 THEN 'en' ELSE 'fr' END FROM organisation o
                  WHERE o.id = m.organisation_id AND o.slug = 'mervane' AND m.account_id IS NOT NULL AND (m.email = $1 OR m.role = 'triager')
                  RETURNING m.email`;
    const { rows } = await client.query(text, [database.account.email]);
    return rows.find(({ email }) => email !== database.account.email).email;
  });
  const server = await start(database);
  const cookie = await signIn(`http://127.0.0.1:${server.port}`, { ...database.account, email: french });
  return { en: server, fr: { ...server, headers: { ...server.headers, cookie } } };
}

/** Moves go on all the time; the disk fills, large texts and reads are tried on it, and it is emptied again. */
async function liveThrough({ folder, cluster, database, server, readers, cardsOf, lost }) {
  const ledger = new Map();
  const stopping = new AbortController();
  const work = moveUntil([server], await cardsOf(database), { clients: 4, stop: stopping.signal, ledger });
  const before = await countCases(database);
  const ballast = join(folder, 'ballast');
  fill(ballast, folder);
  const { accepted, refusals } = await submitUntilRefused(readers);
  const reads = await readWhileFull(server);
  rmSync(ballast, { force: true });
  const freed = performance.now();
  const recovered = await goodAgain(server, cluster, freed);
  await pause(500);
  stopping.abort();
  await work;
  const missing = await lost(database, ledger);
  const kept = await countCases(database);
  const halfWritten = kept - before - accepted - 1;
  const ended = refusals.some(({ code }) => code === 'DATABASE_AWAY');
  const told = Object.keys(sentences).every((language) => isTold(refusals, language));
  return {
    passed: told && recovered !== undefined && missing === 0 && halfWritten === 0 && (ended || reads.refused === 0),
    figures: {
      ...(told ? {} : { untold: refusals.map(({ text }) => text.slice(0, 300)) }),
      refusedWith: refusals.map(({ status, code, language }) => `${language} ${status} ${code}`).join(', '),
      postgresEnded: ended,
      readsWhileFull: reads.all,
      readsRefused: reads.refused,
      recoveredAfterMs: recovered,
      lostWrites: missing,
      halfWrittenCases: halfWritten,
    },
  };
}

const isTold = (refusals, language) =>
  refusals.some(
    ({ language: asked, status, code, text }) =>
      asked === language &&
      status === 503 &&
      !inside.test(text) &&
      (code === 'DATABASE_AWAY' || (code === 'NO_ROOM' && text.includes(sentences[language]))),
  );

/** All but a little: PostgreSQL meets the end while it writes. */
function fill(file, folder) {
  const { bavail, bsize } = statfsSync(folder);
  const room = Math.max(0, bavail * bsize - megabyte);
  writeFileSync(file, Buffer.alloc(room, 1));
}

/** Large texts until there is no room for one, in each language. */
async function submitUntilRefused(readers) {
  const refusals = [];
  let accepted = 0;
  for (const [language, reader] of Object.entries(readers)) {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const description = Array.from({ length: 9_000 }, () => Math.random().toString(36).slice(2, 12)).join('');
      const body = { query: SUBMIT, variables: { input: { title: `Large ${attempt}`, description } } };
      const { status, text } = await ask(reader, body);
      if (status === 200 && !text.includes('"errors"')) accepted += 1;
      else {
        refusals.push({ language, status, text, code: /"code":"(\w+)"/.exec(text)?.[1] });
        break;
      }
    }
  }
  return { accepted, refusals };
}

async function readWhileFull(server) {
  const stopping = new AbortController();
  const reading = readUntil(server, { clients: 4, stop: stopping.signal, pauseMs: 10 });
  await pause(1_000);
  stopping.abort();
  const answers = await reading;
  return { all: answers.length, refused: answers.filter(({ ok }) => !ok).length };
}

async function goodAgain(server, cluster, since) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    // Without room for its log PostgreSQL ends, as it must; `npm start` and any supervisor start it again.
    if (!cluster.isRunning()) await cluster.restart();
    const { status, text } = await ask(server, { query: SUBMIT, variables: { input: { title: 'Small again' } } });
    if (status === 200 && !text.includes('"errors"')) return Math.round(performance.now() - since);
    await pause(100);
  }
  return undefined;
}

const countCases = ({ ownerUrl }) =>
  withClient(ownerUrl, async (client) => (await client.query('SELECT count(*)::int AS cases FROM use_case')).rows[0].cases);
