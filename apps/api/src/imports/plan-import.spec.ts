import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { importLimits } from './import-limits.js';
import type { Existing, ImportPlan, RowPlan } from './import-plan.js';
import type { Mapping } from './mapping.js';
import { nothingExists, planImport } from './plan-import.js';
import { readList, type List } from './read-list.js';

const csv = (text: string): Promise<List> => readList(Buffer.from(text, 'utf8'), 'liste.csv');

async function planText(text: string, mapping: Mapping = {}, existing: Partial<Existing> = {}): Promise<ImportPlan> {
  return planImport(await csv(text), mapping, { ...nothingExists, ...existing });
}

const actions = ({ rows }: ImportPlan): string[] => rows.map(({ row, action }) => `${row} ${action}`);
const codes = ({ problems }: RowPlan): string[] => problems.map(({ code }) => code);
const at = (plan: ImportPlan, row: number): RowPlan => plan.rows.find((one) => one.row === row) as RowPlan;

/** The organisation as it stands once the plan is carried out. */
function carriedOut({ rows, units, columns }: ImportPlan): Existing {
  const unitIds = new Map(units.map(({ raw }, index) => [raw, `unit-${index}`]));
  const created = rows.filter(({ action }) => action === 'create' || action === 'probable_duplicate');
  return {
    ...nothingExists,
    cases: created.map(({ values, unit, identity, contentHash, row }) => ({
      id: `case-${row}`,
      reference: `TE-${row}`,
      title: values.title,
      businessUnitId: unit === null ? null : (unitIds.get(unit) ?? null),
      importIdentity: identity,
      importContentHash: contentHash,
    })),
    fields: columns.flatMap(({ field, index }) =>
      field ? [{ id: `field-${index}`, name: field.name, type: field.type, options: field.options }] : [],
    ),
  };
}

describe('planImport', () => {
  it('accounts for every row: created, refused with a reason, or blank', async () => {
    const plan = await planText('Titre;Statut\nChatbot;Pilote\n;Idée\n;\nScanner;\nTitre;Statut\nTotal;12\n');
    expect(plan.totals).toEqual({ rows: 5, created: 2, updated: 0, unchanged: 0, refused: 3, probableDuplicates: 0, blankRows: 1 });
    expect(actions(plan)).toEqual(['2 create', '3 refused', '5 create', '6 refused', '7 refused']);
    expect([3, 6, 7].map((row) => codes(at(plan, row)))).toEqual([['no_title'], ['heading_again'], ['not_a_case']]);
  });

  it('refuses a note at the foot, never a lone title elsewhere', async () => {
    const plan = await planText('Titre;Entité;Statut\nSource : sondages;;\nChatbot;RH;Pilote\nUne idée seule;;\nSource : service data;;\n');
    expect(actions(plan)).toEqual(['2 create', '3 create', '4 create', '5 refused']);
  });

  it('turns a column that nobody maps into a custom field, and drops only what is empty and unnamed', async () => {
    const plan = await planText('Titre,Fournisseur,,Vide\nA,Acme,,\nB,Globex,,\n');
    expect(plan.columns.map(({ mappedTo }) => mappedTo)).toEqual(['title', 'custom: Fournisseur', 'dropped: empty', 'custom: Vide']);
    expect(at(plan, 2).customValues).toEqual({ 1: 'Acme' });
  });

  it('lets the reader overrule a guess; the column that loses its target becomes a field', async () => {
    const columns = [
      { index: 1, target: 'title' as const },
      { index: 2, target: 'drop' as const },
    ];
    const plan = await planText('Titre,Nom complet,Note\nA,Assistant RH,x\n', { columns });
    expect(plan.columns.map(({ mappedTo }) => mappedTo)).toEqual(['custom: Titre', 'title', 'dropped']);
    expect(at(plan, 2).values.title).toBe('Assistant RH');
  });

  it('keeps the text of a stage it cannot place, and leaves the case at idea', async () => {
    const plan = await planText('Titre,Statut\nA,Go\nB,Pilote\nC,Stand-by\n');
    expect(at(plan, 2)).toMatchObject({ values: { stage: 'idea', status: null }, customValues: { 1: 'Go' } });
    expect(codes(at(plan, 2))).toEqual(['stage_unknown']);
    expect(at(plan, 4).values).toMatchObject({ stage: 'idea', status: 'parked' });
    expect(plan.valueTables[0]?.values.map(({ raw, value, origin }) => [raw, value, origin])).toEqual([
      ['Go', null, 'none'],
      ['Pilote', 'pilot', 'term'],
      ['Stand-by', 'parked', 'guess'],
    ]);
  });

  it('follows the values that the reader chose', async () => {
    const plan = await planText('Titre,Statut\nA,Go\nB,Pilote\n', { values: { stage: { go: 'poc', Pilote: null } } });
    expect(plan.rows.map(({ values }) => values.stage)).toEqual(['poc', 'idea']);
  });

  it('leaves an impossible date empty with a warning, its text kept', async () => {
    const plan = await planText('Titre;Date de dépôt\nA;31/02/2025\nB;02/09/2026\nC;15/10/2026\n');
    expect(codes(at(plan, 2))).toEqual(['impossible_date']);
    expect(at(plan, 2)).toMatchObject({ values: { submittedOn: null }, customValues: { 1: '31/02/2025' } });
    expect(at(plan, 3)).toMatchObject({ values: { submittedOn: '2026-09-02' }, customValues: {} });
  });

  it('refuses an over-long cell rather than cutting it', async () => {
    const plan = await planText(`Titre,Besoin\nA,${'x'.repeat(importLimits.cellCharacters + 1)}\nB,court\n`);
    expect(actions(plan)).toEqual(['2 refused', '3 create']);
    expect(codes(at(plan, 2))).toContain('cell_too_long');
  });

  it('says once and for all that no column gives the title', async () => {
    const plan = await planText('Montant,Date\n12,03/04/2026\n14,05/06/2026\n');
    expect(plan.hasTitleColumn).toBe(false);
    expect(codes(at(plan, 2))).toEqual(['no_title_column']);
  });

  it('refuses a list without rows and a sheet that is not there', async () => {
    await expect(planText('Titre,Statut\n')).rejects.toThrow(/no row below/);
    await expect(planText('Titre\nA\n', { sheet: 'Suivi' })).rejects.toThrow(/no sheet “Suivi”/);
    await expect(planText('Titre\nA\n', { columns: [{ index: 9, target: 'title' }] })).rejects.toThrow(/columns\[0\]\.index/);
  });
});

