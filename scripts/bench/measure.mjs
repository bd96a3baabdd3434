import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuOf, cpuOfPostgres, memoryOf } from './cpu-time.mjs';
import { load } from './load.mjs';

/** A repetition is made of this many stretches, an endpoint after the other: what slows the machine for a second slows them all. */
const STRETCHES = 6;

/** Endpoints of one group side by side, in alternating order; medians of the repetitions, and ratios to the limit of the same run. */
export async function compare(endpoints, { files, connections, repetitions, milliseconds }) {
  const runs = endpoints.map((endpoint) => ({ endpoint, samples: [] }));
  for (const { endpoint } of runs) {
    await endpoint.prepare?.();
    await load({ ...endpoint, connections, milliseconds: Math.min(milliseconds, 1500) });
  }
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const stretches = new Map(runs.map((run) => [run, []]));
    for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
      for (const run of stretch % 2 === 0 ? runs : [...runs].reverse()) {
        await run.endpoint.prepare?.();
        stretches.get(run).push(await stretchOf(files, run.endpoint, { connections, milliseconds: milliseconds / STRETCHES }));
      }
    }
    for (const run of runs) run.samples.push(figuresOf(stretches.get(run)));
  }
  const medians = runs.map(({ endpoint, samples }) => ({
    group: endpoint.group,
    endpoint: endpoint.endpoint,
    connections,
    ...medianOf(samples),
  }));
  const limit = medians.find(({ endpoint }) => endpoint === 'limit');
  return medians.map((row) => ({ ...row, ...ratiosTo(limit, row) }));
}

const ratiosTo = (limit, row) => ({
  cpuRatio: row.cpuMs / limit.cpuMs,
  requestsRatio: row.requestsPerSecond / limit.requestsPerSecond,
  p50Ratio: row.p50Ms / limit.p50Ms,
  p99Ratio: row.p99Ms / limit.p99Ms,
});

/** The figures of one stretch of load. */
export async function measure(files, endpoint, plan) {
  return figuresOf([await stretchOf(files, endpoint, plan)]);
}

/** One stretch of load, with the processor time that it took: server and PostgreSQL apart, in milliseconds. */
async function stretchOf(files, endpoint, plan) {
  const postmaster = Number(readFileSync(join(files, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const cpu = () => ({ server: cpuOf(endpoint.pid), postgres: cpuOfPostgres(postmaster) });
  const before = cpu();
  const loaded = await load({ ...endpoint, ...plan });
  const after = cpu();
  return { ...loaded, server: after.server - before.server, postgres: after.postgres - before.postgres, memoryMb: memoryOf(endpoint.pid) };
}

/** Stretches of one endpoint together; processor time in milliseconds for each request. */
function figuresOf(stretches) {
  const times = stretches.flatMap((stretch) => stretch.times).sort((a, b) => a - b);
  const sumOf = (part) => stretches.reduce((sum, stretch) => sum + stretch[part], 0);
  const quantile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const [serverCpuMs, postgresCpuMs] = [sumOf('server') / times.length, sumOf('postgres') / times.length];
  return {
    requests: times.length,
    bad: sumOf('bad'),
    requestsPerSecond: times.length / sumOf('seconds'),
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    serverCpuMs,
    postgresCpuMs,
    cpuMs: serverCpuMs + postgresCpuMs,
    memoryMb: stretches.at(-1).memoryMb,
  };
}

const measured = ['requestsPerSecond', 'p50Ms', 'p99Ms', 'cpuMs', 'serverCpuMs', 'postgresCpuMs', 'memoryMb'];

export function medianOf(samples) {
  const sorted = (name) => samples.map((sample) => sample[name]).sort((a, b) => a - b);
  const medians = measured.map((name) => [name, sorted(name)[Math.floor(samples.length / 2)]]);
  const speeds = sorted('requestsPerSecond');
  const bad = samples.reduce((sum, sample) => sum + sample.bad, 0);
  return { ...Object.fromEntries(medians), bad, spread: speeds.at(-1) / speeds[0] };
}
