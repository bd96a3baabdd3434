import './steps/node-version.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuOf, cpuOfPostgres } from './bench/cpu-time.mjs';
import { load } from './bench/load.mjs';
import { benchScoring } from './bench/scoring.mjs';
import { installPackages } from './steps/install.mjs';
import { buildChanged } from './steps/build.mjs';
import { say, tell } from './steps/say.mjs';

const quick = process.argv.includes('--quick');
const cards = 500;
const repetitions = quick ? 3 : 5;
const milliseconds = quick ? 1500 : 4000;

/** A named measure is one of the scoring functions: `npm run bench -- robustness`. */
const named = process.argv.slice(2).find((word) => !word.startsWith('--'));
if (named) {
  await tell(() => benchScoring(named));
  process.exit();
}

/** Tamis with everything on, beside a bare server that asks PostgreSQL for the same bytes: same machine, data and run, in alternating order. */
await tell(async () => {
  await installPackages();
  await buildChanged();
  const { openBench } = await import('./bench/open-bench.mjs');
  say(`Preparing one organisation of ${cards} use cases…`);
  const bench = await openBench(cards);
  try {
    const results = [];
    for (const connections of [1, 16]) results.push(...(await compare(bench, connections)));
    print(results);
    return results.some(({ bad }) => bad > 0) ? 1 : 0;
  } finally {
    await bench.close();
  }
});
process.exit();

async function compare(bench, connections) {
  const runs = bench.endpoints.map((endpoint) => ({ endpoint, samples: [] }));
  for (const { endpoint } of runs) await load({ ...endpoint, connections, milliseconds: 1500 });
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const order = repetition % 2 === 0 ? runs : [...runs].reverse();
    for (const { endpoint, samples } of order) samples.push(await measure(bench, endpoint, connections));
  }
  const medians = runs.map(({ endpoint, samples }) => ({ group: 'board', endpoint: endpoint.name, connections, ...medianOf(samples) }));
  const limit = medians.find(({ endpoint }) => endpoint === 'limit');
  return medians.map((row) => ({
    ...row,
    cpuRatio: row.cpuMs / limit.cpuMs,
    requestsRatio: row.requestsPerSecond / limit.requestsPerSecond,
  }));
}

async function measure(bench, endpoint, connections) {
  const postmaster = Number(readFileSync(join(bench.files, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const cpu = () => ({ server: cpuOf(endpoint.pid), postgres: cpuOfPostgres(postmaster) });
  const before = cpu();
  const result = await load({ ...endpoint, connections, milliseconds });
  const after = cpu();
  const each = (part) => (after[part] - before[part]) / result.requests;
  return { ...result, serverCpuMs: each('server'), postgresCpuMs: each('postgres'), cpuMs: each('server') + each('postgres') };
}

function medianOf(samples) {
  const middle = (name) => samples.map((sample) => sample[name]).sort((a, b) => a - b)[Math.floor(samples.length / 2)];
  const names = ['requestsPerSecond', 'p50Ms', 'p99Ms', 'cpuMs', 'serverCpuMs', 'postgresCpuMs'];
  const bad = samples.reduce((sum, sample) => sum + sample.bad, 0);
  return { ...Object.fromEntries(names.map((name) => [name, middle(name)])), bad };
}

function print(results) {
  const rounded = results.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value * 100) / 100 : value]),
    ),
  );
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ results: rounded }, undefined, 2)}\n`);
  else console.table(rounded);
}