describe('identity of a row', () => {
  it('creates identical rows, marks the later ones and points to the first', async () => {
    const plan = await planText('Titre,Entité\nA,RH\nB,RH\nA,RH\nA , RH\n');
    expect(plan.totals).toMatchObject({ created: 4, probableDuplicates: 2 });
    expect(at(plan, 4)).toMatchObject({ action: 'probable_duplicate', duplicateOf: { row: 2 } });
    expect(new Set(plan.rows.map(({ identity }) => identity)).size).toBe(4);
  });

  it('marks the same title in the same unit, not in another', async () => {
    const plan = await planText('Titre,Entité,Statut\nTri du courrier,RH,Idée\nTRI DU COURRIER,RH,Pilote\nTri du courrier,DSI,Pilote\n');
    expect(actions(plan)).toEqual(['2 create', '3 probable_duplicate', '4 create']);
  });

  it('finds everything unchanged the second time, whatever was mapped', async () => {
    const text =
      'Réf.,Titre,Entité,Statut,Divers\nA-1,Chatbot,RH,Go,x\nA-2,Scanner,RH,Pilote,y\nA-2,Plans,RH,Pilote,y\n,Tri,DSI,,z\n,Tri,DSI,,z\n';
    const first = await planText(text);
    const second = planImport(await csv(text), {}, carriedOut(first));
    expect(second.totals).toMatchObject({ created: 0, unchanged: 5, refused: 0 });
    expect(second.units).toEqual([]);
    expect(second.columns.every(({ field }) => field === null || field.id !== null)).toBe(true);
    const remapped = planImport(await csv(text), { columns: [{ index: 0, target: 'custom' }] }, carriedOut(first));
    expect(remapped.totals).toMatchObject({ created: 0, unchanged: 5 });
  });

  it('refuses a known key with other content, naming the case', async () => {
    const existing = carriedOut(await planText('Réf.,Titre\nA-1,Chatbot\nA-2,Scanner\n'));
    const plan = await planText('Réf.,Titre\nA-1,Chatbot v2\nA-3,Plans\n', {}, existing);
    expect(actions(plan)).toEqual(['2 refused', '3 create']);
    expect(at(plan, 2).problems[0]).toMatchObject({ code: 'key_known', params: { key: 'A-1', reference: 'TE-2' } });
  });

  it('does not take number 1 of one list for number 1 of another', async () => {
    const existing = carriedOut(await planText('ID,Titre\n1,Chatbot\n2,Scanner\n'));
    const plan = await planText('ID,Titre\n1,Lecture de plans\n2,Scanner v2\n3,Tri\n', {}, existing);
    expect(actions(plan)).toEqual(['2 probable_duplicate', '3 probable_duplicate', '4 create']);
    expect(codes(at(plan, 2))).toEqual(['key_of_another']);
    const again = planImport(
      await csv('ID,Titre\n1,Lecture de plans\n2,Scanner v2\n3,Tri\n'),
      {},
      { ...existing, cases: [...existing.cases, ...carriedOut(plan).cases] },
    );
    expect(again.totals).toMatchObject({ created: 0, unchanged: 3 });
  });

  it('keeps identities free when one of two identical cases was deleted', async () => {
    const text = 'Titre\nA\nA\nA\n';
    const existing = carriedOut(await planText(text));
    const plan = planImport(await csv(text), {}, { ...existing, cases: existing.cases.slice(1) });
    expect(plan.totals).toMatchObject({ unchanged: 2, created: 1 });
    const taken = new Set(existing.cases.slice(1).map(({ importIdentity }) => importIdentity));
    expect(taken.has(plan.rows.find(({ action }) => action !== 'unchanged')?.identity ?? '')).toBe(false);
  });
});

