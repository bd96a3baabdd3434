import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useShortcutListener } from '../../shell/shortcuts';
import { renderPage, type Answer } from '../../testing/render-page';
import { rememberTrail } from '../list/list-trail';
import { UseCasePage } from './use-case-page';

const detail = {
  __typename: 'UseCase',
  id: 'c1',
  reference: 'TE-142',
  title: 'Answer tenders',
  need: 'Tenders take six days.',
  description: null,
  stage: 'triage',
  stageEnteredAt: '2026-09-11T08:00:00Z',
  status: null,
  statusReason: null,
  businessUnitId: 'u1',
  theme: 'Sales',
  function: null,
  tags: [],
  requesterId: 'm2',
  requesterName: 'Solène Guivarc’h',
  ownerId: null,
  ownerName: null,
  sponsorId: null,
  sponsorName: null,
  intakeSource: null,
  approach: 'genai_rag',
  sourcing: 'make_api',
  dataLevel: 'L2',
  submittedOn: null,
  targetDate: null,
  createdAt: '2026-09-01T08:00:00Z',
  createdByName: 'Solène Guivarc’h',
  importedFrom: null,
  updatedAt: '2026-09-11T08:00:00Z',
  version: 4,
  isDemo: false,
  probableDuplicateOf: null,
  customValues: {},
  canEdit: true,
  commentCount: 0,
  score: null,
  stageChanges: [],
};

const row = { theme: null, function: null, intakeSource: null };

const context = {
  organisation: { name: 'Mervane', currency: 'EUR', useCaseCount: 1, demoUseCaseCount: 0, stages: [] },
  members: [{ id: 'm1', name: 'Inès Kerbrat', state: 'active' }],
  businessUnits: [{ id: 'u1', parentId: null, name: 'Solar', kind: 'department' }],
  customFields: [],
};

function Page() {
  useShortcutListener(true);
  return <UseCasePage slots={{}} />;
}

const openCase = (changed: Partial<typeof detail> = {}, answers: Record<string, Answer> = {}) =>
  renderPage(<Page />, {
    path: '/$organisation/use-cases/$reference',
    url: '/mervane/use-cases/TE-142',
    answers: {
      UseCase: ({ reference }) => ({ useCase: { ...detail, reference, ...changed } }),
      ListContext: context,
      UseCaseList: { useCaseList: [] },
      ...answers,
    },
  });

async function changeTheme(text: string) {
  await userEvent.click(await screen.findByRole('button', { name: /Edit: Theme/ }));
  await userEvent.clear(screen.getByRole('combobox', { name: 'Theme' }));
  await userEvent.keyboard(`${text}{Enter}`);
}

