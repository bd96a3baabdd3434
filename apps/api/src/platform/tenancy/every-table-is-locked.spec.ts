import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

/** Tables that belong to no organisation, each with its reason. */
const GLOBAL: Record<string, string> = {
  organisation: 'is the tenant itself; its own row-level security shows it to its members alone',
  account: 'one person may belong to several organisations',
  session: 'belongs to an account, before an organisation is chosen',
  credential: 'belongs to an account',
  verification: 'belongs to an account that is being proved',
  sign_in_attempt: 'counts failed sign-ins, before anybody is known',
  sign_in_rate: 'counts attempts by address, before anybody is known',
  migration: 'the version of the database',
};

interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly policies: string[] | null;
  readonly primary_key: string[];
  readonly owner: string;
}

interface Reference {
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly columns: string[];
  readonly target_columns: string[];
}

describe('every table', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let application: pg.Client;
  let tables: Table[];
  let tenant: Table[];
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    application = new pg.Client({ connectionString: database.applicationUrl });
    await Promise.all([owner.connect(), application.connect()]);
    tables = (await owner.query<Table>(TABLES)).rows;
    tenant = tables.filter(({ name }) => !(name in GLOBAL));
  });
  afterAll(async () => {
    await Promise.all([owner.end(), application.end()]);
    await database.drop();
  });

  it('is of an organisation or listed with the reason why not', () => {
    expect(tenant.length).toBeGreaterThan(10);
    expect(Object.keys(GLOBAL).filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
    expect(tenant.filter(({ primary_key }) => primary_key[0] !== 'organisation_id').map(({ name }) => name)).toEqual([]);
  });

  it('has row-level security, forced on its owner too, with a policy for reads and writes', () => {
    const open = tenant.filter(({ secured, forced, policies }) => !secured || !forced || !policies?.includes('of_organisation ALL'));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('shows nothing to the serving role when no organisation is set', async () => {
    for (const { name } of [...tenant, { name: 'organisation' }]) {
      const { rows } = await application.query<{ count: string }>(`SELECT count(*) FROM ${name}`);
      expect([name, Number(rows[0]!.count)]).toEqual([name, 0]);
    }
  });

  it('refers to other tables within the organisation alone', async () => {
    const { rows } = await owner.query<Reference>(REFERENCES);
    const ofTenants = rows.filter(({ source }) => !(source in GLOBAL));
    expect(ofTenants.length).toBeGreaterThan(20);
    const across = ofTenants.filter(
      ({ target, columns, target_columns }) =>
        !(target in GLOBAL) && (columns[0] !== 'organisation_id' || target_columns[0] !== 'organisation_id'),
    );
    expect(across.map(({ name }) => name)).toEqual([]);
  });

  it('is served under a role that owns nothing and cannot pass by the locks', async () => {
    expect(tables.filter(({ owner: name }) => name === 'tamis_app')).toEqual([]);
    const { rows } = await owner.query(
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'tamis_app'",
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
  });

  it('keeps its audit entries and decisions as they were written', async () => {
    for (const table of ['audit_entry', 'use_case_stage_change', 'scoring_model'])
      await expect(application.query(`UPDATE ${table} SET organisation_id = organisation_id`)).rejects.toThrow(/permission denied/);
  });
});

const TABLES = `
  SELECT c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced, pg_get_userbyid(c.relowner) AS owner,
         (SELECT array_agg(policyname || ' ' || cmd) FROM pg_policies WHERE schemaname = 'public' AND tablename = c.relname) AS policies,
         (SELECT array_agg(a.attname::text ORDER BY k.place) FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE i.indrelid = c.oid AND i.indisprimary) AS primary_key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`;

const REFERENCES = `
  SELECT f.conname AS name, s.relname AS source, t.relname AS target,
         (SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(f.conkey) WITH ORDINALITY AS k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.attnum) AS columns,
         (SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(f.confkey) WITH ORDINALITY AS k (attnum, place)
            JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.attnum) AS target_columns
  FROM pg_constraint f JOIN pg_class s ON s.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid WHERE f.contype = 'f'`;
