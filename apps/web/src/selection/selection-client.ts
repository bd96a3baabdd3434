import { explainExclusions, selectPortfolio, valueLimits } from '@tamis/scoring';
import type { Exclusion, LimitValue, PortfolioModel, SelectionResult, Solver, SolverProgress } from '@tamis/scoring';

export interface SolverDoor {
  readonly solve: Solver;
  readonly close: () => Promise<void>;
}

export interface SelectionState {
  /** The last that came, of an older choice while `isSolving`. */
  readonly result?: SelectionResult;
  /** What a tenth more of each limit would bring to it. */
  readonly limitValues: readonly LimitValue[];
  /** Why cases are out, as far as it was asked. */
  readonly exclusions: ReadonlyMap<string, Exclusion>;
  readonly explaining?: string;
  readonly isSolving: boolean;
  /** Told only once a solve takes long enough to be wondered about. */
  readonly progress?: SolverProgress;
  readonly isBroken?: boolean;
}

/** The solver starts once a slider rests so long; it waits for nothing of this. */
const restMs = 60;
const nothing = { limitValues: [], exclusions: new Map<string, Exclusion>(), isSolving: false };

/** Selects again at each change, beside the page. The newest choice alone is solved: an older solve is ended, whatever it had found. */
export class SelectionClient {
  #door: Promise<SolverDoor> | undefined;
  #model: PortfolioModel | undefined;
  #running = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: SelectionState = nothing;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly open: () => Promise<SolverDoor>) {}

  readonly state = (): SelectionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  ask(model: PortfolioModel): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#model = model;
    clearTimeout(this.#timer);
    this.#change({ ...this.#state, isSolving: true, progress: undefined, isBroken: false });
    this.#timer = setTimeout(() => void this.#solve(model, this.#running), restMs);
  }

  /** Keeps the best selection found so far, with its gap. */
  readonly stop = (): void => this.#running.abort();

  readonly explain = async (id: string): Promise<void> => {
    const { result } = this.#state;
    const running = this.#running;
    if (this.#model === undefined || result?.status !== 'optimal' || this.#state.isSolving) return;
    this.#change({ ...this.#state, explaining: id });
    await this.#try(running, async (solve) => {
      const [exclusion] = await explainExclusions(this.#model!, result, { solve, signal: running.signal, ids: [id] });
      if (this.#running !== running) return;
      const exclusions = exclusion === undefined ? this.#state.exclusions : new Map([...this.#state.exclusions, [id, exclusion]]);
      this.#change({ ...this.#state, exclusions, explaining: undefined });
    });
  };

  /** Frees the worker; another choice would start a new one. */
  close(): void {
    clearTimeout(this.#timer);
    this.#running.abort();
    void this.#door?.then(({ close }) => close());
    this.#door = undefined;
  }

  async #solve(model: PortfolioModel, running: AbortController): Promise<void> {
    await this.#try(running, async (solve) => {
      const onProgress = (progress: SolverProgress) => this.#running === running && this.#change({ ...this.#state, progress });
      const result = await selectPortfolio(model, { solve, signal: running.signal, onProgress });
      if (this.#running !== running) return;
      this.#change({ ...nothing, result });
      if (result.status !== 'optimal') return;
      const limitValues = await valueLimits(model, result, { solve, signal: running.signal });
      if (this.#running === running) this.#change({ ...this.#state, limitValues });
    });
  }

  async #try(running: AbortController, work: (solve: Solver) => Promise<void>): Promise<void> {
    try {
      this.#door ??= this.open();
      await work((await this.#door).solve);
    } catch {
      if (this.#running !== running) return;
      this.#door = undefined;
      this.#change({ ...this.#state, isSolving: false, explaining: undefined, isBroken: true });
    }
  }

  #change(state: SelectionState): void {
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}
