import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openCluster } from '../steps/cluster.mjs';
import { productSettings } from '../steps/database.mjs';
import { root } from '../steps/folders.mjs';
import { chooseFreePort } from '../steps/ports.mjs';
import { postgresBinaries, runPostgres } from '../steps/postgres-programs.mjs';
import { postgresAccount } from '../steps/postgres-account.mjs';
import { newSecret } from '../steps/private-file.mjs';
import { migrate, productEnvironment, runCommand, serve, waitUntilHealthy, commandFile } from '../steps/product.mjs';
import { pause, run } from '../steps/processes.mjs';
import { Refusal, say } from '../steps/say.mjs';
import { copyIn, copyOut, differing } from '../steps/table-copy.mjs';
import { withClient } from './database.mjs';
import { fillDisk } from './failure-disk.mjs';
import { ask, moveUntil, readUntil } from './failure-load.mjs';
import { neighbour } from './failure-neighbour.mjs';
import { namespacesToMountIn } from './small-disk.mjs';

const folder = join(root, '.tamis', 'failure');
const cases = { kill, stop, restart, neighbour, winners, restore, disk };

/** `npm run bench -- failure [--quick] [--only kill,stop,…]`: each bad day on the built product, and the doctor after it. */
export async function benchFailure({ quick, only }) {
  const unknown = only.filter((name) => !(name in cases));
  if (unknown.length > 0)
    throw new Refusal(`There is no failure called ${unknown.join(', ')}: choose from ${Object.keys(cases).join(', ')}.`);
  const chosen = Object.keys(cases).filter((one) => only.length === 0 || only.includes(one));
  const elsewhere = chosen.includes('disk') && namespacesToMountIn();
  if (elsewhere) return spawnSync(elsewhere.program, elsewhere.args, { env: elsewhere.env, stdio: 'inherit' }).status ?? 1;
  const cluster = await openCluster({ folder, settings: productSettings, disposable: true });
  const bench = { cluster, quick, start, database: await freshDatabase(cluster, 'failure') };
  const results = [];
  try {
    for (const name of chosen) {
      say(`${name}…`);
      results.push({ case: name, ...(await cases[name](bench)), doctor: await examine(bench.database) });
      console.log(JSON.stringify(results.at(-1)));
    }
  } finally {
    cluster.close();
  }
  const untold = results.filter(({ passed }) => passed === undefined);
  const failed = results.filter(({ passed, doctor }) => passed === false || doctor !== 0);
  untold.forEach(({ case: name, why }) => say(`${name}: no verdict. ${why}`));
  const passed = results.length - failed.length - untold.length;
  process.stdout.write(`${passed} passed, ${failed.length} failed${untold.length > 0 ? `, ${untold.length} without a verdict` : ''}\n`);
  return failed.length === 0 ? 0 : 1;
}

