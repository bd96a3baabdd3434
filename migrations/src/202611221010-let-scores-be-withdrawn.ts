import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A score that is taken away leaves a row without a score: the criterion is missing again, its versions go on counting
 * (nobody overwrites what came after), and the scores that were given before stay as they were.
 */
export class LetScoresBeWithdrawn1763806200000 implements MigrationInterface {
  readonly name = 'LetScoresBeWithdrawn1763806200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment
        ALTER COLUMN score DROP NOT NULL,
        ALTER COLUMN evidence DROP NOT NULL,
        ADD CONSTRAINT assessment_whole CHECK ((score IS NULL) = (evidence IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM assessment WHERE score IS NULL');
    await runner.query(`
      ALTER TABLE assessment
        DROP CONSTRAINT assessment_whole,
        ALTER COLUMN score SET NOT NULL,
        ALTER COLUMN evidence SET NOT NULL`);
  }
}
