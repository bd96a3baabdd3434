import type { SolverAnswer, SolverOptions, SolverProgress } from '@tamis/scoring';
import type { HighsCallbackMap, Highs, InitOptions, Model } from 'highs';
import { findNearStart, isFeasible } from './near-start.js';

/** The types of the package describe its CommonJS half; imported as here, its default is the loader itself. */
export async function loadHighs(options?: InitOptions): Promise<Highs> {
  const { default: load } = (await import('highs')) as unknown as { readonly default: (options?: InitOptions) => Promise<Highs> };
  return load(options);
}

export interface HighsTask {
  readonly lp: string;
  readonly options: SolverOptions;
}

/** Looked at and told while the solver runs, which keeps its thread busy to the end. */
export interface HighsWatch {
  readonly isStopped: () => boolean;
  readonly report: (progress: SolverProgress, values: readonly number[] | undefined) => void;
}

const reportEveryMs = 200;

/**
 * Once a good solution is there, looking for others costs more than it brings; branches are trusted sooner, and cuts that no longer bind
 * leave sooner. Of seven portfolios of 150 that took longest, the slowest takes 3.0 seconds with these and 4.7 without.
 */
const fromNear = { mip_heuristic_effort: 0, mip_pscost_minreliable: 4, mip_lp_age_limit: 5 };

/** Solves one program to its end or its stop. A program that HiGHS cannot read ends in the status 'Empty', or in an error. */
export function runHighs(highs: Highs, { lp, options }: HighsTask, watch: HighsWatch): SolverAnswer {
  return highs.withModel((model) => {
    model.options.set({ ...options });
    model.readModel({ format: 'lp', data: lp });
    const near = findNearStart(highs, model, () => model.run(nearWatched(highs, watch)));
    if (near !== undefined && watch.isStopped())
      return { Status: 'Interrupted', Columns: toColumns(model, near.values), Bound: near.bound };
    if (near !== undefined) {
      model.options.set(fromNear);
      model.setSolution({ colValue: near.values });
    }
    const { modelStatus } = model.run(watched(highs, watch));
    return toAnswer(highs, model, modelStatus);
  });
}

function watched({ constants: { callbackType } }: Highs, watch: HighsWatch): HighsCallbackMap {
  const { progressOf, isDue } = openProgress();
  return {
    [callbackType.mipInterrupt]: (event) => {
      if (watch.isStopped()) event.interrupt();
      else if (isDue()) watch.report(progressOf(event.data), undefined);
      return undefined;
    },
    [callbackType.mipImprovingSolution]: ({ data }) => {
      watch.report(progressOf(data), data.mip_solution === undefined ? undefined : [...data.mip_solution]);
      return undefined;
    },
  };
}

/** On the way to a start: what is found is a solution of the whole program, what is proven is not. */
function nearWatched(highs: Highs, { isStopped, report }: HighsWatch): HighsCallbackMap {
  return watched(highs, { isStopped, report: ({ incumbent }, values) => report({ incumbent, bound: undefined }, values) });
}

interface Bounds {
  readonly mip_primal_bound?: number;
  readonly mip_dual_bound?: number;
}

function openProgress() {
  let last = performance.now();
  const isDue = () => performance.now() - last >= reportEveryMs;
  const progressOf = ({ mip_primal_bound, mip_dual_bound }: Bounds): SolverProgress => {
    last = performance.now();
    return { incumbent: finite(mip_primal_bound), bound: finite(mip_dual_bound) };
  };
  return { progressOf, isDue };
}

/** HiGHS says "nothing yet" with an infinity. */
function finite(figure: number | undefined): number | undefined {
  return figure !== undefined && Math.abs(figure) < 1e20 ? figure : undefined;
}

function toAnswer(highs: Highs, model: Model, status: number): SolverAnswer {
  const { modelStatus } = highs.constants;
  const names: Readonly<Record<number, string>> = {
    [modelStatus.optimal]: 'Optimal',
    [modelStatus.infeasible]: 'Infeasible',
    [modelStatus.timeLimit]: 'Time limit reached',
    [modelStatus.interrupted]: 'Interrupted',
    [modelStatus.empty]: 'Empty',
  };
  const Columns = isFeasible(model) ? toColumns(model, model.getSolution().colValue) : {};
  const bound = finite(Number(model.info.get('mip_dual_bound')));
  return { Status: names[status] ?? `status ${status}`, Columns, ...(bound !== undefined && { Bound: bound }) };
}

function toColumns(model: Model, values: Float64Array): SolverAnswer['Columns'] {
  return Object.fromEntries(Array.from(values, (Primal, column) => [model.raw.getColName(column).value, { Primal }]));
}
