import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ORGANISATION, CURRENT_ORGANISATION_ONCE } from './tenant-table.js';

/**
 * A lock that asks for the organisation by a query of its own starts that query anew for each table and each check of a statement: a
 * stage move has ten of them, a tenth of its time in PostgreSQL. Said plainly it is a condition of the index, asked once per scan all the same.
 */
export class SayTheOrganisationPlainly1763888400000 implements MigrationInterface {
  readonly name = 'SayTheOrganisationPlainly1763888400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const { tablename, ways } of await lockedTables(runner)) {
      // Beside a second way in no index serves the condition, and each row would ask.
      await lockBy(runner, tablename, ways === 1 ? CURRENT_ORGANISATION : CURRENT_ORGANISATION_ONCE);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { tablename } of await lockedTables(runner)) await lockBy(runner, tablename, CURRENT_ORGANISATION_ONCE);
  }
}

const LOCKED_TABLES = `
  SELECT tablename, count(*)::integer AS ways FROM pg_policies
  WHERE schemaname = 'public' AND tablename <> 'organisation' GROUP BY tablename HAVING bool_or(policyname = 'of_organisation')`;

const lockedTables = async (runner: QueryRunner) => (await runner.query(LOCKED_TABLES)) as { tablename: string; ways: number }[];

async function lockBy(runner: QueryRunner, table: string, organisation: string): Promise<void> {
  await runner.query(
    `ALTER POLICY of_organisation ON ${table} USING (organisation_id = ${organisation}) WITH CHECK (organisation_id = ${organisation})`,
  );
}
