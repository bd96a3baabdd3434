import { bareDraws } from './bare-draws.mjs';
import { computeRobustness, criterionIds, defaultScoringModel } from '../dist/index.js';

const [count, draws, seed, sigma] = [150, 10_000, 20_260_101, 0.6];
const repetitions = 5;
const highestRatio = 1.5;
/** A near tie that the library shares and the bare loop does not. */
const highestGap = 0.001;

/** Draws the ranks of 150 use cases 10,000 times, beside a bare loop that does the same arithmetic, in alternating order. */
export function runBench(say) {
  const cases = Array.from({ length: count }, (_, row) => ({ id: String(row).padStart(4, '0'), scores: scoresOf(row) }));
  const means = Float64Array.from(cases.flatMap(({ scores }) => criterionIds.map((id) => scores[id])));
  const library = () => computeRobustness({ model: defaultScoringModel, cases, draws, seed, sigma });
  const bare = () => bareDraws({ means, spread: sigma, count, draws, seed });
  say(`Drawing the ranks of ${count} use cases ${draws} times, ${repetitions} times on each side…`);
  const gap = largestGap(library(), bare());
  const times = { library: [], bare: [] };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const runs = repetition % 2 === 0 ? { library, bare } : { bare, library };
    for (const [name, run] of Object.entries(runs)) times[name].push(timed(run));
  }
  const rows = ['cpuMs', 'wallMs'].map((clock) => {
    const [ofLibrary, ofBare] = [times.library, times.bare].map((samples) => median(samples.map((sample) => sample[clock])));
    return { clock, library: Math.round(ofLibrary), bare: Math.round(ofBare), ratio: Math.round((100 * ofLibrary) / ofBare) / 100, gap };
  });
  return {
    rows,
    limit: `At most ${highestRatio} times the bare loop, and the same shares to a thousandth`,
    isMet: rows[0].ratio <= highestRatio && gap <= highestGap,
  };
}

/** Made-up scores in half points, the same at each run. */
function scoresOf(row) {
  return Object.fromEntries(criterionIds.map((id, column) => [id, ((row * 7 + column * 13 + ((row * column) % 11)) % 11) / 2]));
}

/** Time of the processor, which other programs do not lengthen, and on the wall. */
function timed(run) {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  run();
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs: performance.now() - from, cpuMs: (user + system) / 1000 };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Both must give the same shares, or they would not be doing the same arithmetic. */
function largestGap({ cases }, { ranks }) {
  const gaps = cases.flatMap(({ acceptability }, row) => acceptability.map((share, rank) => Math.abs(share - ranks[row * count + rank])));
  return Math.max(...gaps);
}
