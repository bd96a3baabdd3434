import { counting, type CountedWrite } from './revision.js';
import type { Statement } from './transaction.js';

/** A change that is one statement: what it does, its place in the count of writes and, when it is made once, its answer. */
export interface WholeWrite {
  readonly plain: Required<Statement>;
  /** With the four values of a place in `idempotency_key` at its end. */
  readonly once: Required<Statement>;
}

/** A whole write with what it is given, and what is answered of its row, now or when the same request comes again. */
export interface WholeChange<Row, T> {
  readonly write: WholeWrite;
  readonly values: readonly unknown[];
  readonly answerOf: (row: Row) => T;
}

export type WholeRow<Row> = Row & CountedWrite;

/**
 * @param changes common table expressions: what changes, and `given`, the row of the answer with its moments as text; it has no row when
 * there was nothing to do, and then nothing is counted and kept
 * @param values how many values they take; $1 is the organisation
 */
export function wholeWrite({ name, changes, values }: { name: string; changes: string; values: number }): WholeWrite {
  const [part, member, key, step, operation] = Array.from({ length: 5 }, (_, at) => `$${values + at + 1}`);
  const counted = `counted AS (${counting(part!, 'FROM given')})`;
  const kept = `kept AS (
    INSERT INTO idempotency_key (organisation_id, member_id, key, step, operation_hash, answer)
    SELECT $1, ${member}, ${key}, ${step}, ${operation}, jsonb_build_object('row', to_jsonb(given)) FROM given)`;
  const answer = 'SELECT given.*, counted.part, counted.writes FROM given, counted';
  return {
    plain: { name, text: `WITH ${changes}, ${counted} ${answer}` },
    once: { name: `${name}_once`, text: `WITH ${changes}, ${counted}, ${kept} ${answer}` },
  };
}
