import { busy } from '../database/database-trouble.js';

/** As long as for a connection: whoever waits longer is told so rather than left to wonder. */
const PATIENCE = 5_000;

/**
 * A number of places that organisations share: whoever floods waits behind its own requests, and the next free place goes to the
 * organisation that has waited longest for its turn, not to the longest queue.
 */
export class FairPlaces {
  /** Waiting requests by organisation, in the order of the organisations' turns. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #free: number;

  constructor(
    places: number,
    readonly patience = PATIENCE,
  ) {
    this.#free = places;
  }

  /**
   * Resolves when it is one's turn, with what gives the place back; giving it back twice does nothing.
   * @throws Unavailable when no turn came for `patience` milliseconds
   */
  async enter(organisationId: string): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#turnOf(organisationId);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#next();
    };
  }

  #turnOf(organisationId: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#forget(organisationId, enter);
        reject(busy());
      }, this.patience);
      this.#queueOf(organisationId).push(enter);
    });
  }

  #forget(organisationId: string, enter: () => void): void {
    const left = this.#queueOf(organisationId).filter((other) => other !== enter);
    if (left.length > 0) this.#waiting.set(organisationId, left);
    else this.#waiting.delete(organisationId);
  }

  #queueOf(organisationId: string): (() => void)[] {
    const queue = this.#waiting.get(organisationId) ?? [];
    this.#waiting.set(organisationId, queue);
    return queue;
  }

  #next(): void {
    const [turn] = this.#waiting;
    if (!turn) {
      this.#free += 1;
      return;
    }
    const [organisationId, queue] = turn;
    const enter = queue.shift()!;
    // To the end of the round, unless nobody of it waits.
    this.#waiting.delete(organisationId);
    if (queue.length > 0) this.#waiting.set(organisationId, queue);
    enter();
  }
}
