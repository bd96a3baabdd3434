import { sum } from '../scorecards/weights.js';
import { checkModelShape } from './check-model-shape.js';
import { keeps, measuresOf } from './measure-portfolio.js';
import type { CountBound, MinShare, PortfolioModel } from './portfolio-model.js';
import { selectionProblem, type Finding, type SelectionProblem } from './selection-problems.js';

/** Sums of so many candidates stay exact to a thousandth. */
const largest = 1e12;

/**
 * Lists what keeps a model from being solved, nothing when all is fine. Cycles of dependencies are fine: all of them or none.
 * Example: with limits { carbon: -1 } it is [{ code: 'limit_invalid', path: 'limits.carbon', ... }].
 */
export function checkPortfolio(model: PortfolioModel): readonly SelectionProblem[] {
  const shape = checkModelShape(model);
  const findings = shape.length > 0 ? shape : [...checkFigures(model), ...checkNames(model), ...checkBounds(model)];
  return findings.map(([code, path]) => selectionProblem(code, path));
}

function checkFigures({ candidates, limits }: PortfolioModel): readonly Finding[] {
  return [
    ...(candidates.length === 0 ? [['candidates_missing', 'candidates'] as const] : []),
    ...Object.entries(limits).flatMap(([limit, allowed]) => checkFigure('limit_invalid', allowed, `limits.${limit}`)),
    ...candidates.flatMap(({ value, usage }, at) => [
      ...checkFigure('value_invalid', typeof value === 'number' ? Math.abs(value) : value, `candidates.${at}.value`),
      ...Object.entries(usage).flatMap(([measure, used]) => checkFigure('usage_invalid', used, `candidates.${at}.usage.${measure}`)),
      ...missing(usage, Object.keys(limits), `candidates.${at}.usage`),
    ]),
  ];
}

function checkFigure(code: 'limit_invalid' | 'usage_invalid' | 'value_invalid', figure: unknown, path: string): readonly Finding[] {
  if (typeof figure !== 'number' || !Number.isFinite(figure) || figure < 0) return [[code, path]];
  return figure > largest ? [['figure_too_large', path]] : [];
}

function missing(usage: Readonly<Record<string, number>>, measures: readonly string[], path: string): readonly Finding[] {
  return measures.flatMap((measure) => (Object.hasOwn(usage, measure) ? [] : [['usage_missing', `${path}.${measure}`] as const]));
}

/** Every list of names, with how many it needs at least. */
function namedGroups(model: PortfolioModel): readonly (readonly [path: string, ids: readonly string[], fewest: number])[] {
  const { mandatory = [], excluded = [], exclusive = [], minShares = [], counts = [], sharedComponents = [], synergies = [] } = model;
  return [
    ['mandatory', mandatory, 0],
    ['excluded', excluded, 0],
    ...exclusive.map((group, at) => [`exclusive.${at}`, group, 2] as const),
    ...minShares.map(({ group }, at) => [`minShares.${at}.group`, group, 1] as const),
    ...counts.flatMap(({ group }, at) => (group ? [[`counts.${at}.group`, group, 1] as const] : [])),
    ...sharedComponents.map(({ users }, at) => [`sharedComponents.${at}.users`, users, 1] as const),
    ...synergies.map(({ candidates }, at) => [`synergies.${at}.candidates`, candidates, 2] as const),
  ];
}

function checkNames(model: PortfolioModel): readonly Finding[] {
  const ids = model.candidates.map(({ id }) => id);
  const known = new Set(ids);
  const unknown = (id: string, path: string) => (known.has(id) ? [] : [['id_unknown', path] as const]);
  return [
    ...repeated(ids).map((at) => ['id_repeated', `candidates.${at}.id`] as const),
    ...repeated((model.sharedComponents ?? []).map(({ id }) => id)).map((at) => ['id_repeated', `sharedComponents.${at}.id`] as const),
    ...namedGroups(model).flatMap(([path, group, fewest]) => [
      ...(group.length < fewest ? [['group_too_small', path] as const] : []),
      ...group.flatMap((id, at) => unknown(id, `${path}.${at}`)),
      ...repeated(group).map((at) => ['id_repeated', `${path}.${at}`] as const),
    ]),
    ...(model.requires ?? []).flatMap((pair, at) => [
      ...pair.flatMap((id, side) => unknown(id, `requires.${at}.${side}`)),
      ...(pair[0] === pair[1] ? [['self_required', `requires.${at}`] as const] : []),
    ]),
  ];
}

function repeated(ids: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => (seen.size < seen.add(id).size ? [] : [at]));
}

function checkBounds(model: PortfolioModel): readonly Finding[] {
  return [
    ...(model.minShares ?? []).flatMap((rule, at) => checkShare(model, rule, `minShares.${at}`)),
    ...(model.counts ?? []).flatMap((bound, at) => checkCount(bound, `counts.${at}`)),
    ...checkComponents(model),
    ...(model.synergies ?? []).flatMap(({ value }, at) => checkFigure('value_invalid', Math.abs(value), `synergies.${at}.value`)),
  ];
}

function checkShare({ candidates }: PortfolioModel, { measure, share }: MinShare, path: string): readonly Finding[] {
  const measures = measuresOf(measure);
  const unknown = measures.length === 0 || measures.some((name) => !candidates.some(({ usage }) => Object.hasOwn(usage, name)));
  if (unknown) return [['measure_unknown', `${path}.measure`]];
  return [
    ...(share >= 0 && share <= 1 ? [] : [['share_invalid', `${path}.share`] as const]),
    ...candidates.flatMap(({ usage }, at) => missing(usage, measures, `candidates.${at}.usage`)),
  ];
}

function checkCount({ min, max }: CountBound, path: string): readonly Finding[] {
  if (min === undefined && max === undefined) return [['count_missing', path]];
  const isCount = (count: number | undefined) => count === undefined || (Number.isSafeInteger(count) && count >= 0);
  return isCount(min) && isCount(max) && (min ?? 0) <= (max ?? Infinity) ? [] : [['count_invalid', path]];
}

function checkComponents({ candidates, sharedComponents = [] }: PortfolioModel): readonly Finding[] {
  const figures = sharedComponents.flatMap(({ usage }, at) =>
    Object.entries(usage).flatMap(([limit, used]) => checkFigure('usage_invalid', used, `sharedComponents.${at}.usage.${limit}`)),
  );
  const larger = candidates.flatMap(({ id, usage }, at) =>
    Object.entries(usage).flatMap(([limit, used]) => {
      const parts = sum(sharedComponents.map((component) => (component.users.includes(id) ? (component.usage[limit] ?? 0) : 0)));
      return parts <= 0 || keeps(parts, used) ? [] : [['component_larger', `candidates.${at}.usage.${limit}`] as const];
    }),
  );
  return [...figures, ...larger];
}
