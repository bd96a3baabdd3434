import { In, type DeepPartial, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { isIdentifier } from '../access/identifier.js';
import type { Transaction } from '../database/transaction.js';
import { lockStatement, updateStatement } from './entity-statements.js';

export interface TenantEntity {
  organisationId: string;
}

type Values<Entity> = Partial<Omit<Entity, 'organisationId' | 'version'>>;

/**
 * Every question names the organisation for you and drops the caller's own. There is no unscoped query and no way to the manager.
 * A write of a versioned row asks for the version it read; 0 rows changed means somebody was faster.
 */
export class OrganisationScopedRepository<Entity extends TenantEntity> {
  readonly #transaction: Transaction;
  readonly #entity: EntityTarget<Entity>;
  readonly #organisationId: string;
  readonly #onWrite: () => void;

  constructor(transaction: Transaction, entity: EntityTarget<Entity>, organisationId: string, onWrite: () => void) {
    this.#transaction = transaction;
    this.#entity = entity;
    this.#organisationId = organisationId;
    this.#onWrite = onWrite;
  }

  async findById(id: string): Promise<Entity | undefined> {
    return isIdentifier(id) ? this.findOne({ id } as unknown as FindOptionsWhere<Entity>) : undefined;
  }

  async findOne(where: FindOptionsWhere<Entity>): Promise<Entity | undefined> {
    return (await this.#manager.findOneBy(this.#entity, this.#scoped(where))) ?? undefined;
  }

  /** The row, locked until the transaction ends: for a check that a write depends on. Plain values, without the ORM's making of objects. */
  async findForUpdate(id: string): Promise<Entity | undefined> {
    if (!isIdentifier(id)) return undefined;
    const statement = lockStatement(this.#manager.dataSource.getMetadata(this.#entity));
    const { rows } = await this.#transaction.send(statement, [this.#organisationId, id]);
    return rows[0] as Entity | undefined;
  }

  /** The rows of these ids, locked in one order, so that two bulk edits wait for each other instead of for ever. */
  async listForUpdate(ids: readonly string[]): Promise<Entity[]> {
    const where = this.#scoped({ id: In(ids.filter(isIdentifier)) } as unknown as FindOptionsWhere<Entity>);
    return this.#manager.find(this.#entity, { where, order: { id: 'ASC' } as never, lock: { mode: 'pessimistic_write' } });
  }

  async list(where: FindOptionsWhere<Entity> = {} as FindOptionsWhere<Entity>): Promise<Entity[]> {
    return this.#manager.findBy(this.#entity, this.#scoped(where));
  }

  async insert(values: Values<Entity>): Promise<Entity> {
    this.#onWrite();
    const row = this.#manager.create(this.#entity, { ...values, organisationId: this.#organisationId } as unknown as DeepPartial<Entity>);
    await this.#manager.insert(this.#entity, row as never);
    return row;
  }

  /** False when the row is gone or its version is no longer `version`. The moment of the change is the database's. */
  async update(id: string, version: number, values: Values<Entity>): Promise<boolean> {
    this.#onWrite();
    const { statement, parameters } = updateStatement(this.#manager.dataSource.getMetadata(this.#entity), this.#stripped(values));
    const { rowCount } = await this.#transaction.send(statement, [this.#organisationId, id, version, ...parameters]);
    return rowCount === 1;
  }

  async remove(id: string): Promise<boolean> {
    this.#onWrite();
    const result = await this.#manager.delete(this.#entity, this.#scoped({ id } as unknown as FindOptionsWhere<Entity>));
    return result.affected === 1;
  }

  get #manager(): EntityManager {
    return this.#transaction.manager;
  }

  #scoped(where: FindOptionsWhere<Entity>): FindOptionsWhere<Entity> {
    return { ...where, organisationId: this.#organisationId };
  }

  #stripped(values: Values<Entity>): Values<Entity> {
    const { organisationId: _ignored, ...rest } = values as Values<Entity> & { organisationId?: string };
    return rest as unknown as Values<Entity>;
  }
}
