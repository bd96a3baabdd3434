import { sum } from '../scorecards/weights.js';
import { axisIds, type AxisId } from '../vocabulary/scoring-terms.js';
import { checkRobustness } from './check-robustness.js';
import { findDecisions, type Decision } from './decision-flips.js';
import { openWeights } from './draw-weights.js';
import { axisCount, isRankable, layOutCases } from './lay-out-cases.js';
import { openNormals } from './normal-draws.js';
import { labelShare } from './rank-labels.js';
import type { CaseRobustness, Robustness, RobustnessCase, RobustnessRequest, RobustnessSettings } from './robustness-request.js';
import { openDraw, openTally, simulateRanks, type RankTally } from './simulate-ranks.js';

export interface RobustnessProgress {
  readonly done: number;
  readonly draws: number;
}

/** Weights take streams 1 and 2 of the seed. */
const scoreStream = 3;
const defaultDraws = 10_000;
const defaultTopCount = 3;
const drawsPerStep = 250;

/**
 * Says how sure the ranking is: draws weights and scores within their margins (SMAA-2, Lahdelma and Salminen 2001), ranks the use
 * cases each time and counts. Undefined: the request has a problem, see `checkRobustness`.
 * Example: with two axes, no preference and exact scores A (1, 0), B (0, 1), C (0.6, 0.6), C is first in 0.2 of the draws, second in 0.8.
 */
export function computeRobustness(request: RobustnessRequest): Robustness | undefined {
  const steps = robustnessInSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps of 250 draws, to show progress or to stop half-way; how it is stepped through changes nothing.
 * Example: with 1,000 draws it yields { done: 250, draws: 1000 } first, and returns after { done: 1000, draws: 1000 }.
 */
export function* robustnessInSteps(request: RobustnessRequest): Generator<RobustnessProgress, Robustness | undefined> {
  if (checkRobustness(request).length > 0) return undefined;
  const settings = settle(request);
  const ranked = inOrderOfId(request.cases.filter((useCase) => isRankable(request.model, useCase)));
  const simulation = {
    layout: layOutCases(request, ranked),
    tally: openTally(ranked.length),
    draw: openDraw(ranked.length),
    drawWeights: openWeights(request.model, settings.weights, settings.seed),
    normals: openNormals(settings.seed, scoreStream),
  };
  for (let done = 0; done < settings.draws;) {
    const step = Math.min(drawsPerStep, settings.draws - done);
    simulateRanks(simulation, step);
    done += step;
    yield { done, draws: settings.draws };
  }
  return summarise(request, settings, { ranked, tally: simulation.tally });
}

function settle({ seed, draws, weights, sigma, evidenceSpread, topCount }: RobustnessRequest): RobustnessSettings {
  return {
    method: 'SMAA-2',
    seed,
    draws: draws ?? defaultDraws,
    weights: weights ?? { kind: 'around', kappa: 50 },
    sigma,
    evidenceSpread,
    topCount: topCount ?? defaultTopCount,
  };
}

/** Draws are handed out in the order of the ids, so that the order of the request changes nothing. */
function inOrderOfId(cases: readonly RobustnessCase[]): readonly RobustnessCase[] {
  return [...cases].sort((left, right) => (left.id < right.id ? -1 : 1));
}

interface Counted {
  readonly ranked: readonly RobustnessCase[];
  readonly tally: RankTally;
}

function summarise(request: RobustnessRequest, settings: RobustnessSettings, counted: Counted): Robustness {
  const rowOf = new Map(counted.ranked.map(({ id }, row) => [id, row]));
  const rows = request.cases.map(({ id }) => rowOf.get(id));
  const decisions = findDecisions(request.model, request.cases, settings.topCount);
  const standardError = 0.5 / Math.sqrt(settings.draws);
  return {
    cases: decisions.map(({ id, ...decision }, index) => summariseCase({ id, row: rows[index], decision }, settings, counted)),
    wins: rows.map((row) => winShares(row, rows, settings.draws, counted)),
    monteCarloError: { standardError, margin95: 1.959964 * standardError },
    settings,
  };
}

interface CaseTally {
  readonly id: string;
  readonly row: number | undefined;
  readonly decision: Omit<Decision, 'id'>;
}

function summariseCase({ id, row, decision }: CaseTally, { draws, topCount }: RobustnessSettings, counted: Counted): CaseRobustness {
  const acceptability = row === undefined ? [] : acceptabilityOf(row, draws, counted);
  const isRanked = acceptability.length > 0;
  const topShare = isRanked ? sum(acceptability.slice(0, topCount)) : undefined;
  return {
    id,
    ...decision,
    label: labelShare(topShare),
    acceptability,
    expectedRank: isRanked ? sum(acceptability.map((share, index) => share * (index + 1))) : undefined,
    topShare,
    centralWeights: row === undefined ? undefined : centralWeights(row, counted.tally),
  };
}

function acceptabilityOf(row: number, draws: number, { ranked, tally }: Counted): readonly number[] {
  const from = row * ranked.length;
  return Array.from(tally.acceptability.subarray(from, from + ranked.length), (times) => times / draws);
}

function centralWeights(row: number, { first, firstWeights }: RankTally): Readonly<Record<AxisId, number>> | undefined {
  const times = first[row] ?? 0;
  if (times === 0) return undefined;
  const weightOf = (axis: AxisId) => (firstWeights[row * axisCount + axisIds.indexOf(axis)] ?? 0) / times;
  return { V: weightOf('V'), F: weightOf('F'), R: weightOf('R'), S: weightOf('S') };
}

function winShares(row: number | undefined, rivals: readonly (number | undefined)[], draws: number, { ranked, tally }: Counted) {
  return rivals.map((rival) => {
    if (row === undefined || rival === undefined || rival === row) return undefined;
    return (tally.wins[row * ranked.length + rival] ?? 0) / draws;
  });
}
