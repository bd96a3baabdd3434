import { Worker } from 'node:worker_threads';
import type { Solver, SolverAnswer, SolverProgress, SolverWatch } from '@tamis/scoring';
import type { HighsTask } from './run-highs.js';

export type HighsMessage =
  | { readonly answer: SolverAnswer }
  | { readonly progress: SolverProgress; readonly values: readonly number[] | undefined }
  | { readonly failure: string };

export interface HighsSolver {
  readonly solve: Solver;
  /** Ends the thread. Solves after that start a new one. */
  readonly close: () => Promise<void>;
}

/** Sources that are compiled as they are loaded (jest) have no file that a thread could run. */
const isBuilt = import.meta.url.endsWith('.js');
const lookEveryMs = 20;
/** HiGHS looks at the flag between two steps; one that lasts longer than this is not waited for. */
const graceMs = 500;

/**
 * Opens HiGHS in a thread of its own, which is started and loads its 3.5 MB of WebAssembly at the first solve; solves asked meanwhile wait.
 * A solve that is stopped answers at once with the best found so far and the bound proven so far.
 * Example: const { solve, close } = openHighs(); await selectPortfolio(model, { solve }); await close();
 */
export function openHighs(): HighsSolver {
  const thread = isBuilt ? new HighsThread() : undefined;
  return {
    solve: (lp, options, watch) => (thread === undefined ? solveHere({ lp, options }, watch) : thread.solve({ lp, options }, watch)),
    close: async () => thread?.close(),
  };
}

async function solveHere(task: HighsTask, { signal, onProgress }: SolverWatch = {}): Promise<SolverAnswer> {
  const { loadHighs, runHighs } = await import('./run-highs.js');
  return runHighs(await loadHighs(), task, { isStopped: () => signal?.aborted === true, report: (progress) => onProgress?.(progress) });
}

class HighsThread {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** 1: stop. */
  readonly #flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  solve(task: HighsTask, watch: SolverWatch = {}): Promise<SolverAnswer> {
    const answer = this.#last.then(() => this.#solveNow(task, watch));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #solveNow(task: HighsTask, { signal, onProgress }: SolverWatch): Promise<SolverAnswer> {
    const worker = (this.#worker ??= this.#start());
    Atomics.store(this.#flag, 0, 0);
    // An idle thread keeps no process alive.
    worker.ref();
    return new Promise((resolve, reject) => {
      let found: SolverAnswer = { Status: 'Interrupted', Columns: {} };
      let stoppedAt: number | undefined;
      const settle = (act: () => void) => {
        clearInterval(looking);
        worker.removeAllListeners();
        worker.unref();
        act();
      };
      const looking = setInterval(() => {
        if (!signal?.aborted) return;
        Atomics.store(this.#flag, 0, 1);
        stoppedAt ??= performance.now();
        if (performance.now() - stoppedAt > graceMs) settle(() => void this.close().then(() => resolve(found)));
      }, lookEveryMs);
      worker.on('message', (message: HighsMessage) => {
        if ('answer' in message) settle(() => resolve(message.answer));
        else if ('failure' in message) settle(() => reject(new Error(message.failure)));
        else {
          found = remember(found, message);
          onProgress?.(message.progress);
        }
      });
      worker.on('error', (error) => settle(() => void this.close().then(() => reject(error))));
      worker.on('exit', () => settle(() => void this.close().then(() => reject(new Error('The solver ended before its answer.')))));
      worker.postMessage(task);
    });
  }

  #start(): Worker {
    return new Worker(new URL('./highs-worker.js', import.meta.url), { execArgv: [], workerData: { stop: this.#flag.buffer } });
  }
}

/** What a solve that had to be cut off has found: HiGHS names our columns in their order. */
function remember(found: SolverAnswer, { progress, values }: Extract<HighsMessage, { readonly progress: SolverProgress }>): SolverAnswer {
  const Columns = values === undefined ? found.Columns : Object.fromEntries(values.map((Primal, column) => [`x${column}`, { Primal }]));
  return { ...found, Columns, ...(progress.bound !== undefined && { Bound: progress.bound }) };
}