describe('the case page', () => {
  beforeEach(() => sessionStorage.clear());

  it('saves a value where it stands, with the version that was read', async () => {
    const { calls } = openCase({}, { EditUseCase: { editUseCase: { ...detail, theme: 'Legal', version: 5 } } });
    await changeTheme('Legal');
    expect(await screen.findByRole('button', { name: /Edit: Theme, Legal/ })).toBeVisible();
    const sent = calls.find(({ operation }) => operation === 'EditUseCase')?.variables;
    expect(sent).toEqual({ input: { id: 'c1', version: 4, changes: { theme: 'Legal' } } });
  });

  it.each([
    ['Theme', 'theme'],
    ['Function', 'function'],
    ['Intake source', 'intakeSource'],
  ])('offers the values of %s that other cases have, the most used first, and takes a new one', async (label, field) => {
    const rows = ['Legal', 'Support', 'Support', null].map((value, at) => ({ ...row, id: `c${at + 10}`, version: at, [field]: value }));
    const answers = { UseCaseList: { useCaseList: rows }, EditUseCase: { editUseCase: { ...detail, [field]: 'Archives', version: 5 } } };
    const { calls } = openCase({ [field]: 'Sales' }, answers);
    const value = await screen.findByRole('button', { name: new RegExp(`^Edit: ${label}`) });
    await userEvent.click(value);
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: label });
    expect(box).toHaveFocus();
    await waitFor(() => expect([...(box.list?.options ?? [])].map((option) => option.value)).toEqual(['Support', 'Legal']));
    await userEvent.clear(box);
    await userEvent.keyboard('Archives{Enter}');
    expect(await screen.findByRole('button', { name: new RegExp(`^Edit: ${label}, Archives`) })).toHaveFocus();
    expect(calls.find(({ operation }) => operation === 'EditUseCase')?.variables).toMatchObject({
      input: { changes: { [field]: 'Archives' } },
    });
  });

  it('shows both values when somebody was faster, and overwrites only when the reader says so', async () => {
    const theirs = { ...detail, theme: 'Finance', version: 5 };
    const fields = [
      { field: 'theme', yours: 'Legal', theirs: 'Finance', changedByName: 'Malo Le Bihan', changedAt: '2026-11-22T10:00:00Z' },
    ];
    const { calls } = openCase(
      {},
      {
        EditUseCase: ({ input }) =>
          (input as { version: number }).version === 4
            ? { editUseCase: { __typename: 'UseCaseConflict', current: theirs, fields } }
            : { editUseCase: { ...detail, theme: 'Legal', version: 6 } },
      },
    );
    await changeTheme('Legal');
    const dialog = await screen.findByRole('dialog', { name: 'TE-142 was edited meanwhile' });
    expect(within(dialog).getByText('Finance')).toBeVisible();
    expect(within(dialog).getByText(/Malo Le Bihan/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(calls.filter(({ operation }) => operation === 'EditUseCase')).toHaveLength(2));
    expect(calls.at(-1)?.variables).toMatchObject({ input: { version: 5, changes: { theme: 'Legal' } } });
  });

  it('two changes of one’s own do not meet each other', async () => {
    let version = 4;
    const { calls } = openCase(
      {},
      {
        EditUseCase: ({ input }) => {
          version += 1;
          return { editUseCase: { ...detail, ...(input as { changes: object }).changes, version } };
        },
      },
    );
    await changeTheme('Legal');
    await changeTheme('Finance');
    await waitFor(() => expect(calls.filter(({ operation }) => operation === 'EditUseCase')).toHaveLength(2));
    const sent = calls
      .filter(({ operation }) => operation === 'EditUseCase')
      .map(({ variables }) => (variables['input'] as { version: number }).version);
    expect(sent).toEqual([4, 5]);
  });

  it('says what the next stage still needs, and opens the value that is missing', async () => {
    openCase();
    expect(await screen.findByRole('heading', { name: 'Before PoC' })).toBeVisible();
    expect(screen.getByText('2 points missing of 8')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Fill in, Owner' }));
    expect(await screen.findByRole('listbox', { name: 'Owner' })).toBeVisible();
  });

  it('asks why before a case is parked, because the requester reads it', async () => {
    const { calls } = openCase({}, { MoveUseCase: { moveUseCase: { ...detail, status: 'parked', version: 5 } } });
    await userEvent.click(await screen.findByRole('button', { name: 'Park…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Park TE-142?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Park the use case' }));
    expect(within(dialog).getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(/Say why in one sentence/);
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'No budget');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Park the use case' }));
    expect(await screen.findByRole('button', { name: 'Resume the case' })).toBeVisible();
    expect(calls.find(({ operation }) => operation === 'MoveUseCase')?.variables).toEqual({
      input: { id: 'c1', version: 4, stage: 'triage', status: 'parked', reason: 'No budget' },
    });
  });

  it('shows everything and offers no change to a reader who may not edit', async () => {
    openCase({ canEdit: false });
    expect(await screen.findByText('Sales')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Edit:/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Fill in/ })).toBeNull();
  });

  it('goes to the next case of the list it was opened from with J', async () => {
    rememberTrail('mervane', { title: 'PoC, by priority', search: {}, references: ['TE-7', 'TE-142', 'TE-9'] });
    openCase();
    expect(await screen.findByText('2 of 3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'PoC, by priority' })).toHaveAttribute('href', '/mervane/use-cases');
    await userEvent.keyboard('j');
    expect(await screen.findByText('3 of 3')).toBeVisible();
    expect(screen.getByText('TE-9')).toBeVisible();
  });
});
