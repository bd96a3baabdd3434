import { Worker } from 'node:worker_threads';
import type { Highs } from 'highs';
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

let loaded: Promise<Highs> | undefined;

async function solveHere(task: HighsTask, { signal, onProgress }: SolverWatch = {}): Promise<SolverAnswer> {
  const { loadHighs, runHighs } = await import('./run-highs.js');
  loaded ??= loadHighs();
  return runHighs(await loaded, task, { isStopped: () => signal?.aborted === true, report: (progress) => onProgress?.(progress) });
}

interface Asked {
  readonly task: HighsTask;
  readonly watch: SolverWatch;
  readonly resolve: (answer: SolverAnswer) => void;
  readonly reject: (error: Error) => void;
}

class HighsThread {
  #worker: Worker | undefined;
  readonly #queue: Asked[] = [];
  /** The one being solved, with what it has found so far. */
  #current: { readonly asked: Asked; found: SolverAnswer; stoppedAt: number | undefined } | undefined;
  #looking: NodeJS.Timeout | undefined;
  /** 1: stop. */
  readonly #flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  solve(task: HighsTask, watch: SolverWatch = {}): Promise<SolverAnswer> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, watch, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    const ended = this.#end();
    const asked = [...(this.#current ? [this.#current.asked] : []), ...this.#queue.splice(0)];
    this.#current = undefined;
    clearInterval(this.#looking);
    for (const { reject } of asked) reject(new Error('The solver was closed before its answer.'));
    await ended;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #next(): void {
    const asked = this.#current === undefined ? this.#queue.shift() : undefined;
    if (asked === undefined) return;
    this.#current = { asked, found: { Status: 'Interrupted', Columns: {} }, stoppedAt: undefined };
    Atomics.store(this.#flag, 0, 0);
    const worker = (this.#worker ??= this.#start());
    // An idle thread keeps no process alive.
    worker.ref();
    this.#looking = setInterval(() => this.#look(), lookEveryMs);
    worker.postMessage(asked.task);
  }

  #look(): void {
    const current = this.#current;
    if (!current?.asked.watch.signal?.aborted) return;
    Atomics.store(this.#flag, 0, 1);
    current.stoppedAt ??= performance.now();
    if (performance.now() - current.stoppedAt <= graceMs) return;
    void this.#end();
    this.#settle(({ resolve }) => resolve(current.found));
  }

  #hear(message: HighsMessage): void {
    if (this.#current === undefined) return;
    if ('answer' in message) return this.#settle(({ resolve }) => resolve(message.answer));
    if ('failure' in message) return this.#settle(({ reject }) => reject(new Error(message.failure)));
    this.#current.found = remember(this.#current.found, message);
    this.#current.asked.watch.onProgress?.(message.progress);
  }

  #settle(act: (asked: Asked) => void): void {
    clearInterval(this.#looking);
    const current = this.#current;
    this.#current = undefined;
    this.#worker?.unref();
    if (current !== undefined) act(current.asked);
    this.#next();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./highs-worker.js', import.meta.url), { execArgv: [], workerData: { stop: this.#flag.buffer } });
    const fail = (error: Error) => {
      // One that was closed on purpose has been replaced or forgotten already.
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#settle(({ reject }) => reject(error));
    };
    worker.on('message', (message: HighsMessage) => this.#worker === worker && this.#hear(message));
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('The solver ended before its answer.')));
    return worker;
  }
}

/** What a solve that had to be cut off has found: HiGHS names our columns in their order. */
function remember(found: SolverAnswer, { progress, values }: Extract<HighsMessage, { readonly progress: SolverProgress }>): SolverAnswer {
  const Columns = values === undefined ? found.Columns : Object.fromEntries(values.map((Primal, column) => [`x${column}`, { Primal }]));
  return { ...found, Columns, ...(progress.bound !== undefined && { Bound: progress.bound }) };
}
