import { bareDraws } from './bare-draws.mjs';
import { computeRobustness, criterionIds, defaultScoringModel } from '../dist/index.js';

const [count, draws, seed, sigma] = [150, 10_000, 20_260_101, 0.6];
const repetitions = 5;

/** Draws the ranks of 150 use cases 10,000 times, beside a bare loop that does the same arithmetic, in alternating order. */
export function runBench() {
  const cases = Array.from({ length: count }, (_, row) => ({ id: String(row).padStart(4, '0'), scores: scoresOf(row) }));
  const means = Float64Array.from(cases.flatMap(({ scores }) => criterionIds.map((id) => scores[id])));
  const library = () => computeRobustness({ model: defaultScoringModel, cases, draws, seed, sigma });
  const bare = () => bareDraws({ means, spread: sigma, count, draws, seed });
  const times = { library: [], bare: [] };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const runs = repetition % 2 === 0 ? { library, bare } : { bare, library };
    for (const [name, run] of Object.entries(runs)) times[name].push(timed(run));
  }
  const [libraryMs, bareMs] = [median(times.library), median(times.bare)];
  return { cases: count, draws, libraryMs, bareMs, ratio: libraryMs / bareMs, largestGap: largestGap(library(), bare()) };
}

/** Made-up scores in half points, the same at each run. */
function scoresOf(row) {
  return Object.fromEntries(criterionIds.map((id, column) => [id, ((row * 7 + column * 13 + ((row * column) % 11)) % 11) / 2]));
}

function timed(run) {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Both must give the same shares, or they would not be doing the same arithmetic. */
function largestGap({ cases }, { ranks }) {
  const gaps = cases.flatMap(({ acceptability }, row) => acceptability.map((share, rank) => Math.abs(share - ranks[row * count + rank])));
  return Math.max(...gaps);
}
