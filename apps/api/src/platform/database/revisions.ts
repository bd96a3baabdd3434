import type { RevisionListener } from './revision-listener.js';

/** Milliseconds for which a revision is believed while notifications arrive; without them the database is asked each time. */
const BELIEVED = 1_000;

interface Known {
  readonly revision: number;
  /** When the database was last asked, and when a notification last came. */
  readonly askedAt: number;
  readonly toldAt: number;
}

/**
 * How often each organisation was written to: the version of every answer about it. Kept in memory, moved by the notification that each
 * writing transaction sends with its commit, and asked anew each second, so that a lost notification makes nobody wait longer.
 */
export class Revisions {
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<number>>();

  constructor(
    private readonly ask: (organisationId: string) => Promise<number>,
    private readonly listener: RevisionListener,
  ) {
    listener.onRevision = (organisationId, revision) => this.learn(organisationId, revision);
    listener.onLost = () => this.#known.clear();
  }

  /** @param least what the caller has seen already: a server that is behind asks the database */
  async of(organisationId: string, least = 0): Promise<number> {
    const known = this.#known.get(organisationId);
    const isFresh = this.listener.isListening && known !== undefined && performance.now() - known.askedAt < BELIEVED;
    if (isFresh && known.revision >= least) return known.revision;
    const answered = await (this.#asking.get(organisationId) ?? this.#askOnce(organisationId));
    // What was already being asked may have been asked before the caller's own write.
    return answered >= least ? answered : this.#askOnce(organisationId);
  }

  /** Somebody wrote: here, or in another process. */
  learn(organisationId: string, revision: number): void {
    const known = this.#known.get(organisationId);
    if (known && revision <= known.revision) return;
    this.#known.set(organisationId, { revision, askedAt: known?.askedAt ?? -Infinity, toldAt: performance.now() });
  }

  /** What is known without asking; for the header of an answer. */
  known(organisationId: string): number | undefined {
    return this.#known.get(organisationId)?.revision;
  }

  async close(): Promise<void> {
    await this.listener.close();
  }

  #askOnce(organisationId: string): Promise<number> {
    const began = performance.now();
    const asking = this.ask(organisationId).then((answered) => {
      const known = this.#known.get(organisationId);
      // The database is right, also after a backup was restored, unless a notification came after the question.
      const revision = known && known.toldAt > began ? Math.max(answered, known.revision) : answered;
      this.#known.set(organisationId, { revision, askedAt: began, toldAt: known?.toldAt ?? -Infinity });
      return revision;
    });
    this.#asking.set(organisationId, asking);
    return asking.finally(() => {
      if (this.#asking.get(organisationId) === asking) this.#asking.delete(organisationId);
    });
  }
}
