import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever writes, the commit tells every process the organisation's new revision. */
export class TellRevisions1763827800000 implements MigrationInterface {
  readonly name = 'TellRevisions1763827800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tell_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('tamis_revision', NEW.organisation_id || ' ' || NEW.revision);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tell_revision AFTER UPDATE ON organisation_revision FOR EACH ROW
        WHEN (OLD.revision IS DISTINCT FROM NEW.revision) EXECUTE FUNCTION tell_revision()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER tell_revision ON organisation_revision');
    await runner.query('DROP FUNCTION tell_revision()');
  }
}
