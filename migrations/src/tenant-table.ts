import type { QueryRunner } from 'typeorm';

/** The organisation of the running transaction; NULL (hence no row) when none was set. `nullif` because a pooled connection keeps '' after the first local setting. */
export const CURRENT_ORGANISATION = "nullif(current_setting('tamis.organisation_id', true), '')::uuid";

/** The same, asked once per statement, where no index serves the condition: beside other ways in to the same rows. */
export const CURRENT_ORGANISATION_ONCE = `(SELECT ${CURRENT_ORGANISATION})`;

/** The signed-in account of the running transaction, for the two questions asked before an organisation is chosen. */
export const CURRENT_ACCOUNT = "(SELECT nullif(current_setting('tamis.account_id', true), '')::uuid)";

/**
 * Puts the database's own lock on a tenant table: row-level security by organisation for reads and writes.
 * Called by the migration that creates the table; a test walks every table and fails for one without it.
 */
export async function lockTenantTable(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY of_organisation ON ${table} USING (organisation_id = ${CURRENT_ORGANISATION}) WITH CHECK (organisation_id = ${CURRENT_ORGANISATION})`,
  );
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO tamis_app`);
}

/** Audit rows and decisions are written once: the application may add and read, never change. */
export async function lockAppendOnlyTable(runner: QueryRunner, table: string): Promise<void> {
  await lockTenantTable(runner, table);
  await runner.query(`REVOKE UPDATE ON ${table} FROM tamis_app`);
}
