import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lockTenantTable } from './tenant-table.js';

/** What was answered to a change that carried a key: written with the change, so that whoever asks again is told, and nothing is done twice. */
export class CreateIdempotencyKeys1763830800000 implements MigrationInterface {
  readonly name = 'CreateIdempotencyKeys1763830800000';

  async up(runner: QueryRunner): Promise<void> {
    // `step` counts the transactions of one request: a document may hold several changes.
    await runner.query(`
      CREATE TABLE idempotency_key (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        member_id uuid NOT NULL,
        key text NOT NULL,
        step integer NOT NULL,
        operation_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, member_id, key, step),
        FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id) ON DELETE CASCADE
      ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
      CREATE INDEX idempotency_key_age ON idempotency_key (organisation_id, created_at)`);
    await lockTenantTable(runner, 'idempotency_key');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}
