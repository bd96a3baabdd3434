/** Milliseconds. */
export const REMEMBERED = 30_000;

/**
 * Remembers an answer for a short while: asking the database who somebody is at each request would cost more than the request.
 * Half a minute is how late another process may learn of a sign-out or a removal.
 */
export class ShortMemory<Value> {
  readonly #entries = new Map<string, { value: Value; until: number }>();

  constructor(
    private readonly milliseconds = REMEMBERED,
    private readonly largest = 10_000,
  ) {}

  /** Nothing found is not remembered: whoever asks with made-up keys must not push out those who are known. */
  async recall(key: string, find: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key);
    if (known && known.until > performance.now()) return known.value;
    const value = await find();
    this.#entries.delete(key);
    if (value === undefined) return value;
    if (this.#entries.size >= this.largest) this.#entries.delete(this.#entries.keys().next().value!);
    this.#entries.set(key, { value, until: performance.now() + this.milliseconds });
    return value;
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  forgetAll(): void {
    this.#entries.clear();
  }
}
