import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-in tables (global, not of a tenant: one person may belong to several organisations).
 * Their columns are what better-auth asks for, in our names; a test compares them with its own list.
 */
export class CreateAccounts1763802000000 implements MigrationInterface {
  readonly name = 'CreateAccounts1763802000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        email text NOT NULL UNIQUE,
        email_verified boolean NOT NULL DEFAULT false,
        image text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE session (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        token text NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL,
        ip_address text,
        user_agent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX session_account ON session (account_id);
      CREATE TABLE credential (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        provider_id text NOT NULL,
        provider_account_id text NOT NULL,
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX credential_account ON credential (account_id);
      CREATE TABLE verification (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        identifier text NOT NULL,
        value text NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX verification_identifier ON verification (identifier);
      CREATE TABLE sign_in_rate (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        key text NOT NULL UNIQUE,
        count integer NOT NULL,
        last_request bigint NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON account, session, credential, verification, sign_in_rate TO tamis_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_rate, verification, credential, session, account');
  }
}
