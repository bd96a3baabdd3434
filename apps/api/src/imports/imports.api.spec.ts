import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { BuiltMember, BuiltOrganisation } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';
import { nothingExists, planImport } from './plan-import.js';
import { readList } from './read-list.js';
import { summarisePlan } from './summarise-plan.js';

const sample = (name: string): Buffer => readFileSync(new URL(`../../../../samples/${name}`, import.meta.url));
const extract = 'us-federal-2024-extract.csv';

const RUN = `id fileName state progress error startedByName
  report { totals { rows created updated unchanged refused probableDuplicates blankRows } refused { row reason } warnings createdUnits createdFields
    firstReference lastReference }`;
const TOTALS = 'totals { rows created updated unchanged refused probableDuplicates }';

interface Run {
  id: string;
  state: string;
  error: string | null;
  report: {
    totals: Record<string, number>;
    refused: { row: number; reason: string }[];
    createdUnits: number;
    createdFields: number;
    firstReference: string;
    lastReference: string;
  } | null;
}

describe('imports', () => {
  let api: TestApi;
  let organisation: BuiltOrganisation;
  let member: BuiltMember;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });
  beforeEach(async () => {
    organisation = await api.build.organisation();
    member = await api.build.member(organisation);
  });

  const ask = async <Result>(query: string, variables: Record<string, unknown>, who = member): Promise<Result> => {
    const { data, errors } = await api.graphql<Result>({ member: who }, query, variables);
    if (errors) throw new Error(errors[0]!.message);
    return data!;
  };
  const upload = async (bytes: Buffer | string, fileName = 'list.csv', who = member) => {
    const answer = await api.app.inject({
      method: 'POST',
      url: `/api/imports?fileName=${encodeURIComponent(fileName)}`,
      headers: {
        'content-type': 'application/octet-stream',
        'x-tamis-request': '1',
        'x-tamis-organisation': who.organisation.slug,
        cookie: await api.signIn(who),
      },
      payload: Buffer.from(bytes as string),
    });
    return { status: answer.statusCode, body: answer.json<{ importRunId: string; error?: { message: string; code: string } }>() };
  };
  const start = (importRunId: string, mapping?: unknown, who = member) =>
    ask<{ runImport: Run }>(
      `mutation ($id: ID!, $mapping: JSON) { runImport(importRunId: $id, mapping: $mapping) { ${RUN} } }`,
      { id: importRunId, mapping },
      who,
    );
  const end = async (importRunId: string, who = member): Promise<Run> => {
    for (;;) {
      const { importRun } = await ask<{ importRun: Run }>(
        `query ($id: ID!) { importRun(importRunId: $id) { ${RUN} } }`,
        { id: importRunId },
        who,
      );
      if (importRun.state !== 'running') return importRun;
      await pause(50);
    }
  };
  const importAll = async (bytes: Buffer | string, fileName?: string, mapping?: unknown): Promise<Run> => {
    const { importRunId } = (await upload(bytes, fileName)).body;
    await start(importRunId, mapping);
    return end(importRunId);
  };
  const rowsOf = (table: string) =>
    api.build.sql<Record<string, unknown>>(`SELECT * FROM ${table} WHERE organisation_id = $1 ORDER BY id`, [organisation.id]);

  it('account for every row of a published list, and write what the preview said', async () => {
    const { importRunId } = (await upload(sample(extract), extract)).body;
    const { importPreview } = await ask<{ importPreview: { totals: Record<string, number>; columns: { target: string }[] } }>(
      `query ($id: ID!) { importPreview(importRunId: $id) { ${TOTALS} columns { index header target mappedTo } } }`,
      { id: importRunId },
    );
    expect(importPreview.totals).toMatchObject({ rows: 300, created: 300, refused: 0 });
    expect(importPreview.columns).toHaveLength(62);
    expect(await rowsOf('use_case')).toEqual([]);
    await start(importRunId);
    const { state, report } = await end(importRunId);
    expect([state, report!.totals]).toEqual(['done', expect.objectContaining(importPreview.totals)]);
    const cases = await rowsOf('use_case');
    expect(cases).toHaveLength(300);
    expect([report!.firstReference, report!.lastReference]).toEqual(['TE-1', 'TE-300']);
    expect((await rowsOf('use_case_stage_change')).map(({ from_stage, to_stage }) => [from_stage, to_stage])).toEqual(
      cases.map(({ stage }) => [null, stage]),
    );
    const units = await rowsOf('business_unit');
    expect(units.length).toBe(report!.createdUnits);
    expect(units.some(({ parent_id }) => parent_id !== null)).toBe(true);
    expect(cases.every(({ business_unit_id }) => business_unit_id !== null)).toBe(true);
  });

  it('leave an entry for each case and one for the import', async () => {
    const run = await importAll('Titre;Statut\nChatbot;Pilote\nScanner;Idée\n');
    const entries = await rowsOf('audit_entry');
    const [first] = await rowsOf('use_case');
    expect(entries.filter(({ verb }) => verb === 'use-case.import')).toHaveLength(2);
    expect(entries.find(({ subject_id }) => subject_id === first!['id'])!['changes']).toEqual({
      importRun: [null, run.id],
      title: [null, 'Chatbot'],
      stage: [null, 'pilot'],
    });
    expect(entries.filter(({ verb }) => verb === 'import.run').map(({ subject_id, actor_id }) => [subject_id, actor_id])).toEqual([
      [run.id, member.id],
    ]);
  });

  it('create nothing the second time', async () => {
    await importAll(sample(extract), extract);
    const before = await fingerprint();
    const again = await importAll(sample(extract), extract);
    expect(again.report!.totals).toMatchObject({ rows: 300, created: 0, unchanged: 300, refused: 0 });
    expect(await fingerprint()).toBe(before);
  });

  it('create identical rows and mark the later ones as probable duplicates', async () => {
    const { report } = await importAll('Title,Unit\nChatbot,HR\nChatbot,HR\nChatbot,HR\n');
    expect(report!.totals).toMatchObject({ created: 3, probableDuplicates: 2 });
    const [first, second, third] = await rowsOf('use_case');
    expect([first!['probable_duplicate_of'], second!['probable_duplicate_of'], third!['probable_duplicate_of']]).toEqual([
      null,
      first!['id'],
      first!['id'],
    ]);
  });

  it('keep each column: a target, a custom field under its name, or dropped by choice', async () => {
    const mapping = {
      columns: [
        { index: 2, target: 'drop' },
        { index: 3, target: 'custom', field: { name: 'Cost', type: 'number' } },
      ],
    };
    await importAll('Title,Vendor,Secret,Price\nA,Acme,x,12\nB,Globex,y,7.5\n', 'list.csv', mapping);
    const fields = (await rowsOf('custom_field')).sort((a, b) => Number(a['position']) - Number(b['position']));
    expect(fields.map(({ name, type }) => [name, type])).toEqual([
      ['Vendor', 'text'],
      ['Cost', 'number'],
    ]);
    const [vendor, cost] = fields.map(({ id }) => id as string);
    expect((await rowsOf('use_case')).map(({ custom_values }) => custom_values)).toEqual([
      { [vendor!]: 'Acme', [cost!]: 12 },
      { [vendor!]: 'Globex', [cost!]: 7.5 },
    ]);
  });

  it('put rows below units that stand already, and add only the missing ones', async () => {
    const group = await api.build.businessUnit(organisation, 'Mervane');
    const solar = await api.build.businessUnit(organisation, 'Mervane Solaire', group);
    const { report } = await importAll('Titre;Filiale;Direction\nA;Mervane Solaire;Achats\nB;mervane solaire;\nC;Banque;Achats\n');
    expect(report!.createdUnits).toBe(3);
    const units = await rowsOf('business_unit');
    const idOf = (name: string, parent: unknown) => units.find((unit) => unit['name'] === name && unit['parent_id'] === parent)?.['id'];
    const bank = units.find(({ name }) => name === 'Banque')!;
    expect((await rowsOf('use_case')).map(({ business_unit_id }) => business_unit_id)).toEqual([
      idOf('Achats', solar),
      solar,
      idOf('Achats', bank['id']),
    ]);
  });

  it('write everything or nothing: a failure in the middle leaves no row, no unit, no field, and says so', async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => `Case ${index},Unit ${index % 7},${index}`).join('\n');
    await api.build.sql(`CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.title = 'Case 1100' THEN RAISE EXCEPTION 'no'; END IF; RETURN NEW; END $$`);
    await api.build.sql('CREATE TRIGGER refuse_one BEFORE INSERT ON use_case FOR EACH ROW EXECUTE FUNCTION refuse_one()');
    const before = await fingerprint();
    const failed = await importAll(`Title,Unit,Cost\n${rows}\n`);
    await api.build.sql('DROP TRIGGER refuse_one ON use_case; DROP FUNCTION refuse_one');
    expect([failed.state, failed.report, failed.error]).toEqual(['failed', null, expect.stringContaining('nothing was written')]);
    expect(await fingerprint()).toBe(before);
    await start(failed.id);
    const done = await end(failed.id);
    expect([done.state, done.report!.totals['created'], done.report!.firstReference]).toEqual(['done', 1_200, 'TE-1']);
  });

  it('create nothing twice for two clicks at once, nor for two uploads of one list at once', async () => {
    const list = 'Title,Unit\nA,HR\nB,IT\n';
    const [one, two] = [(await upload(list)).body.importRunId, (await upload(list)).body.importRunId];
    await Promise.all([start(one), start(one), start(two)]);
    const [first, second] = [await end(one), await end(two)];
    expect((first.report!.totals['created'] ?? 0) + (second.report!.totals['created'] ?? 0)).toBe(2);
    expect(await rowsOf('use_case')).toHaveLength(2);
  });

  it('wait for the turn of their organisation while another process writes', async () => {
    const { importRunId } = (await upload('Title,Unit\nA,HR\n')).body;
    await api.build.sql("SELECT pg_advisory_lock(hashtextextended('import ' || $1::uuid, 0))", [organisation.id]);
    await start(importRunId);
    await pause(400);
    const { importRun } = await ask<{ importRun: Run }>(`query ($id: ID!) { importRun(importRunId: $id) { ${RUN} } }`, { id: importRunId });
    expect(importRun.state).toBe('running');
    await api.build.sql("SELECT pg_advisory_unlock(hashtextextended('import ' || $1::uuid, 0))", [organisation.id]);
    expect((await end(importRunId)).state).toBe('done');
  });

  it('tell a run whose process died as failed, and start it again', async () => {
    const { importRunId } = (await upload('Title,Unit\nA,HR\n')).body;
    await api.build.sql("UPDATE import_run SET state = 'running', updated_at = now() - interval '2 minutes' WHERE id = $1", [importRunId]);
    expect(await end(importRunId)).toMatchObject({ state: 'failed', error: expect.stringContaining('nothing was written') });
    await start(importRunId);
    expect((await end(importRunId)).state).toBe('done');
  });

  it('refuse a list in one sentence, in the reader’s language, and store nothing', async () => {
    const french = await api.build.member(organisation, { language: 'fr' });
    for (const bytes of ['', 'Titre;Statut\n', '%PDF-1.7 …']) {
      const { status, body } = await upload(bytes, 'liste.csv', french);
      expect([status, body.error!.message]).toEqual([400, expect.stringMatching(/fichier|ligne/)]);
    }
    expect(await rowsOf('import_run')).toEqual([]);
    const { importRunId } = (await upload('Title\nA\n')).body;
    await expect(start(importRunId, { columns: [{ index: 9, target: 'title' }] })).rejects.toThrow('columns[0].index');
    const unit = '018f0000-0000-7000-8000-000000000000';
    await expect(start(importRunId, { values: { businessUnit: { HR: unit } } })).rejects.toThrow('values.businessUnit["HR"]');
  });

  it('say of each refused row why, in the language of whoever reads', async () => {
    const { report, id } = await importAll('Title,Unit\nA,HR\n,HR\nB,IT\n');
    expect(report!.refused).toEqual([{ row: 3, reason: expect.stringContaining('No title') }]);
    const french = await api.build.member(organisation, { language: 'fr' });
    expect((await end(id, french)).report!.refused[0]!.reason).toContain('Pas de titre');
  });

  it('remember what was decided for the next list with the same headings', async () => {
    const mapping = { columns: [{ index: 1, target: 'theme' }], values: { stage: { 'Go indus': 'industrialisation' } } };
    await importAll('Titre;Famille;Statut\nA;Achats;Go indus\n', 'v1.csv', mapping);
    const { importRunId } = (await upload('Titre;Famille;Statut\nB;Ventes;Go indus\n', 'v2.csv')).body;
    const { importPreview } = await ask<{ importPreview: { rememberedFrom: string; mapping: unknown; columns: { target: string }[] } }>(
      'query ($id: ID!) { importPreview(importRunId: $id) { rememberedFrom mapping columns { target } } }',
      { id: importRunId },
    );
    expect([importPreview.rememberedFrom, importPreview.columns[1]!.target]).toEqual(['v1.csv', 'theme']);
    expect(importPreview.mapping).toMatchObject(mapping);
  });

  it('show rows a page at a time: one of each kind, refused, to check, all', async () => {
    const { importRunId } = (await upload('Title,Stage\nA,Pilot\nB,Pilot\n,Pilot\nC,???\nC,???\n')).body;
    const page = async (filter: string) => {
      const { importRows } = await ask<{ importRows: { row: number; action: string; cells: string[] }[] }>(
        'query ($id: ID!, $filter: ImportRowFilter!) { importRows(importRunId: $id, filter: $filter) { row action cells problems { sentence } } }',
        { id: importRunId, filter },
      );
      return importRows.map(({ row }) => row);
    };
    expect(await page('all')).toEqual([2, 3, 4, 5, 6]);
    expect(await page('refused')).toEqual([4]);
    expect(await page('to_check')).toEqual([5, 6]);
    expect(await page('each_kind')).toEqual([2, 4, 5, 6]);
  });

  it('are for the data office of the organisation alone', async () => {
    const { importRunId } = (await upload('Title\nA\n')).body;
    const requester = await api.build.member(organisation, { role: 'requester' });
    expect((await upload('Title\nA\n', 'list.csv', requester)).status).toBe(403);
    const stranger = await api.build.member(await api.build.organisation());
    const query = 'query ($id: ID!) { importPreview(importRunId: $id) { fileName } }';
    const answers = [importRunId, '018f0000-0000-7000-8000-000000000000'].map((id) => api.graphql({ member: stranger }, query, { id }));
    const [foreign, unknown] = await Promise.all(answers);
    expect(foreign!.errors![0]!.message).toBe(unknown!.errors![0]!.message);
    expect([foreign, unknown].map((answer) => answer!.errors![0]!.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('forget a discarded list and its file', async () => {
    const { importRunId } = (await upload('Title\nA\n')).body;
    await ask('mutation ($id: ID!) { discardImport(importRunId: $id) { id } }', { id: importRunId });
    expect(await api.build.sql('SELECT 1 FROM import_file WHERE import_run_id = $1', [importRunId])).toEqual([]);
    expect(await ask('{ imports { id } }', {})).toEqual({ imports: [] });
  });

  it('are planned by the same code as the command line', async () => {
    const list = await readList(sample('portefeuille-exemple.csv'), 'portefeuille-exemple.csv');
    const expected = summarisePlan(planImport(list, {}, nothingExists), 'en');
    const { report } = await importAll(sample('portefeuille-exemple.csv'), 'portefeuille-exemple.csv');
    const { created, unchanged, probableDuplicates, rows } = expected;
    expect(report!.totals).toMatchObject({ created, unchanged, probableDuplicates, rows, refused: expected.refused.length });
    expect(report!.refused).toEqual(expected.refused.map(({ row, reason }) => ({ row, reason })));
  });

  /** All that the organisation holds, the imports themselves and the revision apart. */
  async function fingerprint(): Promise<string> {
    const tables = ['use_case', 'use_case_stage_change', 'business_unit', 'custom_field', 'audit_entry'];
    const numbers = await api.build.sql('SELECT next_reference FROM reference_counter WHERE organisation_id = $1', [organisation.id]);
    return JSON.stringify([numbers, ...(await Promise.all(tables.map(rowsOf)))]);
  }
});
