import { LRUCache } from 'lru-cache';
import { encode, type Encoding } from './answer-encoding.js';

/** What is asked, by whom, and of which state of the data. */
export interface Question {
  /** The same for all who are given the same answer: organisation, role, language, operation and variables. */
  readonly asked: string;
  readonly revision: string;
  readonly encoding: Encoding | undefined;
}

export interface KeptAnswer {
  readonly revision: string;
  readonly body: Buffer;
  readonly encoding: Encoding | undefined;
}

/** No single answer takes more than this part of the memory. */
const LARGEST_PART = 4;

/**
 * Answers that many ask for, as they went out: thirty people watch a board on which one moves cards, and each move is read once, not
 * thirty times. Only the newest revision of an answer is kept, those asked last stay longest, and no more than `bytes` in all.
 */
export class KeptAnswers {
  readonly #kept: LRUCache<string, KeptAnswer>;
  readonly #computing = new Map<string, { readonly ended: Promise<void>; readonly end: () => void }>();

  constructor(bytes: number) {
    this.#kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.floor(bytes / LARGEST_PART),
      sizeCalculation: ({ body }) => Math.max(body.length, 1),
    });
  }

  /**
   * The answer, when it is kept or when somebody else is just computing it. Undefined when the caller has to compute it: `keep` and `end`
   * tell those who wait meanwhile. Who waited in vain computes on its own, so that failures do not queue.
   */
  async find(question: Question): Promise<KeptAnswer | undefined> {
    const found = this.#now(question);
    if (found) return found;
    const key = keyOf(question);
    const computing = this.#computing.get(`${key} ${question.revision}`);
    if (!computing) {
      this.#begin(`${key} ${question.revision}`);
      return undefined;
    }
    await computing.ended;
    return this.#now(question);
  }

  /** Packs an answer as it was asked for, and keeps it. */
  async keep(question: Question, text: string): Promise<KeptAnswer> {
    const answer = { revision: question.revision, ...(await encode(text, question.encoding)) };
    this.#kept.set(keyOf(question), answer);
    this.end(question);
    return answer;
  }

  /** Answered, failed or hung up: nobody waits any longer. */
  end(question: Question): void {
    this.#computing.get(`${keyOf(question)} ${question.revision}`)?.end();
  }

  #now(question: Question): KeptAnswer | undefined {
    const kept = this.#kept.get(keyOf(question));
    return kept?.revision === question.revision ? kept : undefined;
  }

  #begin(key: string): void {
    let end!: () => void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.#computing.set(key, {
      ended,
      end: () => {
        this.#computing.delete(key);
        end();
      },
    });
  }
}

const keyOf = ({ asked, encoding }: Question): string => `${asked} ${encoding ?? ''}`;
