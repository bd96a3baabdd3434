import type { Localised } from '../vocabulary/localised.js';
import { axisIds } from '../vocabulary/scoring-terms.js';
import type { RobustnessRequest } from './robustness-request.js';
import { robustnessSentences as sentences } from './robustness-sentences.js';

export interface RobustnessProblem {
  readonly code: keyof typeof sentences;
  readonly path: string;
  readonly message: Localised;
}

const mostDraws = 1_000_000;

/** Lists what keeps the draws from being made, nothing when all is fine. Example: with seed 1.5 it is [{ code: 'seed_invalid', path: 'seed', ... }]. */
export function checkRobustness(request: RobustnessRequest): readonly RobustnessProblem[] {
  const { cases, draws = 1, seed, sigma = 0, topCount = 1, weights } = request;
  const ids = cases.map(({ id }) => id);
  const repeated = ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [problem('case_id_repeated', `cases.${index}.id`)]));
  return [
    ...repeated,
    ...(Number.isSafeInteger(seed) ? [] : [problem('seed_invalid', 'seed')]),
    ...(Number.isInteger(draws) && draws >= 1 && draws <= mostDraws ? [] : [problem('draws_invalid', 'draws')]),
    ...(sigma >= 0 && sigma <= 5 ? [] : [problem('sigma_invalid', 'sigma')]),
    ...(Number.isSafeInteger(topCount) && topCount >= 1 ? [] : [problem('top_count_invalid', 'topCount')]),
    ...(weights?.kind === 'around' && !isPositive(weights.kappa) ? [problem('kappa_invalid', 'weights.kappa')] : []),
    ...(weights?.kind === 'ordered' && !isComplete(request, weights.order) ? [problem('order_incomplete', 'weights.order')] : []),
  ];
}

function problem(code: RobustnessProblem['code'], path: string): RobustnessProblem {
  return { code, path, message: sentences[code] };
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

function isComplete({ model }: RobustnessRequest, order: readonly string[]): boolean {
  const isOnce = axisIds.every((axis) => order.filter((named) => named === axis).length <= 1);
  return isOnce && model.axes.every(({ id, weight }) => !(weight > 0) || order.includes(id));
}
