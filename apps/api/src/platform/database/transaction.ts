import type { ClientBase, QueryConfig, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isIdentifier } from '../access/identifier.js';
import { isConnectionLost, NotCommitted } from './database-trouble.js';
import { inOneWrite } from './one-write.js';
import { NEXT_REVISION, partOf, type CountedWrite } from './revision.js';
import type { StatementCounter } from './statement-counter.js';

/** A statement of our own; with a name it is prepared once per connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/**
 * One transaction of one organisation. Statements are sent without waiting for the answers of those before: a service awaits only a
 * value that it decides with, and `commit` awaits them all. PostgreSQL refuses what follows a refused statement, so nothing is half done.
 */
export class Transaction {
  readonly #sent: Promise<unknown>[] = [];

  private constructor(
    private readonly runner: OpenRunner,
    private readonly client: ClientBase,
    private readonly counter: StatementCounter,
  ) {}

  static async begin(dataSource: DataSource, organisationId: string, counter: StatementCounter): Promise<Transaction> {
    const runner = dataSource.createQueryRunner() as OpenRunner;
    const client = (await runner.connect()) as ClientBase;
    const transaction = new Transaction(runner, client, counter);
    runner.isTransactionActive = true;
    void transaction.#query(opening(organisationId));
    return transaction;
  }

  /** For repositories: what TypeORM builds goes through the same connection. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  send(statement: Statement, values: readonly unknown[]): Promise<QueryResult> {
    this.counter.count(statement.text);
    return this.#query({ ...statement, values: [...values] });
  }

  /** Counts this transaction among the organisation's writes, in the part of its connection. */
  async countWrite(organisationId: string): Promise<CountedWrite> {
    const { rows } = await this.send(NEXT_REVISION, [organisationId, partOf(this.client)]);
    return rows[0] as CountedWrite;
  }

  /** @throws the first thing that went wrong, in the order in which it was sent */
  async commit(): Promise<void> {
    const answer = this.#query('COMMIT');
    const settled = await Promise.allSettled(this.#sent);
    const refused = settled.find(({ status }) => status === 'rejected');
    if (refused) return this.#end((refused as PromiseRejectedResult).reason);
    // PostgreSQL answers ROLLBACK, not an error, when something before had failed.
    return this.#end((await answer).command === 'COMMIT' ? undefined : new NotCommitted());
  }

  /** Takes everything back. @throws what began it: an early refusal rather than those that followed from it */
  async rollback(thrown: unknown): Promise<never> {
    void this.#query('ROLLBACK');
    const settled = await Promise.allSettled(this.#sent);
    const first = settled.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    await this.#end(isFollowUp(thrown) ? (first?.reason ?? thrown) : thrown);
    throw thrown;
  }

  /** Awaited with the commit; until then a refusal is not an unhandled one. */
  keep<Result>(sent: Promise<Result>): Promise<Result> {
    // Only how it went is kept: the rows of a long import are not held until its end.
    const outcome = sent.then(() => undefined);
    outcome.catch(() => undefined);
    this.#sent.push(outcome);
    return sent;
  }

  #query(statement: string | QueryConfig): Promise<QueryResult> {
    inOneWrite(this.client);
    return this.keep(this.client.query(statement as QueryConfig));
  }

  async #end(failure: unknown): Promise<void> {
    this.runner.isTransactionActive = false;
    await release(this.runner, failure);
    if (failure !== undefined) throw failure;
  }
}

/** What TypeORM asks of a runner whose transaction it did not begin itself. */
type OpenRunner = Omit<QueryRunner, 'isTransactionActive'> & {
  isTransactionActive: boolean;
  releasePostgresConnection(error?: Error): Promise<void>;
};

/** One message: PostgreSQL opens the transaction and shuts it in its organisation, before anything else is read. */
function opening(organisationId: string): string {
  if (!isIdentifier(organisationId)) throw new Error('A transaction needs the id of its organisation');
  return `BEGIN; SET LOCAL tamis.organisation_id = '${organisationId}'`;
}

const IN_FAILED_TRANSACTION = '25P02';

function isFollowUp(thrown: unknown): boolean {
  const { code, driverError } = thrown as { code?: string; driverError?: { code?: string } };
  return (driverError?.code ?? code) === IN_FAILED_TRANSACTION;
}

/** A lost connection leaves the pool; one on which a statement was refused stays. */
async function release(runner: OpenRunner, failure: unknown): Promise<void> {
  await runner.releasePostgresConnection(failure !== undefined && isConnectionLost(failure) ? (failure as Error) : undefined);
}
