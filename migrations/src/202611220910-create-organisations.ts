import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_ACCOUNT, CURRENT_ORGANISATION_ONCE, lockTenantTable } from './tenant-table.js';

export class CreateOrganisations1763802600000 implements MigrationInterface {
  readonly name = 'CreateOrganisations1763802600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
        name text NOT NULL,
        reference_prefix text NOT NULL CHECK (reference_prefix ~ '^[A-Z][A-Z0-9]{1,5}$'),
        language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
        currency text NOT NULL DEFAULT 'EUR',
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    // Moved by every write of the organisation: the version that a cached answer is compared with. Apart from organisation, so that the hot row is small.
    await runner.query(`
      CREATE TABLE organisation_revision (
        organisation_id uuid PRIMARY KEY REFERENCES organisation (id) ON DELETE CASCADE,
        revision bigint NOT NULL DEFAULT 1,
        next_reference integer NOT NULL DEFAULT 1
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE TABLE business_unit (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT uuidv7(),
        parent_id uuid,
        name text NOT NULL CHECK (name <> ''),
        kind text NOT NULL DEFAULT 'department' CHECK (kind IN ('group', 'subsidiary', 'department')),
        is_demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, parent_id) REFERENCES business_unit (organisation_id, id),
        CONSTRAINT business_unit_not_its_own_parent CHECK (parent_id <> id)
      );
      CREATE UNIQUE INDEX business_unit_name ON business_unit (organisation_id, parent_id, lower(name)) NULLS NOT DISTINCT`);
    await runner.query(`
      CREATE TABLE member (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT uuidv7(),
        account_id uuid REFERENCES account (id),
        email text NOT NULL CHECK (email = lower(email)),
        name text NOT NULL CHECK (name <> ''),
        role text NOT NULL CHECK (role IN ('requester', 'triager', 'assessor', 'executive', 'administrator')),
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('invited', 'active', 'removed')),
        business_unit_id uuid,
        language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
        theme text NOT NULL DEFAULT 'auto' CHECK (theme IN ('light', 'dark', 'auto')),
        single_key_shortcuts boolean NOT NULL DEFAULT true,
        invitation_hash text,
        invitation_expires_at timestamptz,
        is_demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, email),
        FOREIGN KEY (organisation_id, business_unit_id) REFERENCES business_unit (organisation_id, id)
      );
      CREATE UNIQUE INDEX member_account ON member (organisation_id, account_id) WHERE account_id IS NOT NULL;
      CREATE INDEX member_by_account ON member (account_id);
      CREATE UNIQUE INDEX member_invitation ON member (invitation_hash) WHERE invitation_hash IS NOT NULL`);
    for (const table of ['organisation_revision', 'business_unit', 'member']) await lockTenantTable(runner, table);
    // Asked before an organisation is chosen: which are mine, and who am I there. Reading only.
    await runner.query(`CREATE POLICY of_account ON member FOR SELECT USING (account_id = ${CURRENT_ACCOUNT})`);
    // An invitation is opened by its secret alone.
    await runner.query(
      `CREATE POLICY of_invitation ON member FOR SELECT USING (invitation_hash = (SELECT nullif(current_setting('tamis.invitation_hash', true), '')))`,
    );
    await runner.query('ALTER TABLE organisation ENABLE ROW LEVEL SECURITY');
    await runner.query('ALTER TABLE organisation FORCE ROW LEVEL SECURITY');
    await runner.query(
      `CREATE POLICY of_organisation ON organisation USING (id = ${CURRENT_ORGANISATION_ONCE}) WITH CHECK (id = ${CURRENT_ORGANISATION_ONCE})`,
    );
    await runner.query(`
      CREATE POLICY of_account ON organisation FOR SELECT
        USING (id IN (SELECT organisation_id FROM member WHERE account_id = ${CURRENT_ACCOUNT} AND state = 'active'))`);
    await runner.query('GRANT SELECT, INSERT, UPDATE ON organisation TO tamis_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE member, business_unit, organisation_revision, organisation CASCADE');
  }
}
