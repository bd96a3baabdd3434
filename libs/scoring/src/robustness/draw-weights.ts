import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import { shares } from '../scorecards/weights.js';
import { axisIds } from '../vocabulary/scoring-terms.js';
import { nextNormal, openNormals, type NormalSource } from './normal-draws.js';
import { nextUniform, openStream, type RandomStream } from './random-stream.js';
import type { WeightUncertainty } from './robustness-request.js';

interface WeightSource {
  readonly uniform: RandomStream;
  readonly normal: NormalSource;
}

/** Draws the four axis weights into the row it is given; an axis of weight zero stays at zero. */
export type WeightDraw = (row: Float64Array) => void;

const uniformStream = 1;
const normalStream = 2;

/**
 * Opens a source of axis weights. Streams of their own keep the weights the same whatever the cases are.
 * Example: 'around' with kappa 50 and the default model draws value weights with mean 0.35 and deviation 0.067.
 */
export function openWeights(model: ScoringModelDefinition, uncertainty: WeightUncertainty, seed: number): WeightDraw {
  const own = shares(model.axes.map((axis) => axis.weight));
  if (uncertainty.kind === 'fixed') return (row) => row.set(own);
  const source = { uniform: openStream(seed, uniformStream), normal: openNormals(seed, normalStream) };
  if (uncertainty.kind === 'around')
    return drawDirichlet(
      own.map((share) => share * uncertainty.kappa),
      source,
    );
  const even = drawDirichlet(
    own.map((share) => (share > 0 ? 1 : 0)),
    source,
  );
  if (uncertainty.kind === 'uniform') return even;
  const order = uncertainty.order.map((axis) => axisIds.indexOf(axis)).filter((index) => (own[index] ?? 0) > 0);
  return drawOrdered(even, order);
}

/** A Dirichlet draw is independent gamma draws over their sum (Devroye 1986, XI.4). */
function drawDirichlet(alphas: readonly number[], source: WeightSource): WeightDraw {
  return (row) => {
    let total = 0;
    for (const [index, alpha] of alphas.entries()) {
      const drawn = alpha > 0 ? nextGamma(alpha, source) : 0;
      row[index] = drawn;
      total += drawn;
    }
    for (let index = 0; index < row.length; index += 1) row[index] = (row[index] ?? 0) / total;
  };
}

/** Uniform on the simplex, then the largest weight to the first axis of the order, and so on. */
function drawOrdered(even: WeightDraw, order: readonly number[]): WeightDraw {
  return (row) => {
    even(row);
    const drawn = Float64Array.from(row).sort().reverse();
    row.fill(0);
    for (const [place, index] of order.entries()) row[index] = drawn[place] ?? 0;
  };
}

/** Marsaglia and Tsang (2000), "A simple method for generating gamma variables"; below 1 by their boost. */
function nextGamma(alpha: number, source: WeightSource): number {
  if (alpha < 1) return nextGamma(alpha + 1, source) * nextUniform(source.uniform) ** (1 / alpha);
  const d = alpha - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = nextNormal(source.normal);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(nextUniform(source.uniform)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
