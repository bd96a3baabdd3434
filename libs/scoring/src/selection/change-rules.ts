import type { PortfolioModel } from './portfolio-model.js';
import type { Rule, RuleKind } from './portfolio-rules.js';

/** The model without some of its rules. Example: without 'limits.carbon' no limit of carbon is left. */
export function withoutRules(model: PortfolioModel, rules: readonly Rule[]): PortfolioModel {
  const keys = (kind: RuleKind) => rules.filter((rule) => rule.kind === kind).map(({ key }) => key);
  const others = <Element>(kind: RuleKind, list: readonly Element[] = []) => list.filter((_, at) => !keys(kind).includes(String(at)));
  const named = (kind: RuleKind, ids: readonly string[] = []) => ids.filter((id) => !keys(kind).includes(id));
  return {
    ...model,
    limits: Object.fromEntries(Object.entries(model.limits).filter(([limit]) => !keys('limit').includes(limit))),
    mandatory: named('mandatory', model.mandatory),
    excluded: named('excluded', model.excluded),
    exclusive: others('exclusive', model.exclusive),
    requires: others('requires', model.requires),
    minShares: others('min_share', model.minShares),
    counts: others('count', model.counts),
  };
}

export function withLimits(model: PortfolioModel, limits: PortfolioModel['limits']): PortfolioModel {
  return { ...model, limits: { ...model.limits, ...limits } };
}

export function withMandatory(model: PortfolioModel, id: string): PortfolioModel {
  return { ...model, mandatory: [...(model.mandatory ?? []), id] };
}
