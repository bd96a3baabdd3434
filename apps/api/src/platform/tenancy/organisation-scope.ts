import type { EntityManager, EntityTarget } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { OrganisationScopedRepository, type TenantEntity } from './organisation-scoped.repository.js';

/**
 * One transaction of one organisation. Made only by `Database.inOrganisation`; the raw manager stays inside.
 */
export class OrganisationScope {
  readonly #manager: EntityManager;
  readonly organisationId: string;
  #wrote = false;

  constructor(
    manager: EntityManager,
    readonly actor: Pick<Actor, 'organisationId' | 'memberId'>,
  ) {
    this.#manager = manager;
    this.organisationId = actor.organisationId;
  }

  repository<Entity extends TenantEntity>(entity: EntityTarget<Entity>): OrganisationScopedRepository<Entity> {
    return new OrganisationScopedRepository<Entity>(this.#manager, entity, this.organisationId, () => {
      this.#wrote = true;
    });
  }

  /** A statement of our own; $1 is the organisation and the text must say so. */
  async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (!/^\s*(WITH\b(?![\s\S]*\b(INSERT|UPDATE|DELETE)\b)|SELECT)/i.test(text) || /FOR UPDATE/.test(text)) this.#wrote = true;
    return this.note<Row>(text, values);
  }

  /** A write that no list shows, such as the progress of an import: the organisation's revision stays where it is. */
  async note<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (!/organisation_id\s*=\s*\$1|\(organisation_id[^)]*\)[\s\S]*\$1/.test(text))
      throw new Error('A statement must filter or stamp organisation_id with $1');
    const answer: unknown = await this.#manager.query(text, [this.organisationId, ...values]);
    // TypeORM answers [rows, count] for UPDATE and DELETE, plain rows for the others.
    const isPair = Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
    return (isPair ? (answer as [Row[], number])[0] : answer) as Row[];
  }

  /** The next reference numbers of the organisation, in order: `take(2)` may answer 143, the first of 143 and 144. */
  async takeReferences(count: number): Promise<number> {
    const rows = await this.sql<{ first: number }>(
      'UPDATE organisation_revision SET next_reference = next_reference + $2 WHERE organisation_id = $1 RETURNING next_reference - $2 AS first',
      [count],
    );
    return rows[0]!.first;
  }

  /** Last statement of a transaction that wrote: the lock on the organisation's revision is held for the commit alone. */
  async close(): Promise<void> {
    if (!this.#wrote) return;
    await this.#manager.query('UPDATE organisation_revision SET revision = revision + 1 WHERE organisation_id = $1', [this.organisationId]);
  }
}
