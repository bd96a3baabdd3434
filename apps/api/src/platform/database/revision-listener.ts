import pg from 'pg';

const CHANNEL = 'tamis_revision';
/** Milliseconds before the first new attempt, doubled up to the last. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5_000;

/** One connection per process that hears each organisation's new revision at its commit; it comes back by itself when it is lost. */
export class RevisionListener {
  isListening = false;
  onRevision: (organisationId: string, revision: number) => void = () => undefined;
  onLost: () => void = () => undefined;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE;
  #closed = false;

  constructor(private readonly url: string) {}

  /** Answers at once: who reads before it listens asks the database. */
  start(): this {
    void this.#connect();
    return this;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.isListening = false;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'tamis_revision' });
    this.#client = client;
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ payload = '' }) => {
      const [organisationId = '', revision] = payload.split(' ');
      this.onRevision(organisationId, Number(revision));
    });
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
