import type { Rule } from './portfolio-rules.js';
import type { SelectionProblem } from './selection-problems.js';

/** What a selection uses of one limit, in its unit. */
export interface LimitUse {
  readonly limit: string;
  readonly used: number;
  readonly allowed: number;
  /** allowed - used; negative: exceeded. */
  readonly slack: number;
}

/** A set of candidates measured with the figures given, apart from any solver. */
export interface MeasuredSelection {
  readonly value: number;
  /** In the order of the candidates. */
  readonly selected: readonly string[];
  readonly limits: readonly LimitUse[];
}

/** No selection that keeps to the rules is worth more. */
export interface OptimalSelection extends MeasuredSelection {
  readonly status: 'optimal';
}

/** Stopped before the proof: the best one found, and how far from the best possible it is at most. */
export interface StoppedSelection {
  readonly status: 'stopped';
  /** Undefined: none found yet. */
  readonly best: MeasuredSelection | undefined;
  /** Proven: no selection is worth more. Undefined: nothing proven yet. */
  readonly bound: number | undefined;
  /** (bound - value) / |value|. Undefined: no bound, nothing found, or a value of 0. */
  readonly gap: number | undefined;
  /** By the branch and bound that was stopped, or by the same model with parts of candidates allowed. */
  readonly boundProof: 'branch_and_bound' | 'linear_relaxation' | undefined;
}

/** No selection keeps to all rules. */
export interface InfeasibleSelection {
  readonly status: 'infeasible';
  /** Rules that cannot be kept together; without any one of them, the others can. Empty: the search was stopped before it knew. */
  readonly blocking: readonly Rule[];
  /** The smallest change of the rules that allows a selection. Undefined: the search was stopped. */
  readonly relaxation: Relaxation | undefined;
}

/** The model is malformed: nothing was solved. */
export interface InvalidModel {
  readonly status: 'invalid';
  readonly problems: readonly SelectionProblem[];
}

export type SelectionResult = OptimalSelection | StoppedSelection | InfeasibleSelection | InvalidModel;

export interface RelaxedRule {
  readonly rule: Rule;
  /** The limit as given and as it would have to be. Undefined: the rule is given up. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface Relaxation {
  readonly changes: readonly RelaxedRule[];
  /** The best selection once relaxed. */
  readonly selection: MeasuredSelection;
}
