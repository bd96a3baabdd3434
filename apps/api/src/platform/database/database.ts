import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Actor, Language } from '../access/actor.js';
import { OrganisationScope } from '../tenancy/organisation-scope.js';
import type { StatementCounter } from './statement-counter.js';

/** A named, prepared read. Its text must contain `organisation_id = $1`: the first value is always the organisation. */
export interface ReadStatement {
  readonly name: string;
  readonly text: string;
}

export interface NewOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly referencePrefix: string;
  readonly language: Language;
  readonly currency: string;
}

type Scoped = Pick<Actor, 'organisationId' | 'memberId'>;

const SET_ORGANISATION = "SELECT set_config('tamis.organisation_id', $1, true)";

/**
 * The only way to the data. Every question carries an actor, runs in a transaction whose organisation is set for that transaction alone,
 * and is filtered twice: by the statement and by row-level security.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly #dataSource: DataSource;
  readonly #reads: pg.Pool;
  readonly #checked = new Set<string>();

  constructor(
    dataSource: DataSource,
    reads: pg.Pool,
    readonly counter: StatementCounter,
  ) {
    this.#dataSource = dataSource;
    this.#reads = reads;
  }

  /** Runs `work` in one transaction of the actor's organisation; moves the organisation's revision when something was written. */
  async inOrganisation<T>(actor: Scoped, work: (scope: OrganisationScope) => Promise<T>): Promise<T> {
    return this.#dataSource.transaction(async (manager) => {
      await manager.query(SET_ORGANISATION, [actor.organisationId]);
      const scope = new OrganisationScope(manager, actor);
      const result = await work(scope);
      await scope.close();
      return result;
    });
  }

  /** Founds an organisation: its row, its revision, then `work` inside it; all or nothing. */
  async foundOrganisation<T>(organisation: NewOrganisation, founder: Scoped, work: (scope: OrganisationScope) => Promise<T>): Promise<T> {
    return this.#dataSource.transaction(async (manager) => {
      await manager.query(SET_ORGANISATION, [founder.organisationId]);
      const { slug, name, referencePrefix, language, currency } = organisation;
      await manager.query(
        'INSERT INTO organisation (id, slug, name, reference_prefix, language, currency) VALUES ($1, $2, $3, $4, $5, $6)',
        [founder.organisationId, slug, name, referencePrefix, language, currency],
      );
      await manager.query('INSERT INTO organisation_revision (organisation_id) VALUES ($1)', [founder.organisationId]);
      return work(new OrganisationScope(manager, founder));
    });
  }

  /** Reads plain rows in one round trip. `values` follow the organisation: they are $2, $3, ... */
  async readRows<Row>(actor: Pick<Actor, 'organisationId'>, statement: ReadStatement, values: readonly unknown[] = []): Promise<Row[]> {
    this.#check(statement);
    return this.#readTransaction<Row>([[SET_ORGANISATION, [actor.organisationId]]], statement, [actor.organisationId, ...values]);
  }

  /** The two questions asked before an organisation is chosen, by the signed-in account or by an invitation's secret. */
  async readBeforeOrganisation<Row>(
    setting: 'tamis.account_id' | 'tamis.invitation_hash',
    value: string,
    statement: ReadStatement,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return this.#readTransaction<Row>([['SELECT set_config($1, $2, true)', [setting, value]]], statement, values);
  }

  /** Names of the migrations that the database has had; undefined when it does not answer. */
  async migrationsDone(): Promise<string[] | undefined> {
    return this.#reads.query<{ name: string }>('SELECT name FROM migration').then(
      ({ rows }) => rows.map(({ name }) => name),
      () => undefined,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([this.#reads.end(), this.#dataSource.isInitialized ? this.#dataSource.destroy() : undefined]);
  }

  async #readTransaction<Row>(settings: [string, unknown[]][], statement: ReadStatement, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.#reads.connect();
    let failure: Error | undefined;
    try {
      this.counter.count(statement.text);
      const sent = await Promise.allSettled([
        client.query('BEGIN READ ONLY'),
        ...settings.map(([text, settingValues]) => client.query(text, settingValues)),
        client.query({ name: statement.name, text: statement.text, values: [...values] }),
        client.query('COMMIT'),
      ]);
      const rejected = sent.find((answer) => answer.status === 'rejected');
      if (rejected) throw rejected.reason as Error;
      const answer = sent[sent.length - 2] as PromiseFulfilledResult<pg.QueryResult>;
      return answer.value.rows as Row[];
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // A refused statement leaves the connection sound; a lost connection must leave the pool.
      client.release(failure && !('severity' in failure) ? failure : undefined);
    }
  }

  #check(statement: ReadStatement): void {
    if (this.#checked.has(statement.name)) return;
    if (!/organisation_id = \$1/.test(statement.text)) throw new Error(`${statement.name} does not say "organisation_id = $1"`);
    this.#checked.add(statement.name);
  }
}
