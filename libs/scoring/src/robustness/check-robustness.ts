import type { Localised } from '../vocabulary/localised.js';
import { axisIds } from '../vocabulary/scoring-terms.js';
import type { RobustnessRequest } from './robustness-request.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
const sentences = {
  case_id_repeated: {
    en: 'Two use cases have the same identifier. Give each its own.',
    fr: 'Deux cas d’usage ont le même identifiant. Donnez-en un propre à chacun.',
  },
  draws_invalid: {
    en: 'The number of draws is a whole number from 1 to 1,000,000. Correct it.',
    fr: 'Le nombre de tirages est un entier de 1 à 1\u202f000\u202f000. Corrigez-le.',
  },
  kappa_invalid: {
    en: 'Kappa, the trust in the weights, is a number above 0. Correct it.',
    fr: 'Kappa, la confiance dans les poids, est un nombre supérieur à 0. Corrigez-le.',
  },
  order_incomplete: {
    en: 'The order must name each axis that has a weight, once. Complete it.',
    fr: 'L’ordre doit nommer une fois chaque axe qui a un poids. Complétez-le.',
  },
  seed_invalid: {
    en: 'The seed is a whole number. Give one, so that the result can be redone.',
    fr: 'La graine est un entier. Donnez-en une, pour que le résultat puisse être refait.',
  },
  sigma_invalid: {
    en: 'Sigma, the margin of a score, is a number from 0 to 5 points. Correct it.',
    fr: 'Sigma, la marge d’une note, est un nombre de 0 à 5 points. Corrigez-le.',
  },
  top_count_invalid: {
    en: 'The number of use cases to keep is a whole number from 1. Correct it.',
    fr: 'Le nombre de cas d’usage à garder est un entier à partir de 1. Corrigez-le.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

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
