import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Actor, Language } from '../access/actor.js';
import { isIdentifier } from '../access/identifier.js';
import { OrganisationScope } from '../tenancy/organisation-scope.js';
import type { Step } from '../access/asked-once.js';
import { answerGiven, Forgetting, IDEMPOTENCY, keptAnswer } from './answered-once.js';
import { isConnectionLost } from './database-trouble.js';
import { partOf, REVISION, type CountedWrite } from './revision.js';
import type { RevisionChannel } from './revision-channel.js';
import { Revisions } from './revisions.js';
import type { StatementCounter } from './statement-counter.js';
import { queryInScope, type NamedStatement, type Scope } from './scoped-query.js';
import { Transaction, type Statement } from './transaction.js';
import type { WholeChange, WholeRow } from './whole-write.js';

/** A named, prepared read. Its text must contain `organisation_id = $1`: the first value is always the organisation. */
export type ReadStatement = NamedStatement;

/** Where rows are read: the database, or a transaction that sees what it has written. */
export type Reads = Pick<Database, 'readRows'>;

export interface NewOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly referencePrefix: string;
  readonly language: Language;
  readonly currency: string;
}

type Scoped = Pick<Actor, 'organisationId' | 'memberId' | 'askedOnce'>;

function scopeOf(organisationId: string): Scope {
  if (!isIdentifier(organisationId)) throw new Error('A transaction needs the id of its organisation');
  return { setting: 'tamis.organisation_id', value: organisationId };
}

const FOUND = {
  text: 'INSERT INTO organisation (id, slug, name, reference_prefix, language, currency) VALUES ($1, $2, $3, $4, $5, $6)',
};
const FIRST_REFERENCE = { text: 'INSERT INTO reference_counter (organisation_id) VALUES ($1)' };

