import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Small share, so that a busy organisation's old rows go while they are few: by default a fifth of all organisations' rows may be dead. */
const OFTEN = 'autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02';

/** Tables that many moves write to. use_case and use_case_score have this from their first day. */
export class VacuumHotTables1763829000000 implements MigrationInterface {
  readonly name = 'VacuumHotTables1763829000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE use_case_stage_change SET (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
      ALTER TABLE audit_entry SET (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
      ALTER TABLE assessment SET (${OFTEN});
      -- One row per organisation, written by every write: each page keeps room, and dead rows go before a scan meets them.
      ALTER TABLE organisation_revision SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation_revision RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold);
      ALTER TABLE assessment RESET (autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor);
      ALTER TABLE audit_entry RESET (autovacuum_vacuum_insert_scale_factor, autovacuum_analyze_scale_factor);
      ALTER TABLE use_case_stage_change RESET (autovacuum_vacuum_insert_scale_factor, autovacuum_analyze_scale_factor)`);
  }
}
