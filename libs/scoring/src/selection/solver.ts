/**
 * A solver of linear programs with 0-1 variables, in CPLEX LP text: the `solve` of HiGHS as it is, or one that runs elsewhere, can be
 * stopped, and tells the bound it has proven.
 */
export type Solver = (lp: string, options: SolverOptions, watch?: SolverWatch) => SolverAnswer | Promise<SolverAnswer>;

/** Options of HiGHS, by its names. */
export interface SolverOptions {
  readonly output_flag: false;
  readonly mip_rel_gap: number;
  readonly mip_allow_restart: boolean;
  /** Seconds. */
  readonly time_limit?: number;
}

export interface SolverWatch {
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: SolverProgress) => void;
}

/** An `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** In the unit of the objective. Undefined: none found or proven yet. */
export interface SolverProgress {
  readonly incumbent: number | undefined;
  readonly bound: number | undefined;
}

/** The answer of HiGHS, by its names. */
export interface SolverAnswer {
  /** 'Optimal', 'Infeasible', 'Time limit reached', 'Interrupted'; anything else is a failure. */
  readonly Status: string;
  readonly Columns: Readonly<Record<string, object>>;
  /** Proven by branch and bound: no solution is better. In the unit of the objective. */
  readonly Bound?: number;
}

/** How a solve is run; the same for each of the several that an explanation takes. */
export interface SolverRun {
  readonly solve: Solver;
  /** Seconds for each solve. */
  readonly timeLimit?: number;
  readonly signal?: StopSignal;
  /** While a solve runs, in the unit of the values. */
  readonly onProgress?: (progress: SolverProgress) => void;
}

/** Of an explanation that takes several solves. */
export interface StepRun extends SolverRun {
  /** Before each solve, and at the end. */
  readonly onStep?: (progress: { readonly done: number; readonly of: number }) => void;
}

export type SolverFailureCode = 'status_unexpected' | 'columns_missing' | 'column_not_whole' | 'answer_infeasible';

/** The solver did not answer what it was asked: never taken for an empty selection. */
export class SolverFailure extends Error {
  override readonly name = 'SolverFailure';

  constructor(
    readonly code: SolverFailureCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
