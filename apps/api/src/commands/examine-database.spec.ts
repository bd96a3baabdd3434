import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ardane } from '../demo/demo-ardane.js';
import { mervane } from '../demo/demo-mervane.js';
import { SeedDemo } from '../demo/seed-demo.js';
import { Database } from '../platform/database/database.js';
import { TestApi } from '../platform/testing/test-api.js';
import { examineDatabase } from './examine-database.js';
import { REFERENCES } from './invariants.js';

const EDIT = 'mutation ($input: EditUseCaseInput!) { editUseCase(input: $input) { __typename } }';
const MOVE = 'mutation ($input: MoveUseCaseInput!) { moveUseCase(input: $input) { __typename } }';
const BULK = 'mutation ($input: BulkEditInput!) { bulkEditUseCases(input: $input) { changed } }';
const ASSESS = 'mutation ($input: AssessCriterionInput!) { assessCriterion(input: $input) { __typename } }';
const SUBMIT = 'mutation ($input: SubmitUseCaseInput!) { submitUseCase(input: $input) { id } }';

describe('the doctor', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
    for (const demo of [mervane, ardane]) await api.app.get(SeedDemo).seed(demo);
  });
  afterAll(async () => {
    await api.stop();
  });

  const examine = (options = {}) => examineDatabase(api.ownerUrl, api.app.get(Database), options);
  const told = async () => (await examine()).map(({ organisation, sentence }) => `${organisation}: ${sentence}`);

  /** As the owner, with foreign keys and triggers asleep: what no code of ours can do. */
  async function corrupt(statement: string): Promise<void> {
    await api.build.sql(`DO $do$ BEGIN SET LOCAL session_replication_role = replica; ${statement}; END $do$`);
  }

  it('finds nothing in the demo, nor after a day of work', async () => {
    const [organisation] = await api.build.sql<{ id: string; slug: string }>("SELECT id, slug FROM organisation WHERE slug = 'mervane'");
    const member = await api.build.member(organisation!, { role: 'administrator' });
    const ask = async (query: string, input: object) => expect((await api.graphql({ member }, query, { input })).errors).toBeUndefined();
    const cases = await api.build.sql<{ id: string; version: number }>(
      "SELECT id, version FROM use_case WHERE organisation_id = $1 AND stage = 'poc' AND status IS NULL ORDER BY id LIMIT 6",
      [organisation!.id],
    );
    const [first, second, ...rest] = cases;
    await ask(EDIT, { id: first!.id, version: first!.version, changes: { title: 'Another title', theme: 'Énergie' } });
    await ask(MOVE, { id: second!.id, version: second!.version, stage: 'pilot' });
    await ask(MOVE, { id: second!.id, version: second!.version + 1, stage: 'poc', takesBack: true });
    await ask(BULK, { ids: rest.map(({ id }) => id), changes: { tags: ['x'] }, stage: 'run' });
    await ask(SUBMIT, { title: 'New' });
    await ask(ASSESS, { useCaseId: rest[0]!.id, criterion: 'V2', score: 4.5, evidence: 'poc', version: 1 });
    expect(await told()).toEqual([]);
  });

  it('knows every reference between rows of an organisation', async () => {
    const keys = await api.build.sql<{ source: string; column: string }>(
      `SELECT c.conrelid::regclass::text AS source, a.attname AS column FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'f' AND cardinality(c.conkey) = 2 AND a.attname <> 'organisation_id' ORDER BY 1, 2`,
    );
    const known = REFERENCES.map(([table, column]) => `${table}.${column}`);
    expect(keys.map(({ source, column }) => `${source}.${column}`).filter((key) => !known.includes(key))).toEqual([]);
  });

  const ONE = "(SELECT id FROM use_case WHERE organisation_id = (SELECT id FROM organisation WHERE slug = 'ardane') ORDER BY id LIMIT 1)";
  const planted: [what: string, damage: string, undo: string, told: RegExp][] = [
    [
      'a version without its change',
      `UPDATE use_case SET version = version + 1 WHERE id = ${ONE}`,
      `UPDATE use_case SET version = version - 1 WHERE id = ${ONE}`,
      /has version 2, but the audit trail holds 0 changes/,
    ],
    [
      'an owner of another organisation',
      `UPDATE use_case SET owner_id = (SELECT id FROM member WHERE organisation_id = (SELECT id FROM organisation WHERE slug = 'mervane') LIMIT 1) WHERE id = ${ONE}`,
      `UPDATE use_case SET owner_id = NULL WHERE id = ${ONE}`,
      /use_case points by owner_id at .*, which is of another organisation/,
    ],
    [
      'a transition of a case that is gone',
      "INSERT INTO use_case_stage_change (organisation_id, use_case_id, to_stage) SELECT id, gen_random_uuid(), 'poc' FROM organisation WHERE slug = 'ardane'",
      'DELETE FROM use_case_stage_change h WHERE NOT EXISTS (SELECT FROM use_case u WHERE u.id = h.use_case_id)',
      /use_case_stage_change points by use_case_id at .*, which is nowhere/,
    ],
    [
      'a counter that would give a reference twice',
      "UPDATE reference_counter SET next_reference = next_reference - 1 WHERE organisation_id = (SELECT id FROM organisation WHERE slug = 'ardane')",
      "UPDATE reference_counter SET next_reference = next_reference + 1 WHERE organisation_id = (SELECT id FROM organisation WHERE slug = 'ardane')",
      /is taken, but the next reference to give is/,
    ],
    [
      'a search document of other words',
      `UPDATE use_case_search SET document = '' WHERE use_case_id = ${ONE}`,
      `UPDATE use_case_search s SET document = search_document(u) FROM use_case u WHERE u.id = s.use_case_id AND u.id = ${ONE}`,
      /is not found by all of its words/,
    ],
  ];

  it.each(planted)('finds %s, and it alone', async (_what, damage, undo, sentence) => {
    await corrupt(damage);
    const found = await told();
    await corrupt(undo);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  it('finds a stage that no transition led to', async () => {
    const [was] = await api.build.sql<{ stage: string }>(`SELECT stage FROM use_case WHERE id = ${ONE}`);
    const other = was!.stage === 'run' ? 'poc' : 'run';
    await corrupt(`UPDATE use_case SET stage = '${other}' WHERE id = ${ONE}`);
    const found = await told();
    await corrupt(`UPDATE use_case SET stage = '${was!.stage}' WHERE id = ${ONE}`);
    expect(found).toEqual([expect.stringMatching(new RegExp(`is in ${other}.*, but its last transition says ${was!.stage}`))]);
  });

  it('finds a stored score that its assessments do not give, and repairs it when asked', async () => {
    await corrupt(
      'UPDATE use_case_score SET priority = priority + 1 WHERE use_case_id = (SELECT use_case_id FROM use_case_score WHERE priority IS NOT NULL LIMIT 1)',
    );
    expect(await told()).toEqual([expect.stringMatching(/the stored score of .* is not what its assessments give: priority/)]);
    await examine({ repair: true });
    expect(await told()).toEqual([]);
  });
});