describe('business units, people and fields that exist already', () => {
  const units = [
    { id: 'g', parentId: null, name: 'Mervane', kind: 'group' as const },
    { id: 's', parentId: 'g', name: 'Mervane Énergie', kind: 'subsidiary' as const },
    { id: 'd', parentId: 's', name: 'RH', kind: 'department' as const },
  ];

  it('finds the units that exist and creates the rest below the group', async () => {
    const plan = await planText(
      'Titre,Filiale,Direction\nA,MERVANE ENERGIE,rh\nB,Mervane Énergie,DSI\nC,Mervane Banque,N/A\nD,,\n',
      {},
      { units },
    );
    expect(plan.units.map(({ raw, unitId, parentId, create }) => [raw, unitId, parentId, create.map(({ name }) => name)])).toEqual([
      ['MERVANE ENERGIE > rh', 'd', null, []],
      ['MERVANE ENERGIE > DSI', null, 's', ['DSI']],
      ['Mervane Banque', null, 'g', ['Mervane Banque']],
    ]);
    expect(at(plan, 5).unit).toBeNull();
    expect(codes(at(plan, 4))).toEqual(['no_unit']);
  });

  it('obeys the unit that the reader chose for a path', async () => {
    const plan = await planText('Titre,Filiale\nA,MRV RAFF.\n', { values: { businessUnit: { 'MRV RAFF.': 's' } } }, { units });
    expect(plan.units[0]).toMatchObject({ unitId: 's', create: [] });
  });

  it('recognises members by e-mail, name or initial, and keeps other names as written', async () => {
    const members = [
      { id: 'm1', name: 'Inès Kerbrat', email: 'ines@example.org' },
      { id: 'm2', name: 'Malo Le Bihan', email: 'malo@example.org' },
    ];
    const plan = await planText(
      'Titre,Responsable\nA,I. Kerbrat\nB,LE BIHAN Malo\nC,<ines@example.org>\nD,M Le Bihan\nE,Zoé\n',
      {},
      { members },
    );
    expect(plan.rows.map(({ values }) => values.owner?.memberId)).toEqual(['m1', null, 'm1', 'm2', null]);
    expect(at(plan, 6).values.owner).toEqual({ name: 'Zoé', memberId: null });
  });

  it('reuses a field of the same name that can hold every value, and makes another beside one that cannot', async () => {
    const fields = [
      { id: 'f1', name: 'fournisseur', type: 'choice' as const, options: ['Acme'] },
      { id: 'f2', name: 'Effort', type: 'number' as const, options: [] },
    ];
    const plan = await planText('Titre,Fournisseur,Effort\nA,Acme,12\nB,Globex,douze\n', {}, { fields });
    expect(plan.columns[1]?.field).toMatchObject({ id: 'f1', newOptions: ['Globex'] });
    expect(plan.columns[2]?.field).toMatchObject({ id: null, name: 'Effort (texte)', type: 'text' });
  });
});

describe('the lists in samples/', () => {
  const sample = (name: string): Promise<List> => readList(readFileSync(new URL(`../../../../samples/${name}`, import.meta.url)), name);

  it('takes all 300 rows and 62 columns of the federal extract', async () => {
    const list = await sample('us-federal-2024-extract.csv');
    const plan = planImport(list, {}, nothingExists);
    expect(list.encoding).toBe('windows-1252');
    expect(plan.totals).toMatchObject({ rows: 300, created: 300, refused: 0 });
    expect(plan.columns).toHaveLength(62);
    expect(plan.columns.filter(({ target }) => target === 'custom').every(({ field }) => field !== null)).toBe(true);
    expect(new Set(plan.columns.flatMap(({ field }) => (field ? [field.name.toLowerCase()] : []))).size).toBe(
      plan.columns.filter(({ field }) => field).length,
    );
    expect(plan.columns.filter(({ target }) => target !== 'custom').map(({ target }) => target)).toEqual([
      'title',
      'businessUnit',
      'businessUnit',
      'theme',
      'need',
      'description',
      'stage',
      'submittedOn',
      'sourcing',
    ]);
    expect(plan.rows.some(({ values }) => /[“”’–]/.test(values.need ?? ''))).toBe(true);
    expect(planImport(list, {}, carriedOut(plan)).totals).toMatchObject({ created: 0, unchanged: 300 });
  });

  it('reads the French portfolio below its banner and legend', async () => {
    const plan = planImport(await sample('portefeuille-exemple.csv'), {}, nothingExists);
    expect(plan).toMatchObject({ headerRow: 4, language: 'fr', dateOrder: 'day_first', delimiter: ';' });
    expect(plan.aboveHeader.map(({ row }) => row)).toEqual([1, 2]);
    expect(plan.totals).toMatchObject({ rows: 41, created: 39, refused: 2 });
    expect(plan.columns.map(({ target }) => target).slice(0, 6)).toEqual(['key', 'title', 'need', 'businessUnit', 'businessUnit', 'stage']);
    expect(plan.columns[6]?.field).toMatchObject({ name: 'Gain annuel €', type: 'money' });
    expect(at(plan, 10).customValues[6]).toBe(1_200_000);
  });
});
