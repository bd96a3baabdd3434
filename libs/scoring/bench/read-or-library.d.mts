import type { PortfolioModel } from '../src/selection/portfolio-model.js';

export interface KnownProblem {
  readonly name: string;
  /** Undefined: the file does not give it. */
  readonly optimum: number | undefined;
  readonly model: PortfolioModel;
}

export function readOrLibrary(file: string | URL): readonly KnownProblem[];
