import type { Localised } from '../vocabulary/localised.js';
import type { PortfolioModel } from './portfolio-model.js';
import { ruleNames } from './selection-sentences.js';

export type RuleKind = keyof typeof ruleNames;

/** One rule of a model, to name in an explanation. */
export interface Rule {
  readonly kind: RuleKind;
  /** The name of the limit, the identifier of the candidate, or the place in the list ('0', '1', ...). */
  readonly key: string;
  /** Where it stands in the model: 'limits.carbon', 'mandatory.H', 'requires.0'. */
  readonly path: string;
  readonly name: Localised;
}

const folders = {
  limit: 'limits',
  mandatory: 'mandatory',
  excluded: 'excluded',
  exclusive: 'exclusive',
  requires: 'requires',
  min_share: 'minShares',
  count: 'counts',
} as const satisfies Readonly<Record<RuleKind, keyof PortfolioModel>>;

/** Names every rule of a model, limits first, in an order that does not depend on how they were listed. Example: PF1 has 12, from 'limits.cost_y1' to 'exclusive.0'. */
export function listRules(model: PortfolioModel): readonly Rule[] {
  return [
    ...inOrder(Object.keys(model.limits)).map((limit) => toRule('limit', limit)),
    ...inOrder(model.mandatory ?? []).map((id) => toRule('mandatory', id)),
    ...(model.minShares ?? []).map((_, index) => toRule('min_share', String(index))),
    ...(model.counts ?? []).map((_, index) => toRule('count', String(index))),
    ...(model.requires ?? []).map((_, index) => toRule('requires', String(index))),
    ...(model.exclusive ?? []).map((_, index) => toRule('exclusive', String(index))),
    ...inOrder(model.excluded ?? []).map((id) => toRule('excluded', id)),
  ];
}

function toRule(kind: RuleKind, key: string): Rule {
  return { kind, key, path: `${folders[kind]}.${key}`, name: ruleNames[kind] };
}

/** By code unit, the same on every machine. */
export function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((left, right) => (left < right ? -1 : 1));
}
