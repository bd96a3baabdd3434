import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { DomainError, type Sentence } from '../platform/errors/domain-error.js';
import { ImportRuns } from './import-runs.js';

/** Progress is told at most this often, and a waiting import says that it lives (milliseconds). */
const TOLD_EVERY = 300;
const HEARTBEAT = 10_000;

const STOPPED: Sentence = {
  en: 'The import stopped and nothing was written. Try again; if it stops again, tell your administrator.',
  fr: 'L’import s’est arrêté et rien n’est écrit. Réessayez\u202f; s’il s’arrête encore, prévenez votre administrateur.',
};

export type Report = (progress: number) => void;

/** Imports of one process run one after the other: each plans on the processor and holds two connections. */
@Injectable()
export class ImportQueue implements BeforeApplicationShutdown {
  readonly #log = new Logger('imports');
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly runs: ImportRuns) {}

  /** Runs `work` in its turn; when it fails, the run is told as failed, with the reason. */
  async add<Result>(actor: Actor, importRunId: string, work: (report: Report) => Promise<Result>): Promise<Result> {
    const progress = new Progress((value) => this.runs.advance(actor, importRunId, value));
    const turn = this.#last.then(async () => {
      try {
        return await work((value) => progress.tell(value));
      } catch (error) {
        await progress.end();
        const isRefusal = error instanceof DomainError;
        // The stack alone: the error of a statement carries its rows, and they are nobody's to log.
        if (!isRefusal) this.#log.error((error as Error).stack);
        await this.runs
          .fail(actor, importRunId, isRefusal ? error.sentence : STOPPED)
          .catch((failure: unknown) => this.#log.error((failure as Error).stack));
        throw error;
      } finally {
        await progress.end();
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** A server that is asked to stop ends what it is writing. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#last;
  }
}

/** Tells how far an import is, beside its transaction, so that others can see it. */
class Progress {
  #value = 0;
  #toldAt = 0;
  #telling: Promise<unknown> | undefined;
  readonly #heart: NodeJS.Timeout;

  constructor(private readonly write: (value: number) => Promise<void>) {
    this.#heart = setInterval(() => this.#tellNow(), HEARTBEAT).unref();
  }

  tell(value: number): void {
    this.#value = value;
    if (Date.now() - this.#toldAt >= TOLD_EVERY) this.#tellNow();
  }

  async end(): Promise<void> {
    clearInterval(this.#heart);
    await this.#telling;
  }

  #tellNow(): void {
    if (this.#telling) return;
    this.#toldAt = Date.now();
    // A missed word of progress is no reason to stop an import.
    this.#telling = this.write(this.#value)
      .catch(() => undefined)
      .finally(() => (this.#telling = undefined));
  }
}
