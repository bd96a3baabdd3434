import type { SideStatus, Stage } from '../vocabulary/stages.js';
import type { PortfolioModel } from './portfolio-model.js';

/** A case of a list, as far as a selection looks at it. */
export interface SelectableCase {
  readonly id: string;
  readonly stage: Stage;
  /** Null: on its path. */
  readonly status: SideStatus | null;
  /** Score of priority, points. Undefined: not scored yet. */
  readonly priority: number | undefined;
  /** By limit, in its unit; what is not known is missing, never zero. */
  readonly amounts: Readonly<Record<string, number>>;
}

/**
 * True when a case is neither put aside nor retired: only such a case can be selected.
 * Example: isOpenCase({ stage: 'poc', status: 'parked' }) is false.
 */
export const isOpenCase = ({ stage, status }: Pick<SelectableCase, 'stage' | 'status'>): boolean => status === null && stage !== 'retired';

/** What a member asks of a selection. */
export interface SelectionChoice {
  /** The most that may be used, by limit. */
  readonly ceilings: Readonly<Record<string, number>>;
  /** At most so many cases. Undefined: any number. */
  readonly count: number | undefined;
  readonly mandatory: readonly string[];
  readonly excluded: readonly string[];
}

export type LeftOutReason = 'aside' | 'score_missing' | 'figure_missing' | 'figure_invalid';

/** A case that cannot be selected, and why; `limits`: those whose figure is not there, or below zero. */
export interface LeftOutCase {
  readonly id: string;
  readonly reason: LeftOutReason;
  readonly limits: readonly string[];
}

export interface PortfolioOfCases {
  readonly model: PortfolioModel;
  /** Open cases that cannot be selected, and what was wanted of those that are not open. */
  readonly leftOut: readonly LeftOutCase[];
}

/**
 * Makes a model of the cases of a list: each that is open, scored, and known under every limit is a candidate worth its priority; the
 * others are named with what they lack, also when they were wanted. What is wanted and excluded at once is left to the solver to refuse.
 * Example: under a budget, a case of priority 60 without a cost is left out for 'figure_missing', and one of cost 0 is a candidate.
 */
export function portfolioOfCases(cases: readonly SelectableCase[], choice: SelectionChoice): PortfolioOfCases {
  const limits = Object.keys(choice.ceilings);
  const judged = cases.map((one) => ({ one, leftOut: leaveOut(one, limits) }));
  const candidates = judged.flatMap(({ one: { id, priority, amounts }, leftOut }) =>
    leftOut === undefined && priority !== undefined
      ? [{ id, value: priority, usage: Object.fromEntries(limits.map((limit) => [limit, amounts[limit] ?? NaN])) }]
      : [],
  );
  const known = new Set(candidates.map(({ id }) => id));
  return {
    model: {
      candidates,
      limits: choice.ceilings,
      mandatory: choice.mandatory.filter((id) => known.has(id)),
      excluded: choice.excluded.filter((id) => known.has(id)),
      counts: choice.count === undefined ? [] : [{ max: choice.count }],
    },
    leftOut: judged.flatMap(({ one, leftOut }) =>
      leftOut !== undefined && (isOpenCase(one) || choice.mandatory.includes(one.id)) ? [leftOut] : [],
    ),
  };
}

function leaveOut(one: SelectableCase, limits: readonly string[]): LeftOutCase | undefined {
  const { id, priority, amounts } = one;
  if (!isOpenCase(one)) return { id, reason: 'aside', limits: [] };
  if (priority === undefined) return { id, reason: 'score_missing', limits: [] };
  const missing = limits.filter((limit) => amounts[limit] === undefined);
  if (missing.length > 0) return { id, reason: 'figure_missing', limits: missing };
  const below = limits.filter((limit) => (amounts[limit] ?? 0) < 0);
  return below.length > 0 ? { id, reason: 'figure_invalid', limits: below } : undefined;
}
