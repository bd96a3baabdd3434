import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, type Answer } from '../testing/render-page';
import { ImportPage } from './import-page';

const totals = { rows: 3, created: 2, updated: 0, unchanged: 0, refused: 1, probableDuplicates: 0, blankRows: 0 };
const run = {
  id: 'i1',
  fileName: 'liste.csv',
  sheet: null,
  state: 'preview',
  progress: 0,
  createdAt: '2026-11-22T10:00:00Z',
  startedByName: 'Inès Kerbrat',
  error: null,
  report: null,
};
const column = { level: null, confidence: null, why: null, chosen: false, filled: 3, distinct: 3, field: null };
const targets = [
  { key: 'title', name: 'Title', many: false },
  { key: 'stage', name: 'Stage', many: false },
  { key: 'custom', name: 'Custom field', many: true },
  { key: 'drop', name: 'Do not import', many: true },
];

interface Asked {
  mapping: { columns?: { index: number; target: string }[]; values?: Record<string, Record<string, string | null>> } | null;
}

/** As the API would: what was decided wins over the guess. */
function preview({ mapping }: Asked) {
  const vendor = mapping?.columns?.find(({ index }) => index === 2)?.target ?? 'custom';
  const answer = mapping?.values?.['stage']?.['???'];
  return {
    importPreview: {
      ...{ fileName: 'liste.csv', sheet: null, otherSheets: [], headerRow: 1, aboveHeader: [], encoding: 'utf8', delimiter: ';' },
      ...{
        language: 'fr',
        dateOrder: 'dmy',
        mapping: mapping ?? {},
        rememberedFrom: null,
        hasTitleColumn: true,
        totals,
        targets,
        units: [],
      },
      columns: [
        { ...column, index: 0, header: 'Titre', target: 'title', confidence: 0.95, why: 'from the column heading', examples: ['Chatbot'] },
        { ...column, index: 1, header: 'Statut', target: 'stage', confidence: 0.9, why: 'from the column heading', examples: ['???'] },
        {
          ...{ ...column, index: 2, header: 'Fournisseur', target: vendor, examples: ['Acme'] },
          field: vendor === 'custom' ? { id: null, name: 'Fournisseur', type: 'text' } : null,
        },
      ],
      valueTables: [
        {
          ...{ target: 'stage', index: 1, header: 'Statut', blank: 0 },
          values: [{ raw: '???', count: 2, value: answer ?? null, origin: answer === undefined ? 'none' : 'choice' }],
        },
      ],
      rowCounts: { each_kind: 2, refused: 1, to_check: 0, all: 3 },
    },
  };
}

const open = (answers: Record<string, Answer> = {}) => {
  sessionStorage.clear();
  return renderPage(<ImportPage />, {
    path: '/$organisation/imports/$importId',
    url: '/mervane/imports/i1',
    answers: {
      ImportRun: { importRun: run },
      ImportPlaces: { customFields: [], businessUnits: [] },
      ImportPreview: (variables) => preview(variables as unknown as Asked),
      ImportRows: { importRows: [] },
      ...answers,
    },
  });
};

describe('the preview of an import', () => {
  it('begins with what was found, and says that nothing is written', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
      'textContent',
      '3 rows read, 1 to fix. Nothing is written yet.',
    );
    expect(screen.getByText('2 recognised of 3, kept for the next time')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import 2 rows' })).toBeTruthy();
  });

  it('plans again with the column that was changed, and offers to undo it', async () => {
    const { calls } = open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Fournisseur becomes/ }));
    await user.click(await screen.findByRole('option', { name: 'Do not import' }));
    expect(await screen.findByRole('button', { name: 'Fournisseur becomes: Do not import' })).toBeTruthy();
    const asked = () => calls.filter(({ operation }) => operation === 'ImportPreview').map(({ variables }) => variables['mapping']);
    await waitFor(() => expect(asked()).toEqual([null, { columns: [{ index: 2, target: 'drop' }] }]));
    await user.click(screen.getByRole('button', { name: 'Undo this choice' }));
    expect(await screen.findByRole('button', { name: /Fournisseur becomes: Field: text/ })).toBeTruthy();
  });

  it('owes an answer for a value that nobody could guess, and keeps it through a reload', async () => {
    const { unmount } = open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '“???” becomes: Choose a stage' }));
    await user.click(await screen.findByRole('option', { name: 'Pilot' }));
    await screen.findByRole('button', { name: '“???” becomes: Pilot' });
    unmount();
    expect(JSON.parse(sessionStorage.getItem('tamis-import-i1')!)).toEqual({ values: { stage: { '???': 'pilot' } } });
  });

  it('imports what was seen, then says what was done and where to go', async () => {
    const report = { totals, refused: [{ row: 3, reason: 'No title.' }], warnings: 0, createdUnits: 2, createdFields: 1 };
    const done = { ...run, state: 'done', progress: 1, report: { ...report, firstReference: 'TE-1', lastReference: 'TE-2', seconds: 0.4 } };
    let looked = 0;
    const { calls } = open({
      ImportRun: () => ({ importRun: (looked += 1) > 1 ? done : run }),
      RunImport: { runImport: { ...run, state: 'running', progress: 0.2 } },
    });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Import 2 rows' }));
    expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('0.2');
    expect(await screen.findByText('2 use cases created from liste.csv.', {}, { timeout: 3000 })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the portfolio' })).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Rows to fix' })).getByRole('button', { name: 'Rows to fix, as CSV' })).toBeTruthy();
    expect(calls.find(({ operation }) => operation === 'RunImport')?.variables).toEqual({ id: 'i1', mapping: {} });
  });

  it('shows why a change is refused, and keeps what was there', async () => {
    open({
      ImportPreview: (variables) => {
        if ((variables as unknown as Asked).mapping) throw new Error('The column mapping is not valid at “columns[0]”.');
        return preview({ mapping: null });
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Fournisseur becomes/ }));
    await user.click(await screen.findByRole('option', { name: 'Do not import' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The column mapping is not valid');
    expect(screen.getByText('2 recognised of 3, kept for the next time')).toBeTruthy();
  });
});
