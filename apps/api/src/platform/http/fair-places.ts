/**
 * A number of places that organisations share: whoever floods waits behind its own requests, and the next free place goes to the
 * organisation that has waited longest for its turn, not to the longest queue.
 */
export class FairPlaces {
  /** Waiting requests by organisation, in the order of the organisations' turns. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #free: number;

  constructor(places: number) {
    this.#free = places;
  }

  /** Resolves when it is one's turn, with what gives the place back; giving it back twice does nothing. */
  async enter(organisationId: string): Promise<() => void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#queueOf(organisationId).push(resolve));
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#next();
    };
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
