const digits = (value, most = 2) => (Number.isFinite(value) ? (value >= 100 ? value.toFixed(0) : value.toFixed(most)) : '–');

/** Groups as rows of a table that can be pasted into docs/performance.md. */
export function markdownOf(results) {
  const heads = [
    'group',
    'endpoint',
    'connections',
    'requests/s',
    'of the limit',
    'p50 ms',
    'p99 ms',
    'p99 × limit',
    'CPU ms (server + PostgreSQL)',
    'CPU × limit',
    'memory MB',
    'spread',
    'bad',
  ];
  const lines = results.map((row) => [
    row.group,
    row.endpoint,
    row.connections,
    digits(row.requestsPerSecond, 1),
    `${digits(row.requestsRatio * 100, 0)} %`,
    digits(row.p50Ms),
    digits(row.p99Ms),
    digits(row.p99Ratio),
    `${digits(row.serverCpuMs)} + ${digits(row.postgresCpuMs)}`,
    digits(row.cpuRatio),
    digits(row.memoryMb, 0),
    digits(row.spread),
    row.bad,
  ]);
  return tableOf(heads, lines);
}

export function growthMarkdownOf(growth) {
  const heads = ['what', 'endpoint', 'cases', 'p50 ms', 'CPU ms', 'p50 × first', 'CPU × first'];
  const lines = growth.map((row) => [
    row.what,
    row.endpoint,
    row.cases,
    digits(row.p50Ms),
    digits(row.cpuMs),
    digits(row.p50Ratio),
    digits(row.cpuRatio),
  ]);
  return tableOf(heads, lines);
}

const tableOf = (heads, lines) =>
  [heads, heads.map((_, at) => (at < 2 ? '---' : '--:')), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Numbers with two decimals, as JSON. */
export const rounded = (rows) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value * 100) / 100 : value]),
    ),
  );
