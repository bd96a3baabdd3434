import { existsSync, readFileSync } from 'node:fs';
import { buildChanged } from '../../../scripts/steps/build.mjs';
import { selectPortfolio, traceFrontier } from '../dist/index.js';
import { densePortfolio, realisticPortfolio } from './portfolios.mjs';
import { readOrLibrary } from './read-or-library.mjs';

const count = 150;
const [mostMs, mostFrontierMs, stopAfterMs, mostStopMs] = [3000, 40_000, 4000, 1000];
/** Best known of the first ten of mknapcb1 (mkcbres.txt of OR-Library): the file itself says 0. */
const bestKnown = [24381, 24274, 23551, 23534, 23991, 24613, 25591, 23410, 24216, 24411];
const files = ['mknap1', 'mknap2', 'mknapcb1-first-ten'].map((name) => new URL(`./or-library/${name}.txt`, import.meta.url));

/**
 * Solves OR-Library's problems to their known optimum, a realistic portfolio, its frontier, and a dense one that is stopped. With the path
 * of a file: `npm run bench -- selection FILE` solves the problems of that file instead, in either format of OR-Library.
 */
export async function runBench(say) {
  await buildChanged(['@tamis/solver']);
  const { openHighs } = await import('../../solver/dist/thread.js');
  const highs = openHighs();
  const given = process.argv.slice(2).filter((word) => existsSync(word));
  try {
    const rows = [];
    for (const file of given.length > 0 ? given : files) rows.push(...(await solveFile(file, { say, solve: highs.solve })));
    if (given.length === 0) {
      rows.push(...(await solveRealistic({ say, solve: highs.solve })), await stopDense({ say, solve: highs.solve }));
    }
    return {
      rows,
      limit: `Each known optimum found; ${count} candidates within ${mostMs} ms, their frontier within ${mostFrontierMs} ms; a stop answered within ${mostStopMs} ms`,
      isMet: rows.every(({ isMet }) => isMet),
    };
  } finally {
    await highs.close();
  }
}

async function solveFile(file, { say, solve }) {
  const rows = [];
  const isCb1 = String(file).includes('mknapcb1');
  for (const [at, { name, optimum, model }] of readOrLibrary(file).entries()) {
    const known = optimum ?? (isCb1 ? bestKnown[at] : undefined);
    const { result, ...times } = await timed(() => selectPortfolio(model, { solve }));
    const isMet = result.status === 'optimal' && (known === undefined || Math.abs(result.value - known) <= 1e-9 * known);
    rows.push({ name: `${fileName(file)} ${name}`, status: result.status, value: rounded(result.value), known, ...times, isMet });
    say(`${rows.at(-1).name}: ${rows.at(-1).value} of ${known ?? 'no known optimum'} in ${times.cpuMs} ms.`);
  }
  return rows;
}

async function solveRealistic({ say, solve }) {
  const golden = JSON.parse(readFileSync(new URL('../src/testing/golden-portfolio.json', import.meta.url), 'utf8'));
  const model = realisticPortfolio({ projects: golden.projects, count });
  const { result, ...times } = await timed(() => selectPortfolio(model, { solve }));
  say(`${count} candidates: ${rounded(result.value)} with ${result.selected?.length} of them in ${times.cpuMs} ms.`);
  const onStep = ({ done, of }) => say(`Frontier: ${done} of ${of} points.`);
  const frontier = await timed(() => traceFrontier(model, { multiples: { cost_y1: 1, cost_y2: 0.75 } }, { solve, onStep }));
  const { result: traced, ...frontierTimes } = frontier;
  const isWhole = traced.points.length === 20 && traced.isComplete;
  return [
    {
      name: `realistic ${count}`,
      status: result.status,
      value: rounded(result.value),
      ...times,
      isMet: result.status === 'optimal' && times.cpuMs <= mostMs,
    },
    {
      name: 'its frontier',
      status: `${traced.points.length} points`,
      value: rounded(traced.points.at(-1)?.selection?.value),
      ...frontierTimes,
      isMet: isWhole && frontierTimes.cpuMs <= mostFrontierMs,
    },
  ];
}

/** Stopped long before its proof: it answers at once with the best found and the gap that is proven. */
async function stopDense({ say, solve }) {
  const stop = new AbortController();
  const onProgress = ({ incumbent, bound }) =>
    say(`Dense: ${rounded(incumbent) ?? 'nothing'} found, at most ${rounded(bound) ?? 'unknown'}.`);
  setTimeout(() => stop.abort(), stopAfterMs);
  const { result, ...times } = await timed(() => selectPortfolio(densePortfolio({ count }), { solve, signal: stop.signal, onProgress }));
  const gap = result.gap === undefined ? undefined : `${(100 * result.gap).toFixed(3)} %`;
  const isMet =
    result.status === 'stopped' && result.best !== undefined && result.gap !== undefined && times.wallMs <= stopAfterMs + mostStopMs;
  return {
    name: `dense ${count}, stopped`,
    status: result.status,
    value: rounded(result.best?.value),
    known: `at most ${rounded(result.bound)}, gap ${gap}`,
    ...times,
    isMet,
  };
}

/** Time on the wall, and of the processor: one thread solves, so that it is the time on a machine with nothing else to do. */
async function timed(run) {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const { user, system } = process.cpuUsage(cpu);
  return { result, cpuMs: Math.round((user + system) / 1000), wallMs: Math.round(performance.now() - from) };
}

function fileName(file) {
  return String(file).split('/').at(-1).replace('.txt', '');
}

function rounded(value) {
  return value === undefined ? undefined : Math.round(10 * value) / 10;
}
