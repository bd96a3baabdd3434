import { explainExclusions, selectPortfolio, SolverFailure, valueLimits } from '@tamis/scoring';
import type {
  Exclusion,
  LimitUse,
  LimitValue,
  OptimalSelection,
  PortfolioModel,
  RelaxedRule,
  Rule,
  SelectionResult,
  SolverRun,
} from '@tamis/scoring';
import type { Language } from '../platform/access/actor.js';
import type {
  Selection,
  SelectionChange,
  SelectionExclusion,
  SelectionLimitUse,
  SelectionLimitValue,
  SelectionRule,
} from './selection.type.js';

/** What a selection says of itself; what it leaves out is known before. */
export type ExplainedSelection = Omit<Selection, 'leftOut'>;

interface Asked {
  readonly run: SolverRun;
  readonly language: Language;
  /** Undefined: all that are out. */
  readonly explain: readonly string[] | undefined;
}

export const nothing: ExplainedSelection = {
  status: 'nothing',
  value: null,
  bound: null,
  gap: null,
  selected: [],
  limits: [],
  exclusions: [],
  limitValues: [],
  blocking: [],
  relaxation: [],
  isExplained: true,
};

/** Has a model solved, and the answer explained as far as the time allows, in the words of libs/scoring and the language of the reader. */
export async function explainSelection(model: PortfolioModel, asked: Asked): Promise<ExplainedSelection> {
  if (model.candidates.length === 0) return nothing;
  const result = await selectPortfolio(model, asked.run);
  switch (result.status) {
    case 'invalid':
      throw new SolverFailure('status_unexpected', result.problems.map(({ path }) => path).join(', '));
    case 'infeasible':
      return sayInfeasible(result, asked.language);
    case 'stopped':
      return {
        ...nothing,
        status: 'stopped',
        ...toBest(result.best),
        bound: result.bound ?? null,
        gap: result.gap ?? null,
        isExplained: false,
      };
    case 'optimal':
      return explainOptimum(model, result, asked);
  }
}

async function explainOptimum(
  model: PortfolioModel,
  optimum: OptimalSelection,
  { run, language, explain }: Asked,
): Promise<ExplainedSelection> {
  const out = model.candidates.filter(({ id }) => !optimum.selected.includes(id) && (explain?.includes(id) ?? true));
  const limitValues = await valueLimits(model, optimum, run);
  const exclusions = await explainExclusions(model, optimum, { ...run, ids: out.map(({ id }) => id) });
  return {
    ...nothing,
    status: 'optimal',
    ...toBest(optimum),
    bound: optimum.value,
    gap: 0,
    exclusions: exclusions.map((exclusion) => toExclusion(exclusion, language)),
    limitValues: limitValues.map(toLimitValue),
    isExplained: exclusions.length === out.length && limitValues.length === Object.keys(model.limits).length,
  };
}

function sayInfeasible(result: Extract<SelectionResult, { status: 'infeasible' }>, language: Language): ExplainedSelection {
  const changes = result.relaxation?.changes ?? [];
  return {
    ...nothing,
    status: 'infeasible',
    blocking: result.blocking.map((rule) => toRule(rule, language)),
    relaxation: changes.map((change) => toChange(change, language)),
    isExplained: result.relaxation !== undefined,
  };
}

function toBest(
  best: Pick<OptimalSelection, 'value' | 'selected' | 'limits'> | undefined,
): Pick<Selection, 'value' | 'selected' | 'limits'> {
  return { value: best?.value ?? null, selected: best?.selected ?? [], limits: (best?.limits ?? []).map(toUse) };
}

function toUse({ limit, used, allowed }: LimitUse): SelectionLimitUse {
  return { fieldId: limit, used, allowed };
}

function toRule({ kind, key, name }: Rule, language: Language): SelectionRule {
  return { kind, key, name: name[language] };
}

function toChange({ rule, from, to }: RelaxedRule, language: Language): SelectionChange {
  return { rule: toRule(rule, language), from: from ?? null, to: to ?? null };
}

function toExclusion({ id, message, loss, blocking, ...rest }: Exclusion, language: Language): SelectionExclusion {
  return {
    ...rest,
    useCaseId: id,
    message: message[language],
    loss: loss ?? null,
    blocking: (blocking ?? []).map((rule) => toRule(rule, language)),
  };
}

function toLimitValue({ limit, ...rest }: LimitValue): SelectionLimitValue {
  return { fieldId: limit, ...rest };
}
