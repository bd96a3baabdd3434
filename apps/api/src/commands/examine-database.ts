import pg from 'pg';
import type { Database } from '../platform/database/database.js';
import { findWrongScores, repairScores } from '../scorecards/stored-scores.js';
import { INVARIANTS } from './invariants.js';

export interface Finding {
  readonly organisation: string;
  readonly sentence: string;
}

interface Tenant {
  readonly id: string;
  readonly slug: string;
}

/**
 * Examines the whole database: its invariants as the owner, at one moment, and every stored score as the role that serves.
 * `repair` writes anew what can be computed, which is the scores; everything else is a person's decision.
 */
export async function examineDatabase(ownerUrl: string, database: Database, { repair = false } = {}): Promise<Finding[]> {
  const { tenants, findings } = await examineInvariants(ownerUrl);
  for (const tenant of tenants) findings.push(...(await examineScores(database, tenant, repair)));
  return findings;
}

async function examineInvariants(ownerUrl: string): Promise<{ tenants: Tenant[]; findings: Finding[] }> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await seeEverything(owner);
    const { rows: tenants } = await owner.query<Tenant>('SELECT id, slug FROM organisation ORDER BY slug');
    const slugs = new Map(tenants.map(({ id, slug }) => [id, slug]));
    const findings: Finding[] = [];
    for (const { sql } of INVARIANTS) {
      const { rows } = await owner.query<{ where: string; what: string }>(sql);
      findings.push(...rows.map(({ where, what }) => ({ organisation: slugs.get(where) ?? where, sentence: what })));
    }
    return { tenants, findings };
  } finally {
    await owner.query('ROLLBACK').catch(() => undefined);
    await owner.end();
  }
}

/** Row-level security binds an owner who is not a superuser: it is lifted for this transaction, which is rolled back. */
async function seeEverything(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ bound: boolean }>(
    'SELECT NOT (rolsuper OR rolbypassrls) AS bound FROM pg_roles WHERE rolname = current_user',
  );
  if (!rows[0]?.bound) return;
  const { rows: forced } = await owner.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relforcerowsecurity AND relnamespace = 'public'::regnamespace",
  );
  for (const { name } of forced) await owner.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
}

async function examineScores(database: Database, { id, slug }: Tenant, repair: boolean): Promise<Finding[]> {
  return database.inOrganisation({ organisationId: id, memberId: id }, async (scope) => {
    const wrong = await findWrongScores(scope);
    if (repair && wrong.length > 0) await repairScores(scope, wrong);
    const ids = wrong.map(({ useCaseId }) => useCaseId);
    const cases = await scope.sql<{ id: string; reference: string }>(
      'SELECT id, reference FROM use_case WHERE organisation_id = $1 AND id = ANY ($2::uuid[])',
      [ids],
    );
    const references = new Map(cases.map((one) => [one.id, one.reference]));
    const end = repair ? ' (repaired)' : '';
    return wrong.map(({ useCaseId, fields }) => ({
      organisation: slug,
      sentence: `the stored score of ${references.get(useCaseId) ?? useCaseId} is not what its assessments give: ${fields.join(', ')}${end}`,
    }));
  });
}
