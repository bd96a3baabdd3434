import type { SolverAnswer, SolverProgress } from '@tamis/scoring';
import type { HighsTask } from './run-highs.js';

/** What carries HiGHS beside its caller: a thread of Node, or a worker of a page. */
export interface SolverHost {
  readonly start: (listener: HostListener) => RunningHost;
}

export interface HostListener {
  readonly hear: (message: HighsMessage) => void;
  /** It could not start, or ended by itself. */
  readonly fail: (error: Error) => void;
}

export interface RunningHost {
  /** One task at a time. */
  readonly send: (task: HighsTask) => void;
  /** Asks for the end of the solve that runs, whose answer is still heard. Undefined: only `end` ends it. */
  readonly stop: (() => void) | undefined;
  /** Nothing left to solve. */
  readonly rest?: () => void;
  readonly end: () => unknown;
}

/** What HiGHS tells while it solves, and at the end. */
export type HighsMessage =
  | { readonly answer: SolverAnswer }
  | { readonly progress: SolverProgress; readonly values: readonly number[] | undefined }
  | { readonly failure: string };
