import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuOf, cpuOfPostgres, memoryOf } from './cpu-time.mjs';
import { load } from './load.mjs';

/** Endpoints of one group side by side, in alternating order; medians of the repetitions, and ratios to the limit of the same run. */
export async function compare(endpoints, { files, connections, repetitions, milliseconds }) {
  const runs = endpoints.map((endpoint) => ({ endpoint, samples: [] }));
  for (const { endpoint } of runs) {
    await endpoint.prepare?.();
    await load({ ...endpoint, connections, milliseconds: Math.min(milliseconds, 1500) });
  }
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const order = repetition % 2 === 0 ? runs : [...runs].reverse();
    for (const { endpoint, samples } of order) {
      await endpoint.prepare?.();
      samples.push(await measure(files, endpoint, { connections, milliseconds }));
    }
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

/** One stretch of load, with the processor time that it took: server and PostgreSQL apart, in milliseconds per request. */
export async function measure(files, endpoint, { connections, milliseconds, requests }) {
  const postmaster = Number(readFileSync(join(files, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const cpu = () => ({ server: cpuOf(endpoint.pid), postgres: cpuOfPostgres(postmaster) });
  const before = cpu();
  const result = await load({ ...endpoint, connections, milliseconds, requests });
  const after = cpu();
  const each = (part) => (after[part] - before[part]) / result.requests;
  const [serverCpuMs, postgresCpuMs] = [each('server'), each('postgres')];
  return { ...result, serverCpuMs, postgresCpuMs, cpuMs: serverCpuMs + postgresCpuMs, memoryMb: memoryOf(endpoint.pid) };
}

const measured = ['requestsPerSecond', 'p50Ms', 'p99Ms', 'cpuMs', 'serverCpuMs', 'postgresCpuMs', 'memoryMb'];

export function medianOf(samples) {
  const sorted = (name) => samples.map((sample) => sample[name]).sort((a, b) => a - b);
  const medians = measured.map((name) => [name, sorted(name)[Math.floor(samples.length / 2)]]);
  const speeds = sorted('requestsPerSecond');
  const bad = samples.reduce((sum, sample) => sum + sample.bad, 0);
  return { ...Object.fromEntries(medians), bad, spread: speeds.at(-1) / speeds[0] };
}
