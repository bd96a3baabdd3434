import { busy } from '../database/database-trouble.js';

/** As long as for a connection: whoever waits longer is told so rather than left to wonder. */
const PATIENCE = 5_000;

/** Milliseconds for which an organisation that asked is still expected to ask again. */
const PRESENT = 1_000;

/** More than people ask, a whole company of them: beyond a thousand a second, once a hundred came faster. */
const FLOOD = { perMillisecond: 1, beyond: 100, longest: 200 };

/** When an organisation last asked, and how many of its requests came faster than a flood's slowest; at most `FLOOD.longest`. */
interface Asked {
  readonly at: number;
  readonly tooFast: number;
}

/**
 * A number of places that organisations share: whoever floods waits behind its own requests, and the next free place goes to the
 * organisation that has waited longest for its turn, not to the longest queue. While several are there, none holds the last place.
 */
export class FairPlaces {
  /** Waiting requests by organisation, in the order of the organisations' turns. */
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #held = new Map<string, number>();
  /** The latest to ask at the end. */
  readonly #asked = new Map<string, Asked>();
  #free: number;
  #isToLook = false;

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
    this.#countAsked(organisationId);
    if (this.#mayEnter(organisationId)) this.#take(organisationId);
    else await this.#turnOf(organisationId);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#leave(organisationId);
    };
  }

  /** Whether it asks so much that another organisation, which is there too, would wait for it. */
  isFlooding(organisationId: string): boolean {
    const asked = this.#asked.get(organisationId);
    return asked !== undefined && asked.tooFast > FLOOD.beyond && this.#isAnotherThere(organisationId);
  }

  #countAsked(organisationId: string): void {
    const [before, at] = [this.#asked.get(organisationId), performance.now()];
    const tooFast = before ? Math.max(0, before.tooFast - (at - before.at) * FLOOD.perMillisecond) : 0;
    this.#asked.delete(organisationId);
    this.#asked.set(organisationId, { at, tooFast: Math.min(FLOOD.longest, tooFast + 1) });
  }

  #mayEnter(organisationId: string): boolean {
    if (this.#free > 1) return true;
    return this.#free === 1 && (!this.#held.has(organisationId) || !this.#isAnotherThere(organisationId));
  }

  #isAnotherThere(organisationId: string): boolean {
    const since = performance.now() - PRESENT;
    for (const [other, { at }] of this.#asked) {
      if (at < since) this.#asked.delete(other);
      else if (other !== organisationId) return true;
    }
    return false;
  }

  #take(organisationId: string): void {
    this.#free -= 1;
    this.#held.set(organisationId, (this.#held.get(organisationId) ?? 0) + 1);
  }

  #leave(organisationId: string): void {
    this.#free += 1;
    const held = this.#held.get(organisationId)! - 1;
    if (held > 0) this.#held.set(organisationId, held);
    else this.#held.delete(organisationId);
    this.#next();
    this.#lookAgain();
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
      this.#lookAgain();
    });
  }

  /** A place is kept for another organisation, which may not come again: nobody else may be there to give a place back. */
  #lookAgain(): void {
    if (this.#free === 0 || this.#waiting.size === 0 || this.#isToLook) return;
    this.#isToLook = true;
    const look = () => {
      this.#isToLook = false;
      this.#next();
      this.#lookAgain();
    };
    setTimeout(look, PRESENT).unref();
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

  /** As many as may enter, the organisation whose turn it is first. */
  #next(): void {
    for (const [organisationId, queue] of this.#waiting) {
      if (!this.#mayEnter(organisationId)) continue;
      this.#take(organisationId);
      const enter = queue.shift()!;
      // To the end of the round, unless nobody of it waits.
      this.#waiting.delete(organisationId);
      if (queue.length > 0) this.#waiting.set(organisationId, queue);
      enter();
      if (this.#free === 0) return;
    }
  }
}
