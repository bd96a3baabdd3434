import { openDatabaseOfSize, readOrganisation } from './database.mjs';
import { endpointsOf, openingOf } from './endpoints.mjs';
import { medianOf, measure } from './measure.mjs';
import { startLimit, startTamis } from './servers.mjs';
import { say } from '../steps/say.mjs';

const moves = 10_000;

/** What grows when others come, when the board grows, and after many moves: one connection, ratios to the first of each. */
export async function benchGrowth(cluster, { quick }) {
  const plan = { files: cluster.files, repetitions: quick ? 3 : 5, milliseconds: quick ? 1000 : 2000 };
  const sizes = {};
  for (const size of ['S', 'M', 'L']) sizes[size] = await openDatabaseOfSize(cluster, size);
  const { S, M, L } = sizes;
  say('Measuring the same board among 1, 20 and 200 organisations, and boards of 500 and 1,000 cases…');
  const probes = [S, M, L].map((database) => ({ database, slug: 'org-0' }));
  const [alone, among20, among200, board500, board1000] = await boardsInTurns(
    [...probes, { database: M, slug: 'org-1' }, { database: L, slug: 'org-1' }],
    plan,
  );
  const [moved] = await boardsInTurns([{ database: M, slug: 'org-1', first: moveOften }], plan);
  return [
    ...withRatios('other organisations: 1, 20, 200', [alone, among20, among200]),
    ...withRatios('cases of the board: 150, 500, 1,000', [among200, board500, board1000]),
    ...withRatios(`after ${moves.toLocaleString('en')} moves in the organisation`, [board500, moved]),
  ];
}

/**
 * The boards of several organisations by both servers, each in turn: an hour in which the machine is slower falls on all of them.
 * Servers start anew, so that none keeps a plan of smaller tables.
 */
async function boardsInTurns(boards, { files, repetitions, milliseconds }) {
  const opened = [];
  try {
    for (const board of boards) opened.push(await openBoard(board));
    for (const [at, { endpoints }] of opened.entries()) await boards[at].first?.(endpoints, files);
    const asked = opened.flatMap(({ endpoints, rows }) => askedOf(endpoints).map((endpoint) => ({ endpoint, rows, samples: [] })));
    // Compiled code first: the figures of a cold server would flatter those that follow.
    for (const { endpoint } of asked) await measure(files, endpoint, { connections: 8, milliseconds: 4000 });
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      for (const { endpoint, samples } of repetition % 2 === 0 ? asked : [...asked].reverse()) {
        await measure(files, endpoint, { connections: 1, milliseconds: milliseconds / 4 });
        samples.push(await measure(files, endpoint, { connections: 1, milliseconds }));
      }
    }
    for (const { endpoint, rows, samples } of asked) rows.push({ endpoint: endpoint.endpoint, ...medianOf(samples) });
    return opened.map(({ cases, rows }) => rows.map((row) => ({ ...row, cases })));
  } finally {
    await Promise.all(opened.map(({ stop }) => stop()));
  }
}

async function openBoard({ database, slug }) {
  const organisation = await readOrganisation(database, slug);
  const asked = { slug, account: database.account };
  const [tamis, keeping] = [await startTamis(database, { ...asked, keepsAnswers: false }), await startTamis(database, asked)];
  const limit = await startLimit(database);
  const endpoints = [...endpointsOf({ tamis, keeping, limit, organisation }), openingOf(tamis)];
  const stop = () => Promise.all([tamis, keeping, limit].map((server) => server.stop()));
  return { endpoints, cases: organisation.cases.length, rows: [], stop };
}

const askedOf = (endpoints) => [...endpoints.filter(({ group }) => group === 'board' || group === 'opening'), givenAgain(endpoints)];

const givenAgain = (endpoints) => ({
  ...endpoints.find(({ group, endpoint }) => group === 'board-kept' && endpoint === 'tamis'),
  endpoint: 'tamis, given again',
});

async function moveOften(endpoints, files) {
  const move = endpoints.find(({ group, endpoint }) => group === 'move' && endpoint === 'tamis');
  const { bad, requestsPerSecond } = await measure(files, move, { connections: 16, milliseconds: 600_000, requests: moves });
  say(`${moves} moves, ${bad} refused, ${Math.round(requestsPerSecond)} a second.`);
}

function withRatios(what, steps) {
  return steps.flatMap((rows) =>
    rows.map((row) => {
      const begin = steps[0].find(({ endpoint }) => endpoint === row.endpoint);
      return { what, ...row, p50Ratio: row.p50Ms / begin.p50Ms, cpuRatio: row.cpuMs / begin.cpuMs };
    }),
  );
}
