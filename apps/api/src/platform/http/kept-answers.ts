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

/** Bytes of an entry beside its key and its answer, about. */
const ENTRY = 256;

/** No single answer takes more than this part of the memory. */
const LARGEST_PART = 4;

/** Who computes, and what those wait for who ask the same meanwhile. */
interface Computing {
  readonly by: Question;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/**
 * Answers that many ask for, as they went out: thirty people watch a board on which one moves cards, and each move is read once, not
 * thirty times. Of an answer the one computed last is kept, those asked last stay longest, and no more than `bytes` in all.
 */
export class KeptAnswers {
  readonly #kept: LRUCache<string, KeptAnswer>;
  readonly #computing = new Map<string, Computing>();

  constructor(bytes: number) {
    this.#kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.floor(bytes / LARGEST_PART),
      // What holds the bytes may be larger than they are, and what leads to them takes its part.
      sizeCalculation: ({ body }, asked) => body.buffer.byteLength + asked.length + ENTRY,
    });
  }

  /**
   * The answer, when it is kept or when somebody else is just computing it. Undefined when the caller has to compute it: `keep` and `end`
   * tell those who wait meanwhile. Who waited in vain computes on its own, so that failures do not queue.
   */
  async find(question: Question): Promise<KeptAnswer | undefined> {
    const found = this.#now(question);
    if (found) return found;
    const computing = this.#computing.get(stateOf(question));
    if (!computing) {
      this.#begin(question);
      return undefined;
    }
    await computing.ended;
    return this.#now(question);
  }

  /** Packs an answer as it was asked for, and keeps it. */
  async keep(question: Question, text: string): Promise<KeptAnswer> {
    try {
      const answer = { revision: question.revision, ...(await encode(text, question.encoding)) };
      this.#kept.set(keyOf(question), answer);
      // Whoever was first to compute it: it is here now.
      this.#computing.get(stateOf(question))?.end();
      return answer;
    } finally {
      this.end(question);
    }
  }

  /** Answered, failed or hung up: nobody waits for this one any longer. */
  end(question: Question): void {
    const computing = this.#computing.get(stateOf(question));
    if (computing?.by === question) computing.end();
  }

  #now(question: Question): KeptAnswer | undefined {
    const kept = this.#kept.get(keyOf(question));
    return kept?.revision === question.revision ? kept : undefined;
  }

  #begin(by: Question): void {
    let release!: () => void;
    const ended = new Promise<void>((resolve) => (release = resolve));
    const end = () => {
      this.#computing.delete(stateOf(by));
      release();
    };
    this.#computing.set(stateOf(by), { by, ended, end });
  }
}

const keyOf = ({ asked, encoding }: Question): string => `${asked} ${encoding ?? ''}`;
const stateOf = (question: Question): string => `${keyOf(question)} ${question.revision}`;
