import { say } from '../steps/say.mjs';
import { openBenchCluster, openDatabaseOfSize, readOrganisation } from './database.mjs';
import { endpointsOf, groups } from './endpoints.mjs';
import { benchGrowth } from './growth.mjs';
import { compare } from './measure.mjs';
import { growthMarkdownOf, markdownOf, rounded } from './report.mjs';
import { findDifferences } from './same-answers.mjs';
import { startLimit, startTamis } from './servers.mjs';

/**
 * Tamis with everything on, beside a bare server that asks PostgreSQL for the same bytes: same machine, data and run, in alternating order.
 * Answers 1 when a server gave an answer other than the expected one.
 */
export async function benchProduct({ quick, json, markdown, growth, peers, size, only, connections }) {
  const cluster = await openBenchCluster();
  try {
    if (growth) return printed(await benchGrowth(cluster, { quick }), { json, name: 'growth', table: growthMarkdownOf, markdown });
    const database = await openDatabaseOfSize(cluster, size);
    const plan = { files: cluster.files, repetitions: quick ? 3 : 5, milliseconds: quick ? 1000 : 3000 };
    const results = await compareAll(database, { plan, peers, only, connections: connections ?? (quick ? [16] : [1, 16]) });
    printed(results, { json, name: 'results', table: markdownOf, markdown });
    return results.some(({ bad }) => bad > 0) ? 1 : 0;
  } finally {
    await cluster.close();
  }
}

async function compareAll(database, { plan, peers, only, connections }) {
  const organisation = await readOrganisation(database, 'org-1');
  const asked = { slug: 'org-1', account: database.account };
  const started = [
    await startTamis(database, { ...asked, keepsAnswers: false }),
    await startTamis(database, asked),
    await startLimit(database),
  ];
  try {
    const [tamis, keeping, limit] = started;
    const endpoints = endpointsOf({ tamis, keeping, limit, organisation });
    if (peers) {
      const { startPeers } = await import('./peers.mjs');
      const found = await startPeers(database, organisation);
      started.push(...found.servers);
      endpoints.push(...found.endpoints);
    }
    const results = [];
    for (const group of groups.filter((name) => only.length === 0 || only.includes(name))) {
      const differences = await findDifferences(endpoints, group, say);
      for (const count of connections) {
        say(`${group}, ${count} ${count === 1 ? 'connection' : 'connections'}…`);
        const compared = endpoints.filter((one) => one.group === group);
        const rows = await compare(compared, { ...plan, connections: count });
        results.push(...rows.map((row) => ({ ...row, bad: row.bad + (differences.get(row.endpoint) ?? 0) })));
      }
    }
    return results;
  } finally {
    await Promise.all(started.map((server) => server.stop()));
  }
}

function printed(rows, { json, name, table, markdown }) {
  if (json) process.stdout.write(`${JSON.stringify({ [name]: rounded(rows) }, undefined, 2)}\n`);
  else if (markdown) process.stdout.write(`${table(rows)}\n`);
  else console.table(rounded(rows));
  return 0;
}
