import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pause } from '../steps/processes.mjs';
import { withClient } from './database.mjs';
import { quantile, readUntil } from './failure-load.mjs';

/** One organisation asks with 64 connections for all it can; the other one's slowest answers stay near those of a quiet hour. */
export async function neighbour({ database, quick, start }) {
  await withClient(database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO member (organisation_id, account_id, email, name, role)
       SELECT o.id, a.id, a.email, a.name, 'triager' FROM organisation o, account a WHERE o.slug = 'ardane' AND a.email = $1`,
      [database.account.email],
    ),
  );
  const server = await start(database);
  await neighbourAlone(server, true);
  const quietRun = await neighbourAlone(server, quick);
  const stopFlood = flood(server, 64);
  await pause(500);
  const floodedRun = await neighbourAlone(server, quick);
  const { answered, refused } = await stopFlood();
  await server.stop();
  const ratio = quantile(floodedRun, 0.99) / quantile(quietRun, 0.99);
  return {
    passed: ratio <= 3,
    p99Ratio: Number(ratio.toFixed(2)),
    quietP99Ms: Number(quantile(quietRun, 0.99).toFixed(1)),
    floodedP99Ms: Number(quantile(floodedRun, 0.99).toFixed(1)),
    floodAnswers: answered,
    floodRefused: refused,
  };
}

function flood({ port, headers }, clients) {
  const child = fork(new URL('./failure-flood.mjs', import.meta.url));
  child.send({ server: { port, headers }, clients });
  return async () => {
    const told = once(child, 'message');
    child.send('stop');
    return (await told)[0];
  };
}

async function neighbourAlone(server, quick) {
  const stopping = new AbortController();
  const headers = { ...server.headers, 'x-tamis-organisation': 'ardane' };
  const reading = readUntil({ ...server, headers }, { clients: 4, stop: stopping.signal, pauseMs: 5 });
  await pause(quick ? 4_000 : 8_000);
  stopping.abort();
  const answers = await reading;
  if (answers.some(({ ok }) => !ok)) throw new Error(`The neighbour was refused: ${answers.find(({ ok }) => !ok).status}.`);
  return answers.map(({ ms }) => ms);
}
