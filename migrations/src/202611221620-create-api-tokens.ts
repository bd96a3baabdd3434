import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lockTenantTable } from './tenant-table.js';

export class CreateApiTokens1763828400000 implements MigrationInterface {
  readonly name = 'CreateApiTokens1763828400000';

  async up(runner: QueryRunner): Promise<void> {
    // The secret itself is kept nowhere: whoever reads the table can use none of its tokens.
    await runner.query(`
      CREATE TABLE api_token (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL CHECK (name <> ''),
        role text NOT NULL CHECK (role IN ('requester', 'triager', 'assessor', 'executive', 'administrator')),
        secret_hash text NOT NULL UNIQUE,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, created_by) REFERENCES member (organisation_id, id)
      )`);
    await lockTenantTable(runner, 'api_token');
    // A token is found by its secret alone: it says itself which organisation it is of. Reading only.
    await runner.query(
      `CREATE POLICY of_secret ON api_token FOR SELECT USING (secret_hash = (SELECT nullif(current_setting('tamis.token_hash', true), '')))`,
    );
    // Failed sign-ins by account and address, shared by all processes; its columns are what the limiter asks for.
    await runner.query(`
      CREATE TABLE sign_in_attempt (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO tamis_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_attempt, api_token');
  }
}
