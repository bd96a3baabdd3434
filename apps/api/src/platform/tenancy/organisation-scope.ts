import type { EntityTarget } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { CountedWrite } from '../database/revision.js';
import type { Statement, Transaction } from '../database/transaction.js';
import { OrganisationScopedRepository, type TenantEntity } from './organisation-scoped.repository.js';

/**
 * One transaction of one organisation. Made only by `Database.inOrganisation`; the transaction itself stays inside.
 */
export class OrganisationScope {
  readonly #transaction: Transaction;
  readonly organisationId: string;
  #wrote = false;

  constructor(
    transaction: Transaction,
    readonly actor: Pick<Actor, 'organisationId' | 'memberId'>,
  ) {
    this.#transaction = transaction;
    this.organisationId = actor.organisationId;
  }

  repository<Entity extends TenantEntity>(entity: EntityTarget<Entity>): OrganisationScopedRepository<Entity> {
    return new OrganisationScopedRepository<Entity>(this.#transaction, entity, this.organisationId, () => {
      this.#wrote = true;
    });
  }

  /** A statement of our own; $1 is the organisation and the text must say so. It is sent at once: await it only to decide with its rows. */
  async sql<Row>(statement: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    if (writes(textOf(statement))) this.#wrote = true;
    return this.note<Row>(statement, values);
  }

  /** A write that no list shows, such as the progress of an import: the organisation's revision stays where it is. */
  async note<Row>(statement: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const text = textOf(statement);
    if (!isStamped(text)) throw new Error('A statement must filter or stamp organisation_id with $1');
    const { rows } = await this.#transaction.send(typeof statement === 'string' ? { text } : statement, [this.organisationId, ...values]);
    return rows as Row[];
  }

  /** Reads what this transaction has written so far, by the same statements as outside it. */
  async readRows<Row>(_actor: Pick<Actor, 'organisationId'>, statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return this.note<Row>(statement, values);
  }

  /** The next reference numbers of the organisation, in order: `take(2)` may answer 143, the first of 143 and 144. */
  async takeReferences(count: number): Promise<number> {
    const rows = await this.sql<{ first: number }>(
      'UPDATE reference_counter SET next_reference = next_reference + $2 WHERE organisation_id = $1 RETURNING next_reference - $2 AS first',
      [count],
    );
    return rows[0]!.first;
  }

  /** Work whose statements are sent already and whose answer decides nothing: it is awaited with the commit, which fails if it did. */
  withCommit(...work: Promise<unknown>[]): void {
    work.forEach((one) => void this.#transaction.keep(one));
  }

  /** Last statement of a transaction that wrote: it is counted. */
  close(): Promise<CountedWrite> | undefined {
    if (!this.#wrote) return undefined;
    const counted = this.#transaction.countWrite(this.organisationId);
    // A refusal is told by the commit.
    counted.catch(() => undefined);
    return counted;
  }
}

const textOf = (statement: string | Statement): string => (typeof statement === 'string' ? statement : statement.text);

const writes = (text: string): boolean => !/^\s*(WITH\b(?![\s\S]*\b(INSERT|UPDATE|DELETE)\b)|SELECT)/i.test(text);

const isStamped = (text: string): boolean => /organisation_id\s*=\s*\$1|\(organisation_id[^)]*\)[\s\S]*\$1/.test(text);
