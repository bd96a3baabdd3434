import pg from 'pg';
import type { CountedWrite } from './revision.js';

const CHANNEL = 'tamis_revision';
/** Milliseconds before the first new attempt, doubled up to the last. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5_000;

/** Milliseconds for which what is told is gathered: PostgreSQL hands out notifications one commit at a time. */
const GATHERED = 20;
/** A notification holds 8,000 bytes. */
const MOST_TOLD = 100;

/**
 * One connection per process that tells the others which organisations were written to, and hears them; it comes back by itself when it is
 * lost. What is told is a help, not a promise: who hears nothing asks the database.
 */
export class RevisionChannel {
  isListening = false;
  onWrite: (organisationId: string, counted: CountedWrite) => void = () => undefined;
  onLost: () => void = () => undefined;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE;
  #closed = false;
  readonly #untold = new Map<string, string>();
  #telling: NodeJS.Timeout | undefined;

  constructor(private readonly url: string) {}

  /** Answers at once: who reads before it listens asks the database. */
  start(): this {
    void this.#connect();
    return this;
  }

  tell(organisationId: string, { part, writes }: CountedWrite): void {
    // Only the last count of a part matters.
    this.#untold.set(`${organisationId} ${part}`, `${organisationId} ${part} ${writes}`);
    this.#telling ??= setTimeout(() => void this.#tellGathered(), GATHERED).unref();
  }

  async close(): Promise<void> {
    await this.#tellGathered();
    this.#closed = true;
    this.isListening = false;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #tellGathered(): Promise<void> {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    const words = [...this.#untold.values()];
    this.#untold.clear();
    if (!this.isListening) return;
    for (let from = 0; from < words.length; from += MOST_TOLD) {
      const payload = words.slice(from, from + MOST_TOLD).join(',');
      await this.#client?.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch(() => undefined);
    }
  }

  #hear(payload: string): void {
    for (const word of payload.split(',')) {
      const [organisationId = '', part, writes] = word.split(' ');
      this.onWrite(organisationId, { part: Number(part), writes: Number(writes) });
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'tamis_revision' });
    this.#client = client;
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ payload = '' }) => this.#hear(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.#pause = FIRST_PAUSE;
      this.isListening = !this.#closed;
    } catch {
      this.#lose(client);
    }
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client || this.#closed) return;
    this.#client = undefined;
    this.isListening = false;
    this.onLost();
    void client.end().catch(() => undefined);
    this.#timer = setTimeout(() => void this.#connect(), this.#pause);
    this.#timer.unref();
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }
}
