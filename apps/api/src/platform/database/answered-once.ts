import type { Step } from '../access/asked-once.js';
import { DomainError } from '../errors/domain-error.js';

const KEEP = {
  name: 'idempotency_keep',
  text: 'INSERT INTO idempotency_key (organisation_id, member_id, key, step, operation_hash, answer) VALUES ($1, $2, $3, $4, $5, $6)',
};
const FORGET = {
  name: 'idempotency_forget',
  text: "DELETE FROM idempotency_key WHERE organisation_id = $1 AND created_at < now() - interval '24 hours'",
};
const FOUND = {
  name: 'idempotency_found',
  text: `SELECT operation_hash AS "operationHash", answer FROM idempotency_key
         WHERE organisation_id = $1 AND member_id = $2 AND key = $3 AND step = $4`,
};

/**
 * The statements of a change that is done once. The key is kept last, with the answer: a second change with the same key waits there for
 * the first one, is refused, and all that it did is taken back.
 */
export const IDEMPOTENCY = { KEEP, FORGET, FOUND };

export class KeyOfAnotherRequest extends DomainError {
  constructor() {
    super(
      'KEY_OF_ANOTHER_REQUEST',
      {
        en: 'This idempotency-key was used for another request. Use a new one for each change.',
        fr: 'Cet idempotency-key a déjà servi pour une autre demande. Utilisez-en un nouveau pour chaque modification.',
      },
      422,
    );
  }
}

interface Found {
  readonly operationHash: string;
  readonly answer: { readonly value?: unknown; readonly row?: unknown } | null;
}

/** As JSON; `undefined` is kept apart from null. */
export const keptAnswer = (value: unknown): string => JSON.stringify({ value });

/**
 * The answer as it was given; its moments are text, as those of a read. A change in one statement kept its row: `answerOf` makes the
 * answer of it again.
 * @throws KeyOfAnotherRequest
 */
export function answerGiven<T>({ operationHash }: Step, { operationHash: ofFirst, answer }: Found, answerOf?: (row: never) => T): T {
  if (ofFirst !== operationHash) throw new KeyOfAnotherRequest();
  return answer?.row !== undefined && answerOf ? answerOf(answer.row as never) : (answer?.value as T);
}

const HOUR = 3_600_000;

/** Says once an hour per organisation that what is older than a day may go. */
export class Forgetting {
  readonly #last = new Map<string, number>();

  isDue(organisationId: string): boolean {
    const last = this.#last.get(organisationId);
    if (last !== undefined && performance.now() - last < HOUR) return false;
    this.#last.set(organisationId, performance.now());
    return true;
  }
}
