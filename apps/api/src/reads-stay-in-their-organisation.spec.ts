import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import pg from 'pg';
import { buildWorld, CALLS, type World } from './operation-fixtures.js';
import { Database } from './platform/database/database.js';
import { operationsOf } from './platform/testing/operations.js';
import { TestApi } from './platform/testing/test-api.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Loops'?: number;
  readonly Plans?: Plan[];
}

/** Found by an account or a hash before an organisation is chosen, or by their own id. */
const BEFORE_ORGANISATION = ['viewer'];
/** The tenant itself has no organisation_id: its id is one. */
const TENANT = 'organisation';

/** What a question costs must not grow with the other organisations: each table is reached by an index that begins with the asker's own. */
describe('every read', () => {
  let api: TestApi;
  let world: World;
  let client: pg.Client;
  beforeAll(async () => {
    api = await TestApi.start();
    world = await buildWorld(api.build, 'PLAN');
    api.statements.keep();
    client = new pg.Client({ connectionString: api.applicationUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await api.stop();
  });

  async function textsOf(name: string): Promise<string[]> {
    const operation = operationsOf(api.app.get(GraphQLSchemaHost).schema).find((one) => one.name === name)!;
    const before = api.statements.statements.length;
    await api.graphql({ member: world.administrator }, operation.document, CALLS[name]!(world));
    return api.statements.statements.slice(before).filter((text) => /organisation_id = \$1/.test(text));
  }

  /** As it is served: under row-level security. What is left of sequential scans has no index to use. */
  async function planOf(text: string, how: string, values: readonly unknown[] = []): Promise<Plan[]> {
    await client.query('BEGIN');
    try {
      await client.query(`SET LOCAL tamis.organisation_id = '${world.organisation.id}'`);
      await client.query('SET LOCAL enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (${how}, FORMAT JSON) ${text}`, [...values]);
      return nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan);
    } finally {
      await client.query('ROLLBACK');
    }
  }

  it('reaches each table by its organisation, whatever the number of others', async () => {
    const queries = operationsOf(api.app.get(GraphQLSchemaHost).schema).filter(({ kind }) => kind === 'query');
    const problems: string[] = [];
    for (const { name } of queries.filter((one) => !BEFORE_ORGANISATION.includes(one.name)))
      for (const text of await textsOf(name))
        for (const node of await planOf(text, 'GENERIC_PLAN'))
          if (isUnbound(node))
            problems.push(`${name}: ${node['Node Type']} on ${node['Relation Name']}, ${node['Index Cond'] ?? 'no index'}`);
    expect(problems).toEqual([]);
  }, 120_000);

  it('is planned once for all organisations: one smaller than most would else be planned anew each time', async () => {
    await textsOf('useCaseList');
    const plans = {
      name: 'plans',
      text: `SELECT sum(custom_plans)::int AS anew, sum(generic_plans) > 0 AS once FROM pg_prepared_statements
        WHERE EXISTS (SELECT 1 FROM use_case WHERE organisation_id = $1)`,
    };
    const database = api.app.get(Database);
    expect(await database.readRows({ organisationId: world.organisation.id }, plans)).toEqual([{ anew: 0, once: true }]);
  });

  it('adds the portfolio up once, not once per case', async () => {
    for (let made = 0; made < 50; made += 1) await api.build.useCase(world.organisation, { business_unit_id: world.ids.businessUnit });
    const [text] = await textsOf('portfolioSummary');
    const nodes = await planOf(text!.replaceAll('$1', `'${world.organisation.id}'::uuid`), 'ANALYZE');
    const aggregates = nodes.filter((node) => node['Node Type'] === 'Aggregate');
    expect(aggregates.length).toBeGreaterThan(2);
    expect(aggregates.filter((node) => (node['Actual Loops'] ?? 0) > 1)).toEqual([]);
  });
});

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The policy of `organisation` also asks which ones are the account's own: an account has few. A bitmap's heap scan says in the node below which index it used. */
function isUnbound(node: Plan): boolean {
  if (node['Node Type'] === 'Seq Scan') return true;
  const condition = node['Index Cond'];
  return condition !== undefined && node['Relation Name'] !== TENANT && !/(organisation_id|account_id) =/.test(condition);
}
