/**
 * Remembers an answer for a short while: asking the database who somebody is at each request would cost more than the request.
 * Half a minute is how late another process may learn of a sign-out or a removal.
 */
export class ShortMemory<Value> {
  readonly #entries = new Map<string, { value: Value; until: number }>();

  constructor(
    private readonly milliseconds = 30_000,
    private readonly largest = 10_000,
  ) {}

  async recall(key: string, find: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key);
    if (known && known.until > Date.now()) return known.value;
    const value = await find();
    if (this.#entries.size >= this.largest) this.#entries.clear();
    this.#entries.set(key, { value, until: Date.now() + this.milliseconds });
    return value;
  }

  forgetAll(): void {
    this.#entries.clear();
  }
}
