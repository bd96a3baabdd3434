import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lockTenantTable } from './tenant-table.js';

/**
 * The revision of an organisation was one row that every write locked until its commit reached the disk, told by a notification that
 * PostgreSQL hands out one commit at a time. Writes now count in parts, one for each connection, and never wait for each other.
 */
export class CountWritesApart1763841600000 implements MigrationInterface {
  readonly name = 'CountWritesApart1763841600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tell_revision ON organisation_revision;
      DROP FUNCTION tell_revision();
      ALTER TABLE organisation_revision RENAME TO reference_counter;
      ALTER TABLE reference_counter RENAME CONSTRAINT organisation_revision_pkey TO reference_counter_pkey;
      CREATE TABLE organisation_revision (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        part smallint NOT NULL CHECK (part >= 0),
        writes bigint NOT NULL,
        PRIMARY KEY (organisation_id, part)
      ) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500)`);
    await lockTenantTable(runner, 'organisation_revision');
    await runner.query(`
      INSERT INTO organisation_revision (organisation_id, part, writes) SELECT organisation_id, 0, revision FROM reference_counter;
      ALTER TABLE reference_counter DROP COLUMN revision`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reference_counter ADD COLUMN revision bigint NOT NULL DEFAULT 1;
      UPDATE reference_counter c SET revision = 1 + coalesce((SELECT sum(writes) FROM organisation_revision r WHERE r.organisation_id = c.organisation_id), 0);
      DROP TABLE organisation_revision;
      ALTER TABLE reference_counter RENAME CONSTRAINT reference_counter_pkey TO organisation_revision_pkey;
      ALTER TABLE reference_counter RENAME TO organisation_revision;
      CREATE FUNCTION tell_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('tamis_revision', NEW.organisation_id || ' ' || NEW.revision);
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_revision AFTER UPDATE ON organisation_revision FOR EACH ROW
        WHEN (OLD.revision IS DISTINCT FROM NEW.revision) EXECUTE FUNCTION tell_revision()`);
  }
}
