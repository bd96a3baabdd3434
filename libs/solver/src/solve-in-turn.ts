import type { Solver, SolverAnswer, SolverProgress, SolverWatch } from '@tamis/scoring';
import type { HighsTask } from './run-highs.js';
import type { HighsMessage, RunningHost, SolverHost } from './solver-host.js';

export interface HighsSolver {
  readonly solve: Solver;
  /** Ends the thread or worker. Solves after that start a new one. */
  readonly close: () => Promise<void>;
}

const lookEveryMs = 20;
/** HiGHS looks at what stops it between two steps; one that lasts longer than this is not waited for. */
const graceMs = 500;
const nothingFound: SolverAnswer = { Status: 'Interrupted', Columns: {} };

/**
 * Has one program after the other solved by a host that is started at the first. A solve that is stopped answers with the best found so
 * far and the bound proven so far: those of its host when that can be asked, else those remembered from its progress, at once.
 */
export function solveInTurn(host: SolverHost): HighsSolver {
  const turns = new Turns(host);
  return { solve: (lp, options, watch) => turns.solve({ lp, options }, watch), close: () => turns.close() };
}

interface Asked {
  readonly task: HighsTask;
  readonly watch: SolverWatch;
  readonly resolve: (answer: SolverAnswer) => void;
  readonly reject: (error: Error) => void;
}

interface Current {
  readonly asked: Asked;
  found: SolverAnswer;
  stoppedAt: number | undefined;
}

class Turns {
  #running: RunningHost | undefined;
  readonly #waiting: Asked[] = [];
  #current: Current | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(readonly host: SolverHost) {}

  solve(task: HighsTask, watch: SolverWatch = {}): Promise<SolverAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, watch, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    const asked = [...(this.#current ? [this.#current.asked] : []), ...this.#waiting.splice(0)];
    this.#current = undefined;
    clearInterval(this.#looking);
    for (const { reject } of asked) reject(new Error('The solver was closed before its answer.'));
    await this.#end();
  }

  async #end(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.end();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const asked = this.#waiting.shift();
    if (asked === undefined) return this.#running?.rest?.();
    // What was given up while it waited costs nothing.
    if (asked.watch.signal?.aborted) {
      asked.resolve(nothingFound);
      return this.#next();
    }
    this.#current = { asked, found: nothingFound, stoppedAt: undefined };
    this.#looking = setInterval(() => this.#look(), lookEveryMs);
    try {
      (this.#running ??= this.#start()).send(asked.task);
    } catch (error) {
      this.#settle(({ reject }) => reject(error as Error));
    }
  }

  #look(): void {
    const current = this.#current;
    if (!current?.asked.watch.signal?.aborted) return;
    const stop = this.#running?.stop;
    stop?.();
    current.stoppedAt ??= performance.now();
    if (stop !== undefined && performance.now() - current.stoppedAt <= graceMs) return;
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
    if (current !== undefined) act(current.asked);
    this.#next();
  }

  #start(): RunningHost {
    // One that was ended on purpose has been replaced or forgotten already: it is not heard any more.
    const isHeard = () => this.#running === running;
    const fail = (error: Error) => {
      if (!isHeard()) return;
      void this.#end();
      this.#settle(({ reject }) => reject(error));
    };
    const running: RunningHost = this.host.start({ hear: (message) => isHeard() && this.#hear(message), fail });
    return running;
  }
}

/** What a solve that had to be cut off has found: HiGHS names our columns in their order. */
function remember(found: SolverAnswer, { progress, values }: Extract<HighsMessage, { readonly progress: SolverProgress }>): SolverAnswer {
  const Columns = values === undefined ? found.Columns : Object.fromEntries(values.map((Primal, column) => [`x${column}`, { Primal }]));
  return { ...found, Columns, ...(progress.bound !== undefined && { Bound: progress.bound }) };
}
