import { axisCount, axisEnds, criterionCount, motivationCount, type CaseLayout } from './lay-out-cases.js';
import type { WeightDraw } from './draw-weights.js';
import { fillNormals, type NormalSource } from './normal-draws.js';

/** Totals over the draws; `count` cases. A tie of t cases gives each of them 1/t of every rank they share. */
export interface RankTally {
  readonly acceptability: Float64Array;
  readonly wins: Float64Array;
  readonly firstWeights: Float64Array;
  readonly first: Float64Array;
}

interface Draw {
  readonly normals: Float64Array;
  readonly weights: Float64Array;
  readonly priorities: Float64Array;
  /** Case numbers, highest priority first. */
  readonly order: Int32Array;
}

/** Kept here: as an import it would be of a type unknown to the compiler, which would put each score on the heap. */
const highestLevel = 5;

/** Priorities nearer than this differ by binary rounding alone. */
const tolerance = 1e-11;

/** Starts from nothing. Example: openTally(2).wins has 4 zeros. */
export function openTally(count: number): RankTally {
  return {
    acceptability: new Float64Array(count * count),
    wins: new Float64Array(count * count),
    firstWeights: new Float64Array(count * axisCount),
    first: new Float64Array(count),
  };
}

/** Makes room for one draw. Example: openDraw(2).normals has 46 numbers. */
export function openDraw(count: number): Draw {
  return {
    normals: new Float64Array(count * criterionCount),
    weights: new Float64Array(axisCount),
    priorities: new Float64Array(count),
    order: Int32Array.from({ length: count }, (_, index) => index),
  };
}

export interface RankSimulation {
  readonly layout: CaseLayout;
  readonly tally: RankTally;
  readonly draw: Draw;
  readonly drawWeights: WeightDraw;
  readonly normals: NormalSource;
}

/** Adds draws to the tally. Example: with one case and 10 draws, its acceptability of rank 1 grows by 10. */
export function simulateRanks({ layout, tally, draw, drawWeights, normals }: RankSimulation, draws: number): void {
  for (let done = 0; done < draws; done += 1) {
    drawWeights(draw.weights);
    fillNormals(draw.normals, normals);
    scoreCases(layout, draw);
    sortByPriority(draw);
    countRanks(tally, draw);
  }
}

/** Every score of a draw, clipped to the scale, and the priorities they give. Written flat: its inner line runs 34 million times. */
function scoreCases({ count, mean, spread, coefficient, place }: CaseLayout, { normals, weights, priorities }: Draw): void {
  for (let row = 0; row < count; row += 1) {
    const start = row * criterionCount;
    let at = start;
    let priority = 0;
    for (let axis = 0; axis < axisCount; axis += 1) {
      const end = start + (axisEnds[axis] as number);
      let total = 0;
      for (; at < end; at += 1) {
        const drawn = (mean[at] as number) + (spread[at] as number) * (normals[at] as number);
        const score = drawn < 0 ? 0 : drawn > highestLevel ? highestLevel : drawn;
        normals[at] = score;
        total += (coefficient[at] as number) * score;
      }
      priority += (weights[axis] as number) * total;
    }
    priorities[row] = priority + (weights[0] as number) * orderedValue(normals, start, place, row * motivationCount);
  }
}

/** Sorts four motivations by five comparisons, and weighs them by place. */
function orderedValue(scores: Float64Array, start: number, place: Float64Array, first: number): number {
  const a = scores[start] as number;
  const b = scores[start + 1] as number;
  const c = scores[start + 2] as number;
  const d = scores[start + 3] as number;
  const highAb = a > b ? a : b;
  const lowAb = a > b ? b : a;
  const highCd = c > d ? c : d;
  const lowCd = c > d ? d : c;
  const top = highAb > highCd ? highAb : highCd;
  const upper = highAb > highCd ? highCd : highAb;
  const lower = lowAb > lowCd ? lowAb : lowCd;
  const bottom = lowAb > lowCd ? lowCd : lowAb;
  return (
    (place[first] as number) * top +
    (place[first + 1] as number) * (upper > lower ? upper : lower) +
    (place[first + 2] as number) * (upper > lower ? lower : upper) +
    (place[first + 3] as number) * bottom
  );
}

/** Insertion from the order of the draw before, which is never far. */
function sortByPriority({ order, priorities }: Draw): void {
  for (let at = 1; at < order.length; at += 1) {
    const moved = order[at] as number;
    const priority = priorities[moved] as number;
    let to = at;
    for (; to > 0 && (priorities[order[to - 1] as number] as number) < priority; to -= 1) order[to] = order[to - 1] as number;
    order[to] = moved;
  }
}

/** Cases of equal priority share their ranks and half of their duels; nearly always there is one at a time. */
function countRanks(tally: RankTally, { order, priorities, weights }: Draw): void {
  for (let from = 0; from < order.length;) {
    const leader = priorities[order[from] as number] as number;
    let to = from + 1;
    while (to < order.length && leader - (priorities[order[to] as number] as number) <= tolerance) to += 1;
    for (let at = from; at < to; at += 1) countPlace(tally, order, { at, from, to });
    if (from === 0) countFirst(tally, order.subarray(0, to), weights);
    from = to;
  }
}

interface Place {
  readonly at: number;
  /** Ranks shared: `from` to before `to`. */
  readonly from: number;
  readonly to: number;
}

function countPlace({ acceptability, wins }: RankTally, order: Int32Array, { at, from, to }: Place): void {
  const row = (order[at] as number) * order.length;
  for (let rank = from; rank < to; rank += 1) {
    acceptability[row + rank] = (acceptability[row + rank] as number) + 1 / (to - from);
    const rival = row + (order[rank] as number);
    if (rank !== at) wins[rival] = (wins[rival] as number) + 0.5;
  }
  for (let behind = to; behind < order.length; behind += 1) {
    const beaten = row + (order[behind] as number);
    wins[beaten] = (wins[beaten] as number) + 1;
  }
}

function countFirst({ first, firstWeights }: RankTally, leaders: Int32Array, weights: Float64Array): void {
  for (const leader of leaders) {
    first[leader] = (first[leader] ?? 0) + 1 / leaders.length;
    for (const [axis, weight] of weights.entries()) {
      const at = leader * axisCount + axis;
      firstWeights[at] = (firstWeights[at] ?? 0) + weight / leaders.length;
    }
  }
}
