import { openDatabaseOfSize, readOrganisation } from './database.mjs';
import { endpointsOf } from './endpoints.mjs';
import { medianOf, measure } from './measure.mjs';
import { startLimit, startTamis } from './servers.mjs';
import { say } from '../steps/say.mjs';

const moves = 10_000;

/** What grows when others come, when the board grows, and after many moves: one connection, ratios to the first of each. */
export async function benchGrowth(cluster, { quick }) {
  const plan = { files: cluster.files, repetitions: quick ? 3 : 5, milliseconds: quick ? 1000 : 2000 };
  const bySize = {};
  for (const size of ['S', 'M', 'L']) bySize[size] = await atSize(cluster, size, plan);
  const { S, M, L } = bySize;
  return [
    ...withRatios('other organisations: 1, 20, 200', [S.probe, M.probe, L.probe]),
    ...withRatios('cases of the board: 150, 500, 1,000', [L.probe, M.large, L.large]),
    ...withRatios(`after ${moves.toLocaleString('en')} moves in the organisation`, [M.large, M.moved]),
  ];
}

async function atSize(cluster, size, plan) {
  const database = await openDatabaseOfSize(cluster, size);
  say(`Measuring growth at size ${size}…`);
  const probe = await boards(database, 'org-0', plan);
  if (size === 'S') return { probe };
  const large = await boards(database, 'org-1', plan);
  return size === 'M' ? { probe, large, moved: await boards(database, 'org-1', plan, moveOften) } : { probe, large };
}

/** The board of one organisation by both servers; servers start anew, so that none keeps a plan of smaller tables. */
async function boards(database, slug, { files, repetitions, milliseconds }, first) {
  const organisation = await readOrganisation(database, slug);
  const asked = { slug, account: database.account };
  const [tamis, keeping] = [await startTamis(database, { ...asked, keepsAnswers: false }), await startTamis(database, asked)];
  const limit = await startLimit(database);
  try {
    const endpoints = endpointsOf({ tamis, keeping, limit, organisation });
    await first?.(endpoints, files);
    const rows = [];
    for (const endpoint of [...endpoints.filter(({ group }) => group === 'board'), givenAgain(endpoints)]) {
      // Compiled code first: the figures of a cold server would flatter those that follow.
      await measure(files, endpoint, { connections: 8, milliseconds: 4000 });
      const samples = [];
      for (let repetition = 0; repetition <= repetitions; repetition += 1)
        samples.push(await measure(files, endpoint, { connections: 1, milliseconds }));
      rows.push({ endpoint: endpoint.endpoint, cases: organisation.cases.length, ...medianOf(samples.slice(1)) });
    }
    return rows;
  } finally {
    await Promise.all([tamis.stop(), keeping.stop(), limit.stop()]);
  }
}

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
