import { covers, joined, revisionOf, type CountedWrite, type Revision } from './revision.js';
import type { RevisionChannel } from './revision-channel.js';

/** Milliseconds for which a revision is believed while notifications arrive; without them the database is asked each time. */
const BELIEVED = 1_000;

interface Known {
  readonly revision: Revision;
  /** When the database was last asked, and when a notification last came. */
  readonly askedAt: number;
  readonly toldAt: number;
}

/**
 * The revision of each organisation that is being read. Kept in memory, raised by this process at each of its commits and by what other
 * processes tell of theirs, and asked anew each second, so that a word that is lost makes nobody wait longer.
 */
export class Revisions {
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<Revision>>();

  constructor(
    private readonly ask: (organisationId: string) => Promise<readonly CountedWrite[]>,
    private readonly channel: RevisionChannel,
  ) {
    channel.onWrite = (organisationId, counted) => this.#learn(organisationId, counted);
    channel.onLost = () => this.#known.clear();
  }

  /** @param least what the caller has seen already: a server that is behind asks the database */
  async of(organisationId: string, least: Revision = []): Promise<Revision> {
    const known = this.#known.get(organisationId);
    const isFresh = this.channel.isListening && known !== undefined && performance.now() - known.askedAt < BELIEVED;
    if (isFresh && covers(known.revision, least)) return known.revision;
    const answered = await (this.#asking.get(organisationId) ?? this.#askOnce(organisationId));
    // What was already being asked may have been asked before the caller's own write.
    return covers(answered, least) ? answered : this.#askOnce(organisationId);
  }

  /** A transaction of this process is committed: the others are told. */
  wrote(organisationId: string, counted: CountedWrite): void {
    this.#learn(organisationId, counted);
    this.channel.tell(organisationId, counted);
  }

  /** What is known without asking; for the header of an answer. */
  known(organisationId: string): Revision | undefined {
    return this.#known.get(organisationId)?.revision;
  }

  async close(): Promise<void> {
    await this.channel.close();
  }

  #learn(organisationId: string, counted: CountedWrite): void {
    const known = this.#known.get(organisationId);
    const told = revisionOf([counted]);
    if (known && covers(known.revision, told)) return;
    const revision = known ? joined(known.revision, told) : told;
    this.#known.set(organisationId, { revision, askedAt: known?.askedAt ?? -Infinity, toldAt: performance.now() });
  }

  #askOnce(organisationId: string): Promise<Revision> {
    const began = performance.now();
    const asking = this.ask(organisationId).then((rows) => {
      const [known, answered] = [this.#known.get(organisationId), revisionOf(rows)];
      // The database is right, also after a backup was restored, unless a word of a write came after the question.
      const revision = known && known.toldAt > began ? joined(answered, known.revision) : answered;
      this.#known.set(organisationId, { revision, askedAt: began, toldAt: known?.toldAt ?? -Infinity });
      return revision;
    });
    this.#asking.set(organisationId, asking);
    return asking.finally(() => {
      if (this.#asking.get(organisationId) === asking) this.#asking.delete(organisationId);
    });
  }
}