/**
 * The only way to the data. Every question carries an actor, runs in a transaction whose organisation is set for that transaction alone,
 * and is filtered twice: by the statement and by row-level security.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly #dataSource: DataSource;
  readonly #reads: pg.Pool;
  readonly #checked = new Set<string>();
  readonly #forgetting = new Forgetting();
  readonly revisions: Revisions;

  constructor(
    dataSource: DataSource,
    reads: pg.Pool,
    readonly counter: StatementCounter,
    channel: RevisionChannel,
  ) {
    this.#dataSource = dataSource;
    this.#reads = reads;
    this.revisions = new Revisions((organisationId) => this.readRows<CountedWrite>({ organisationId }, REVISION), channel);
  }

  /** Runs `work` in one transaction of the actor's organisation; moves the organisation's revision when something was written. */
  async inOrganisation<T>(actor: Scoped, work: (scope: OrganisationScope) => Promise<T>): Promise<T> {
    const step = actor.askedOnce?.nextStep();
    return step ? this.#once(actor, step, work) : this.#andMoveRevision(actor, work);
  }

  /**
   * A change that is one statement, its transaction opened, done and committed in one round; $1 is the organisation and the text must
   * say so. When it found nothing to do, `otherwise` looks closely, in a transaction of its own.
   */
  async inOneRound<Row, T>(actor: Scoped, change: WholeChange<Row, T>, otherwise: (scope: OrganisationScope) => Promise<T>): Promise<T> {
    const step = actor.askedOnce?.nextStep();
    let row: Row | undefined;
    try {
      row = await this.#whole(actor, change, step);
    } catch (error) {
      if (!step) throw error;
      return this.#answeredBefore(actor, step, error, change.answerOf);
    }
    if (row) return change.answerOf(row);
    return step ? this.#once(actor, step, otherwise, change.answerOf) : this.#andMoveRevision(actor, otherwise);
  }

  async #whole<Row, T>(actor: Scoped, { write, values }: WholeChange<Row, T>, step?: Step): Promise<Row | undefined> {
    this.#check(write.plain);
    const { organisationId, memberId } = actor;
    const statement = step ? write.once : write.plain;
    const place = step ? [memberId, step.key, step.step, step.operationHash] : [];
    const scope = scopeOf(organisationId);
    const whole = (client: pg.PoolClient) => [organisationId, ...values, partOf(client), ...place];
    const [row] = await this.#inOneRound<WholeRow<Row>>(this.#writes, scope, statement, whole);
    if (row) this.revisions.wrote(organisationId, { part: row.part, writes: row.writes });
    if (step && this.#forgetting.isDue(organisationId)) {
      // What was written stands, whether or not older keys can be forgotten now.
      await this.#inOneRound(this.#writes, scope, IDEMPOTENCY.FORGET, () => [organisationId]).catch(() => undefined);
    }
    return row;
  }

  /** The same request again is refused, by its key or by what the first one did before: it is given the first one's answer. */
  async #once<T>(actor: Scoped, step: Step, work: (scope: OrganisationScope) => Promise<T>, answerOf?: (row: never) => T): Promise<T> {
    const { organisationId, memberId } = actor;
    const place = [memberId, step.key, step.step];
    try {
      return await this.#andMoveRevision(actor, async (scope, transaction) => {
        if (this.#forgetting.isDue(organisationId)) void transaction.send(IDEMPOTENCY.FORGET, [organisationId]);
        const answer = await work(scope);
        void transaction.send(IDEMPOTENCY.KEEP, [organisationId, ...place, step.operationHash, keptAnswer(answer)]);
        return answer;
      });
    } catch (error) {
      return this.#answeredBefore(actor, step, error, answerOf);
    }
  }

  /** @throws what was refused, when the request was not answered before */
  async #answeredBefore<T>(actor: Scoped, step: Step, refused: unknown, answerOf?: (row: never) => T): Promise<T> {
    const place = [actor.memberId, step.key, step.step];
    const [found] = await this.readRows<Parameters<typeof answerGiven>[1]>(actor, IDEMPOTENCY.FOUND, place).catch(() => []);
    if (!found) throw refused;
    // Its write may not have come to be known here: the connection was lost behind it, or another process made it.
    await this.revisions.of(actor.organisationId, [Number.MAX_SAFE_INTEGER]).catch(() => undefined);
    return answerGiven(step, found, answerOf);
  }

  async #andMoveRevision<T>(actor: Scoped, work: (scope: OrganisationScope, transaction: Transaction) => Promise<T>): Promise<T> {
    let moved: Promise<CountedWrite> | undefined;
    const result = await this.#write(actor, async (scope, transaction) => {
      const answer = await work(scope, transaction);
      moved = scope.close();
      return answer;
    });
    if (moved) this.revisions.wrote(actor.organisationId, await moved);
    return result;
  }

  /** Founds an organisation: its row, its counter of references, then `work` inside it; all or nothing. */
  async foundOrganisation<T>(organisation: NewOrganisation, founder: Scoped, work: (scope: OrganisationScope) => Promise<T>): Promise<T> {
    return this.#write(founder, async (scope, transaction) => {
      const { slug, name, referencePrefix, language, currency } = organisation;
      const row = [founder.organisationId, slug, name, referencePrefix, language, currency];
      await transaction.send(FOUND, row);
      await transaction.send(FIRST_REFERENCE, [founder.organisationId]);
      return work(scope);
    });
  }

  async #write<T>(actor: Scoped, work: (scope: OrganisationScope, transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = await Transaction.begin(this.#dataSource, actor.organisationId, this.counter);
    let result: T;
    try {
      result = await work(new OrganisationScope(transaction, actor), transaction);
    } catch (error) {
      return transaction.rollback(error);
    }
    await transaction.commit();
    return result;
  }

  /** Reads plain rows in one round trip. `values` follow the organisation: they are $2, $3, ... */
  async readRows<Row>(actor: Pick<Actor, 'organisationId'>, statement: ReadStatement, values: readonly unknown[] = []): Promise<Row[]> {
    this.#check(statement);
    return this.#readAgainWhenLost<Row>(scopeOf(actor.organisationId), statement, [actor.organisationId, ...values]);
  }

  /** What is asked before an organisation is chosen, by the signed-in account, by an invitation's secret or by a token's. */
  async readBeforeOrganisation<Row>(
    setting: Exclude<Scope['setting'], 'tamis.organisation_id'>,
    value: string,
    statement: ReadStatement,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return this.#readAgainWhenLost<Row>({ setting, value }, statement, values);
  }

  /** Names of the migrations that the database has had; undefined when it does not answer. */
  async migrationsDone(): Promise<string[] | undefined> {
    return this.#reads.query<{ name: string }>('SELECT name FROM migration').then(
      ({ rows }) => rows.map(({ name }) => name),
      () => undefined,
    );
  }

  get #writes(): pg.Pool {
    return (this.#dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  /** How the connections are used at this moment. */
  connections(): { pool: string; open: number; idle: number; waiting: number }[] {
    const pools = { reads: this.#reads, writes: this.#writes };
    return Object.entries(pools).map(([pool, { totalCount, idleCount, waitingCount }]) => ({
      pool,
      open: totalCount,
      idle: idleCount,
      waiting: waitingCount,
    }));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([
      this.revisions.close(),
      this.#reads.end(),
      this.#dataSource.isInitialized ? this.#dataSource.destroy() : undefined,
    ]);
  }

  /** A read whose connection was lost before its answer changed nothing: it is asked once more, on another connection. */
  async #readAgainWhenLost<Row>(scope: Scope, statement: ReadStatement, values: readonly unknown[]): Promise<Row[]> {
    try {
      return await this.#inOneRound<Row>(this.#reads, scope, statement, () => values);
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      return this.#inOneRound<Row>(this.#reads, scope, statement, () => values);
    }
  }

  /** A whole transaction: its scope and one statement. */
  async #inOneRound<Row>(
    pool: pg.Pool,
    scope: Scope,
    statement: NamedStatement,
    valuesFor: (client: pg.PoolClient) => readonly unknown[],
  ): Promise<Row[]> {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      this.counter.count(statement.text);
      return await queryInScope<Row>(client, scope, statement, valuesFor(client));
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // A refused statement leaves the connection sound; a lost connection must leave the pool.
      client.release(failure && isConnectionLost(failure) ? failure : undefined);
    }
  }

  #check(statement: Required<Statement>): void {
    if (this.#checked.has(statement.name)) return;
    if (!/organisation_id = \$1/.test(statement.text)) throw new Error(`${statement.name} does not say "organisation_id = $1"`);
    this.#checked.add(statement.name);
  }
}
