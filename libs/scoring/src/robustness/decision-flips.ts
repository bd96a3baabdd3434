import { axisTerms, readScore } from '../scorecards/axis-terms.js';
import { computeScorecard } from '../scorecards/compute-scorecard.js';
import type { Scores } from '../scorecards/scorecard.js';
import { reaches, shares, sum } from '../scorecards/weights.js';
import type { CriterionDefinition, ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import type { CaseRobustness, DecisionFlip, RobustnessCase } from './robustness-request.js';

export type Decision = Pick<CaseRobustness, 'id' | 'priority' | 'isSelected' | 'flip' | 'couldFlip'>;

/** Half points, as assessors give them. */
const levels: readonly number[] = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

/**
 * Takes the first k by priority, and looks for the smallest change of one score that would change that, all else equal.
 * Example: with k 2, the tender answers (68.255) would leave the first two, for the next at 62.69, with V5 from 4 to 1.
 */
export function findDecisions(model: ScoringModelDefinition, cases: readonly RobustnessCase[], topCount: number): readonly Decision[] {
  const priorities = cases.map(({ scores }) => computeScorecard(model, scores, { missingPolicy: 'renormalise' }).priority);
  const ranked = priorities.filter((priority) => priority !== undefined).sort((left, right) => right - left);
  return cases.map(({ id, scores }, index) => {
    const priority = priorities[index];
    if (priority === undefined) return { id, priority, isSelected: false, flip: undefined, couldFlip: [] };
    // The last place among the first k, were this use case not there.
    const isAhead = priority >= (ranked[topCount - 1] ?? -Infinity);
    const toBeat = (isAhead ? ranked[topCount] : ranked[topCount - 1]) ?? -Infinity;
    return { id, ...decide({ model, scores, priority, toBeat }) };
  });
}

interface Standing {
  readonly model: ScoringModelDefinition;
  readonly scores: Scores;
  readonly priority: number;
  readonly toBeat: number;
}

function decide(standing: Standing): Omit<Decision, 'id'> {
  const isSelected = reaches(standing.priority, standing.toBeat);
  const decisive = standing.model.criteria.filter((criterion) => [0, 5].some((level) => isFlipped(standing, criterion, level)));
  const flips = decisive.flatMap((criterion) => smallestFlip(standing, criterion) ?? []);
  const smallest = Math.min(...flips.map(distance));
  return {
    priority: standing.priority,
    isSelected,
    flip: flips.find((flip) => distance(flip) === smallest),
    couldFlip: decisive.map(({ id }) => id).filter((id) => readScore(standing.scores, id) === undefined),
  };
}

function smallestFlip(standing: Standing, criterion: CriterionDefinition): DecisionFlip | undefined {
  const from = readScore(standing.scores, criterion.id);
  if (from === undefined) return undefined;
  const nearestFirst = [...levels].sort((left, right) => Math.abs(left - from) - Math.abs(right - from));
  const to = nearestFirst.find((level) => isFlipped(standing, criterion, level));
  return to === undefined ? undefined : { criterion: criterion.id, from, to };
}

function distance({ from, to }: DecisionFlip): number {
  return Math.abs(to - from);
}

function isFlipped(standing: Standing, criterion: CriterionDefinition, level: number): boolean {
  const { model, scores, priority, toBeat } = standing;
  const before = axisScore(model, criterion, scores);
  const after = axisScore(model, criterion, { ...scores, [criterion.id]: level });
  return reaches(priority + after - before, toBeat) !== reaches(priority, toBeat);
}

/** Points of priority that the axis of a criterion gives. */
function axisScore(model: ScoringModelDefinition, { axis }: CriterionDefinition, scores: Scores): number {
  const axisShares = shares(model.axes.map(({ weight }) => weight));
  const share = axisShares[model.axes.findIndex(({ id }) => id === axis)] ?? 0;
  return share * sum(axisTerms(model, axis, scores, 'renormalise').map(({ contribution }) => contribution ?? 0));
}
