import type { Localised, RobustnessCase, ScoringModelDefinition } from '@tamis/scoring';
import type { Answer, AxisWeights, DrawnRanks, DrawSettings, Question } from './robustness-protocol';

/** The part of a Worker that is used. */
export interface DrawWorker {
  postMessage: (question: Question) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface RobustnessState {
  /** The last that came, of older weights while `isDrawing`. */
  readonly ranks?: DrawnRanks;
  readonly isDrawing: boolean;
  /** 0 to 1, told only once the draws take long enough to be wondered about. */
  readonly progress?: number;
  /** Why the last draws did not come; `broken` when no rule foresaw it. */
  readonly failure?: Localised | 'broken';
}

/** What is drawn from: the cases with the scores they were given, and the model as it is saved. */
export interface DrawnFrom {
  readonly model: ScoringModelDefinition;
  readonly cases: readonly RobustnessCase[];
}

const patience = 300;

/**
 * Draws ranks in a worker that starts at the first question and serves one screen. The newest question alone is answered: it makes the
 * worker drop the older one, and what still comes of that one is not shown.
 */
export class RobustnessClient {
  #worker: DrawWorker | undefined;
  #told: DrawnFrom | undefined;
  #asked: string | undefined;
  #newest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #share = 0;
  #state: RobustnessState = { isDrawing: false };
  readonly #listeners = new Set<() => void>();

  constructor(private readonly start: () => DrawWorker) {}

  readonly state = (): RobustnessState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Draws, unless these very draws were asked for last. */
  ask(from: DrawnFrom, weights: AxisWeights, settings: DrawSettings): void {
    const asked = JSON.stringify([weights, settings]);
    if (this.#told === from && this.#asked === asked) return;
    this.#asked = asked;
    this.#newest += 1;
    this.#share = 0;
    const { ranks, progress } = this.#state;
    this.#change({ ranks, isDrawing: true, progress: progress === undefined ? undefined : 0 });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#change({ ...this.#state, progress: this.#share }), patience);
    try {
      this.#worker ??= this.#hire();
      if (this.#told !== from) this.#worker.postMessage({ kind: 'open', ...from });
      this.#told = from;
      this.#worker.postMessage({ kind: 'draw', id: this.#newest, weights, settings });
    } catch {
      this.#break();
    }
  }

  /** Frees the worker; another question would start a new one. */
  close(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#told = undefined;
  }

  #hire(): DrawWorker {
    const worker = this.start();
    worker.onmessage = ({ data }) => data.id === this.#newest && this.#take(data);
    worker.onerror = () => this.#break();
    return worker;
  }

  #take(answer: Answer): void {
    if (answer.kind === 'progress') {
      this.#share = answer.share;
      if (this.#state.progress !== undefined) this.#change({ ...this.#state, progress: answer.share });
      return;
    }
    clearTimeout(this.#timer);
    if (answer.kind === 'drawn') this.#change({ ranks: answer.ranks, isDrawing: false });
    else this.#change({ ranks: this.#state.ranks, isDrawing: false, failure: answer.sentence ?? 'broken' });
  }

  /** A worker that failed once is not trusted again: the next question starts another. */
  #break(): void {
    this.close();
    this.#change({ ranks: this.#state.ranks, isDrawing: false, failure: 'broken' });
  }

  #change(state: RobustnessState): void {
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}
