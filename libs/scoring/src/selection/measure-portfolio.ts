import { sum } from '../scorecards/weights.js';
import type { Candidate, MinShare, PortfolioModel } from './portfolio-model.js';
import { inOrder, listRules, type Rule } from './portfolio-rules.js';
import type { LimitUse, MeasuredSelection } from './selection-result.js';

/** Sums of decimals are off by less than this part of them. */
const rounding = 1e-9;

export function keeps(used: number, allowed: number): boolean {
  return used - allowed <= rounding * Math.max(used, allowed);
}

/** What a usage holds of one measure, or of several added up. NaN: a measure is not given. */
export function amountOf(usage: Candidate['usage'], measure: MinShare['measure']): number {
  return sum(measuresOf(measure).map((name) => usage[name] ?? NaN));
}

export function measuresOf(measure: MinShare['measure']): readonly string[] {
  return typeof measure === 'string' ? [measure] : measure;
}

/**
 * Measures a set of candidates with the figures of the model, whether or not it keeps to the rules: to place a current portfolio
 * beside an optimum. Example: in PF1, E and H are worth 130 and use 120 of 600 in year 1.
 */
export function measurePortfolio(model: PortfolioModel, ids: readonly string[]): MeasuredSelection {
  const chosen = model.candidates.filter(({ id }) => ids.includes(id));
  const isChosen = (id: string) => chosen.some((candidate) => candidate.id === id);
  const synergies = (model.synergies ?? []).filter(({ candidates }) => candidates.every(isChosen));
  return {
    value: sum([...chosen, ...synergies].map(({ value }) => value)),
    selected: chosen.map(({ id }) => id),
    limits: inOrder(Object.keys(model.limits)).map((limit) => measureLimit(model, limit, chosen)),
  };
}

function measureLimit({ limits, sharedComponents = [] }: PortfolioModel, limit: string, chosen: readonly Candidate[]): LimitUse {
  const saved = sharedComponents.map(({ users, usage }) => {
    const count = chosen.filter(({ id }) => users.includes(id)).length;
    return Math.max(0, count - 1) * (usage[limit] ?? 0);
  });
  const used = sum(chosen.map(({ usage }) => amountOf(usage, limit))) - sum(saved);
  const allowed = limits[limit] ?? Infinity;
  return { limit, used, allowed, slack: allowed - used };
}

/** Names the rules that a set of candidates breaks. Example: in PF1, A alone breaks 'mandatory.H' and 'minShares.0'. */
export function findBrokenRules(model: PortfolioModel, ids: readonly string[]): readonly Rule[] {
  const measured = measurePortfolio(model, ids);
  return listRules(model).filter((rule) => !isKept(model, measured, rule));
}

function isKept(model: PortfolioModel, { selected, limits }: MeasuredSelection, { kind, key }: Rule): boolean {
  const at = Number(key);
  const has = (id: string | undefined) => id !== undefined && selected.includes(id);
  switch (kind) {
    case 'limit':
      return limits.every(({ limit, used, allowed }) => limit !== key || keeps(used, allowed));
    case 'mandatory':
      return has(key);
    case 'excluded':
      return !has(key);
    case 'exclusive':
      return (model.exclusive?.[at] ?? []).filter(has).length <= 1;
    case 'requires':
      return !has(model.requires?.[at]?.[0]) || has(model.requires?.[at]?.[1]);
    case 'min_share':
      return (model.minShares ?? []).slice(at, at + 1).every((rule) => isShareKept(model, selected, rule));
    case 'count': {
      const { group, min = 0, max = Infinity } = model.counts?.[at] ?? {};
      const count = selected.filter((id) => group?.includes(id) ?? true).length;
      return count >= min && count <= max;
    }
  }
}

function isShareKept({ candidates }: PortfolioModel, selected: readonly string[], { measure, group, share }: MinShare): boolean {
  const chosen = candidates.filter(({ id }) => selected.includes(id));
  const amounts = (of: readonly Candidate[]) => sum(of.map(({ usage }) => amountOf(usage, measure)));
  return keeps(share * amounts(chosen), amounts(chosen.filter(({ id }) => group.includes(id))));
}