async function freshDatabase(cluster, name) {
  await withClient(cluster.url('postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  const application = Object.assign(new URL(cluster.url(name)), { username: 'tamis_app', password: newSecret() });
  const database = { ownerUrl: cluster.url(name), applicationUrl: application.href };
  await migrate(database);
  const told = await runCommand(database, 'seed');
  const [, email, password] = told.match(/(\S+@\S+) \/ (\S+)/);
  return { ...database, account: { email, password } };
}

/** A server that answers free questions, so that the load needs no built web; `slug` names who asks. */
async function start(database, { slug = 'mervane', environment = {} } = {}) {
  const port = await chooseFreePort();
  const address = `http://127.0.0.1:${port}`;
  const settings = {
    TAMIS_ORIGIN: address,
    // Its questions are its own: they are on no list of the web's.
    NODE_ENV: 'development',
    TAMIS_WEB_FOLDER: '',
    TAMIS_MEMBER_RATE: '100000000',
    TAMIS_LOG_LEVEL: 'silent',
    ...environment,
  };
  const server = serve(database, port, { environment: settings });
  await waitUntilHealthy(server, port);
  database.cookie ??= await signIn(address, database.account);
  return { ...server, port, headers: { cookie: database.cookie, 'x-tamis-request': '1', 'x-tamis-organisation': slug } };
}

async function signIn(address, account) {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`Signing in failed: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function cardsOf({ ownerUrl }) {
  const text = `SELECT u.id, u.stage, u.version FROM use_case u JOIN organisation o ON o.id = u.organisation_id
                WHERE o.slug = 'mervane' AND u.status IS NULL ORDER BY u.id`;
  return withClient(ownerUrl, async (client) => (await client.query(text)).rows);
}

async function examine(database) {
  const { code, output } = await run(process.execPath, [commandFile('doctor')], {
    env: productEnvironment(database, { asOwner: true }),
    cwd: root,
  });
  if (code !== 0) say(output);
  return code;
}

/** Acknowledged moves that the database does not hold. */
async function lost(database, ledger) {
  const now = new Map((await cardsOf(database)).map((card) => [card.id, card]));
  return [...ledger].filter(([id, { version }]) => now.get(id).version < version).length;
}

/** `kill -9` while eight clients move cards, again and again: what was acknowledged stays. */
async function kill({ database, quick }) {
  const rounds = quick ? 5 : 50;
  const ledger = new Map();
  for (let round = 0; round < rounds; round += 1) {
    const server = await start(database);
    const stop = new AbortController();
    const work = moveUntil([server], await cardsOf(database), { clients: 8, stop: stop.signal, ledger });
    await pause(200 + Math.random() * 500);
    server.child.kill('SIGKILL');
    await server.ended;
    stop.abort();
    await work;
  }
  const missing = await lost(database, ledger);
  return { passed: missing === 0, kills: rounds, acknowledgedCards: ledger.size, lostWrites: missing };
}

/** SIGTERM under load, with another server to turn to: nobody is refused for good, and the stopped one is gone in ten seconds. */
async function stop({ database, quick }) {
  const rounds = quick ? 3 : 20;
  const ledger = new Map();
  const gaveUp = [];
  const exits = [];
  const cards = await cardsOf(database);
  for (let round = 0; round < rounds; round += 1) {
    const servers = await Promise.all([start(database), start(database)]);
    const stopping = new AbortController();
    const work = moveUntil(servers, cards, { clients: 8, stop: stopping.signal, ledger, gaveUp });
    await pause(700);
    const began = performance.now();
    servers[0].child.kill('SIGTERM');
    const { code } = await servers[0].ended;
    exits.push({ ms: performance.now() - began, code });
    await pause(300);
    stopping.abort();
    await work;
    await servers[1].stop();
  }
  const slowest = Math.max(...exits.map(({ ms }) => ms));
  const missing = await lost(database, ledger);
  return {
    passed: gaveUp.length === 0 && missing === 0 && slowest <= 10_000,
    stops: rounds,
    failedRequests: gaveUp.length,
    lostWrites: missing,
    slowestExitMs: Math.round(slowest),
  };
}

/** PostgreSQL restarted under readers, politely and not. */
async function restart({ database, cluster }) {
  const outcome = {};
  let passed = true;
  const server = await start(database);
  for (const mode of ['fast', 'immediate']) {
    const stopping = new AbortController();
    const reading = readUntil(server, { clients: 4, stop: stopping.signal, pauseMs: 15 });
    const health = watchHealth(server.port, stopping.signal);
    await pause(1_500);
    const down = performance.now();
    const files = { folder, account: postgresAccount(folder, postgresBinaries()), binaries: postgresBinaries() };
    await runPostgres(files, 'pg_ctl', ['stop', '-m', mode, '-w', '-D', join(folder, 'files')]);
    await pause(600);
    await cluster.restart();
    const ready = performance.now();
    await pause(2_500);
    stopping.abort();
    const [answers, states] = [await reading, await health];
    const firstGood = answers.find(({ at, ok }) => ok && at > ready);
    const lastBad = answers.filter(({ at, ok }) => !ok && at > ready).at(-1);
    const meanwhile = new Set(states.filter(({ at }) => at > down + 300 && at < ready - 300).map(({ status }) => status));
    const alive = server.child.exitCode === null;
    passed &&= alive && firstGood !== undefined && firstGood.at - ready <= 500 && [...meanwhile].every((status) => status === 503);
    outcome[mode] = {
      alive,
      awayMs: Math.round(ready - down),
      goodAfterMs: firstGood && Math.round(firstGood.at - ready),
      lastErrorAfterMs: lastBad ? Math.round(lastBad.at - ready) : 0,
      errors: answers.filter(({ ok }) => !ok).length,
      errorStatuses: [...new Set(answers.filter(({ ok }) => !ok).map(({ status }) => status))].join(' '),
      healthMeanwhile: [...meanwhile].join(' '),
    };
  }
  await server.stop();
  return { passed, ...outcome };
}

async function watchHealth(port, stop) {
  const seen = [];
  while (!stop.aborted) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => ({ status: 0 }));
    seen.push({ at: performance.now(), status: answer.status });
    await pause(40);
  }
  return seen;
}

/** Fifty people with the same version of one card, round after round. */
async function winners({ database, quick }) {
  const rounds = quick ? 10 : 100;
  const servers = await Promise.all([start(database), start(database)]);
  const [card] = await cardsOf(database);
  const query = 'mutation Edit($input: EditUseCaseInput!) { editUseCase(input: $input) { __typename } }';
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    const version = card.version + round;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, client) =>
        ask(servers[client % 2], { query, variables: { input: { id: card.id, version, changes: { theme: `${round}-${client}` } } } }),
      ),
    );
    const kinds = answers.map(({ text }) => JSON.parse(text).data?.editUseCase?.__typename);
    if (kinds.filter((kind) => kind === 'UseCase').length !== 1 || kinds.filter((kind) => kind === 'UseCaseConflict').length !== 49)
      wrong += 1;
  }
  const history = await withClient(database.ownerUrl, async (client) => {
    const text = "SELECT 1 FROM audit_entry WHERE subject_id = $1 AND verb = 'use-case.edit' AND changes ? 'theme'";
    return (await client.query(text, [card.id])).rowCount;
  });
  await Promise.all(servers.map((server) => server.stop()));
  return {
    passed: wrong === 0 && history === rounds,
    rounds,
    clients: 50,
    processes: 2,
    roundsWithoutOneWinner: wrong,
    historyRows: history,
  };
}

/** A backup taken under load, restored into an empty database: the same rows, and the doctor has nothing to say. */
async function restore({ database, cluster }) {
  const server = await start(database);
  const stopping = new AbortController();
  const work = moveUntil([server], await cardsOf(database), { clients: 4, stop: stopping.signal, ledger: new Map() });
  const copies = join(folder, 'backup');
  rmSync(copies, { recursive: true, force: true });
  mkdirSync(copies);
  const tables = await withClient(database.ownerUrl, (client) => copyOut(client, copies));
  stopping.abort();
  await work;
  await server.stop();
  const empty = { ...database, ownerUrl: cluster.url('failure_restored'), cookie: undefined };
  await withClient(cluster.url('postgres'), async (client) => {
    await client.query('DROP DATABASE IF EXISTS failure_restored WITH (FORCE)');
    await client.query('CREATE DATABASE failure_restored');
  });
  empty.applicationUrl = Object.assign(new URL(database.applicationUrl), { pathname: '/failure_restored' }).href;
  await migrate(empty);
  const wrong = await withClient(empty.ownerUrl, async (client) => {
    await copyIn(client, copies, tables);
    return differing(tables, await copyOut(client));
  });
  const doctorOfRestored = await examine(empty);
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return {
    passed: wrong.length === 0 && doctorOfRestored === 0,
    tables: Object.keys(tables).length,
    rows,
    differing: wrong,
    doctorOfRestored,
  };
}

/** A cluster on a small disk that is filled under load, and emptied again. */
async function disk() {
  return fillDisk({ start, signIn, freshDatabase, cardsOf, examine, lost });
}
