import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useShortcutListener } from '../shell/shortcuts';
import { renderPage, type Answer } from '../testing/render-page';
import { LiveRegion } from '../ui/announcer';
import { ToastHost } from '../ui/toasts';
import { UseCasesPage } from './use-cases-page';

// jsdom lays nothing out: a windowed list needs to believe that it can be seen.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
});

const row = (number: number, values: object = {}) => ({
  id: `c${number}`,
  reference: `TE-${number}`,
  title: `Case ${number}`,
  stage: 'poc',
  stageEnteredAt: '2026-11-01T08:00:00Z',
  status: null,
  businessUnitId: null,
  theme: null,
  function: null,
  tags: [],
  requesterId: null,
  requesterName: null,
  ownerId: null,
  ownerName: null,
  sponsorId: null,
  sponsorName: null,
  intakeSource: null,
  approach: null,
  sourcing: null,
  dataLevel: null,
  submittedOn: null,
  targetDate: null,
  updatedAt: '2026-11-20T08:00:00Z',
  version: 4,
  isDemo: false,
  probableDuplicateOf: null,
  hasNeed: true,
  customValues: {},
  canEdit: true,
  score: null,
  ...values,
});

const noScore = {
  priority: null,
  priorityLow: null,
  priorityHigh: null,
  value: null,
  feasibility: null,
  risk: null,
  sobriety: null,
  coverage: [0, 0, 0, 0],
  quadrant: null,
  redFlags: [],
  assessed: 0,
  criteria: 23,
};

const context = {
  organisation: {
    name: 'Mervane',
    currency: 'EUR',
    useCaseCount: 3,
    demoUseCaseCount: 0,
    stages: [{ stage: 'poc', wipLimit: 1 }],
  },
  members: [{ id: 'm1', name: 'Inès Kerbrat', state: 'active' }],
  businessUnits: [],
  customFields: [],
};
const rows = [row(1, { title: 'Answer tenders', theme: 'Sales' }), row(2, { title: 'Sort the éolien mail' }), row(3, { status: 'parked' })];

function Page() {
  useShortcutListener(true);
  return (
    <>
      <UseCasesPage ViewTabs={() => null} ScoreSum={({ reference }) => <p>The sum of {reference}</p>} />
      <ToastHost />
      <LiveRegion />
    </>
  );
}

/** As the API gives it: the first case of each stage alone. */
function openingOf(cases: readonly object[]) {
  const all = cases as ReturnType<typeof row>[];
  const active = all.filter(({ status }) => status === null);
  const shown = active.filter(({ stage }) => stage !== 'retired');
  const first = shown.filter(({ stage }, at) => shown.findIndex((other) => other.stage === stage) === at);
  const stages = [...new Set(active.map(({ stage }) => stage))].map((stage) => {
    const entered = active.filter((one) => one.stage === stage);
    return { stage, scoredCount: 0, enteredAt: entered.map(({ stageEnteredAt }) => Date.parse(stageEnteredAt) / 1000) };
  });
  return { boardOpening: { stages, useCases: first } };
}

const open = (search = '', given: { rows?: object[]; answers?: Record<string, Answer>; abilities?: string[] } = {}) =>
  renderPage(<Page />, {
    path: '/$organisation/use-cases',
    url: `/mervane/use-cases${search}`,
    abilities: given.abilities ?? ['use-case.submit', 'use-case.move', 'use-case.bulk-edit', 'import.run'],
    answers: {
      UseCaseList: { useCaseList: given.rows ?? rows },
      BoardOpening: openingOf(given.rows ?? rows),
      ListContext: context,
      ...given.answers,
    },
  });

const written = (given: object) => ({ __typename: 'UseCase', ...row(1, given) });

describe('the portfolio', () => {
  it('begins with what it finds: cases on their path, and what stands above its limit', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: '2 cases in progress. One PoC too many.' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'PoC, 2 cases' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Case 3' })).toBeNull();
  });

  it('is drawn from its opening, which counts every case, while the others are on their way; what is typed meanwhile waits for them', async () => {
    let arrive: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    open('', { answers: { UseCaseList: () => held.then(() => ({ useCaseList: rows })) } });
    expect(await screen.findByRole('heading', { level: 1, name: '2 cases in progress. One PoC too many.' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'PoC, 2 cases' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Answer tenders' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Sort the éolien mail' })).toBeNull();
    const box = screen.getByRole('searchbox', { name: 'Filter these cases' });
    await userEvent.type(box, 'eolien');
    expect(screen.getByRole('link', { name: 'Answer tenders' })).toBeVisible();
    act(arrive);
    expect(await screen.findByRole('link', { name: 'Sort the éolien mail' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Answer tenders' })).toBeNull());
    expect(box).toHaveFocus();
  });

  it('moves a card of the opening: the list that was on its way is read after the move', async () => {
    let stage = 'poc';
    let asked = 0;
    const { calls } = open('', {
      answers: {
        // The first never comes.
        UseCaseList: () =>
          (asked += 1) === 1 ? new Promise(() => undefined) : { useCaseList: [row(1, { title: 'Answer tenders', stage })] },
        MoveOnBoard: () => {
          stage = 'pilot';
          return { moveUseCase: written({ title: 'Answer tenders', stage, version: 5 }) };
        },
      },
    });
    const card = await screen.findByRole('link', { name: 'Answer tenders' });
    await waitFor(() => expect(asked).toBe(1));
    act(() => card.focus());
    await userEvent.keyboard(' {ArrowRight} ');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Pilot, 1 case' })).toBeVisible());
    expect(calls.filter(({ operation }) => operation === 'UseCaseList')).toHaveLength(2);
  });

  it('waits for the list where no case is on its path, and shows no empty portfolio meanwhile', async () => {
    let arrive: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    const parked = [row(3, { status: 'parked' })];
    const { calls } = open('', { rows: parked, answers: { UseCaseList: () => held.then(() => ({ useCaseList: parked })) } });
    await waitFor(() => expect(calls.some(({ operation }) => operation === 'UseCaseList')).toBe(true));
    expect(screen.queryByRole('link', { name: 'Import a list' })).toBeNull();
    act(arrive);
    expect(await screen.findByText(/The only case does not match/)).toBeVisible();
  });

  it('says that the cases cannot be read when the others do not come', async () => {
    open('', {
      answers: {
        UseCaseList: () => {
          throw new Error('The database does not answer.');
        },
      },
    });
    expect(await screen.findByText('The database does not answer.')).toBeVisible();
  });

  it('shows side statuses once their filter is lifted', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Status' }));
    expect(await screen.findByRole('link', { name: 'Case 3' })).toBeVisible();
  });

  it('filters while typing, without accents', async () => {
    open();
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Filter these cases' }), 'EOLIEN');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Answer tenders' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Sort the éolien mail' })).toBeVisible();
  });

  it('says how many cases were searched when none matches, and offers to drop the filters', async () => {
    open('?q=drone');
    expect(await screen.findByText(/None of the 3 cases contains “drone”/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Drop the filters' }));
    expect(await screen.findByRole('link', { name: 'Answer tenders' })).toBeVisible();
  });

  it('an empty organisation is told to import the list it has', async () => {
    open('', { rows: [] });
    expect(await screen.findByRole('link', { name: 'Import a list' })).toHaveAttribute('href', '/mervane/imports');
    expect(screen.getByRole('button', { name: 'Describe one use case' })).toBeVisible();
  });
});

describe('the board', () => {
  const focusCard = async () => {
    const card = await screen.findByRole('link', { name: 'Answer tenders' });
    act(() => card.focus());
  };

  it('gives the focus of a card that a filter takes away to the card in its place', async () => {
    open();
    await focusCard();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Filter these cases' }), { target: { value: 'eolien' } });
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Answer tenders' })).toBeNull());
    await waitFor(() => expect(screen.getByRole('link', { name: 'Sort the éolien mail' })).toHaveFocus());
  });

  it('leaves the focus where the reader took it when a card goes', async () => {
    open();
    await focusCard();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter these cases' }), 'eolien');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Answer tenders' })).toBeNull());
    expect(screen.getByRole('searchbox', { name: 'Filter these cases' })).toHaveFocus();
  });

  it('moves a card by keyboard, telling each step, with the version that was read', async () => {
    const { calls } = open('', { answers: { MoveOnBoard: { moveUseCase: written({ stage: 'pilot', version: 5 }) } } });
    await focusCard();
    await userEvent.keyboard(' {ArrowRight}');
    expect(screen.getByText(/TE-1 over Pilot/)).toBeInTheDocument();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Pilot, 1 case' })).toBeVisible());
    const sent = calls.find(({ operation }) => operation === 'MoveOnBoard')?.variables;
    expect(sent).toEqual({ input: { id: 'c1', version: 4, stage: 'pilot', status: null } });
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('sends a second move of the same card once the first is answered, upon the version that it made', async () => {
    let version = 4;
    const { calls } = open('', {
      answers: {
        MoveOnBoard: ({ input }) => {
          version += 1;
          return { moveUseCase: written({ title: 'Answer tenders', stage: (input as { stage: string }).stage, version }) };
        },
      },
    });
    const card = await screen.findByRole('link', { name: 'Answer tenders' });
    act(() => card.focus());
    await userEvent.keyboard(' {ArrowRight} ');
    await waitFor(() => expect(screen.getByRole('link', { name: 'Answer tenders' })).toHaveFocus());
    await userEvent.keyboard(' {ArrowRight} ');
    const sent = () => calls.filter(({ operation }) => operation === 'MoveOnBoard').map(({ variables }) => variables['input']);
    await waitFor(() =>
      expect(sent()).toMatchObject([
        { version: 4, stage: 'pilot' },
        { version: 5, stage: 'industrialisation' },
      ]),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('reads the list again when others changed other fields of the case that is moved', async () => {
    let title = 'Answer tenders';
    open('', {
      answers: {
        UseCaseList: () => ({ useCaseList: title === 'Answer tenders' ? rows : [row(1, { title, stage: 'pilot', version: 6 })] }),
        MoveOnBoard: () => {
          title = 'Answer tenders of hospitals';
          return { moveUseCase: { __typename: 'UseCase', id: 'c1', reference: 'TE-1', stage: 'pilot', version: 6, canEdit: true } };
        },
      },
    });
    await focusCard();
    await userEvent.keyboard(' {ArrowRight} ');
    expect(await screen.findByRole('link', { name: 'Answer tenders of hospitals' })).toBeVisible();
  });

  it('puts a card back on Escape and sends nothing', async () => {
    const { calls } = open();
    await focusCard();
    await userEvent.keyboard(' {ArrowRight}{Escape}');
    expect(screen.getByText(/TE-1 back in PoC/)).toBeInTheDocument();
    expect(calls.some(({ operation }) => operation === 'MoveOnBoard')).toBe(false);
  });

  it('takes a refused move back and says why', async () => {
    open('', {
      answers: {
        MoveOnBoard: () => {
          throw new Error('Ask an administrator.');
        },
      },
    });
    await focusCard();
    await userEvent.keyboard(' {ArrowRight} ');
    expect(await screen.findByText('TE-1 stays in PoC. Ask an administrator.')).toBeVisible();
    expect(screen.getByRole('region', { name: 'PoC, 2 cases' })).toBeVisible();
  });

  it('opens a number into its sum, by keyboard too, and gives the focus back', async () => {
    const score = { ...noScore, priority: 70, assessed: 23, criteria: 23 };
    open('', { rows: [row(1, { title: 'Answer tenders', score })] });
    await focusCard();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /Priority score 70/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const sum = await screen.findByRole('dialog', { name: 'How 70.0 is computed' });
    expect(within(sum).getByText('The sum of TE-1')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /Priority score 70/ })).toHaveFocus();
  });

  it('asks why a case is retired before it moves', async () => {
    const { calls } = open('', {
      rows: [row(1, { title: 'Answer tenders', stage: 'run' })],
      answers: { MoveOnBoard: { moveUseCase: written({ stage: 'retired' }) } },
    });
    await focusCard();
    await userEvent.keyboard(' {ArrowRight} ');
    const dialog = await screen.findByRole('dialog', { name: 'Retire TE-1?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Retire the use case' }));
    expect(within(dialog).getByText('Say why in one sentence.')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Replaced{Tab}');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Retire the use case' }));
    await waitFor(() =>
      expect(calls.find(({ operation }) => operation === 'MoveOnBoard')?.variables['input']).toMatchObject({ reason: 'Replaced' }),
    );
  });

  it('lets those who may not move cases read, and lift nothing', async () => {
    open('', { abilities: [] });
    await focusCard();
    await userEvent.keyboard(' {ArrowRight}');
    expect(screen.queryByText(/over Pilot/)).toBeNull();
  });
});

describe('the table', () => {
  const cell = async (text: string) => (await screen.findByText(text)).closest('[role=gridcell]') as HTMLElement;

  it('sorts by a heading, then the other way, and says so', async () => {
    open('?layout=table');
    await userEvent.click(await screen.findByRole('button', { name: 'Title' }));
    await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending'));
    await userEvent.click(screen.getByRole('button', { name: 'Title' }));
    await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'descending'));
  });

  it('edits a value in place and sends only that field', async () => {
    const { calls } = open('?layout=table', {
      answers: { EditInList: { editUseCase: written({ title: 'Answer tenders', theme: 'Bids', version: 5 }) } },
    });
    await userEvent.click(await cell('Sales'));
    expect(await screen.findByRole('combobox', { name: 'Edit Theme of TE-1' })).toHaveFocus();
    await userEvent.keyboard('Bids{Enter}');
    expect(await screen.findByText('Bids')).toBeVisible();
    expect(calls.find(({ operation }) => operation === 'EditInList')?.variables).toEqual({
      input: { id: 'c1', version: 4, changes: { theme: 'Bids' } },
    });
  });

  it('shows both values when somebody else changed the field meanwhile, and writes over theirs only when asked', async () => {
    const theirs = { field: 'theme', yours: 'Bids', theirs: 'Tenders', changedByName: 'Malo', changedAt: '2026-11-22T09:00:00Z' };
    let asked = 0;
    const { calls } = open('?layout=table', {
      answers: {
        EditInList: () => {
          asked += 1;
          if (asked > 1) return { editUseCase: written({ theme: 'Bids', version: 7 }) };
          return { editUseCase: { __typename: 'UseCaseConflict', current: row(1, { theme: 'Tenders', version: 6 }), fields: [theirs] } };
        },
      },
    });
    await userEvent.click(await cell('Sales'));
    expect(await screen.findByRole('combobox', { name: 'Edit Theme of TE-1' })).toHaveFocus();
    await userEvent.keyboard('Bids{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'TE-1 was edited meanwhile' });
    expect(within(dialog).getByText('Tenders')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(asked).toBe(2));
    expect(calls.filter(({ operation }) => operation === 'EditInList')[1]?.variables).toMatchObject({ input: { version: 6 } });
  });

  it('leaves cells alone that the API says cannot be edited', async () => {
    open('?layout=table', { rows: [row(1, { theme: 'Sales', canEdit: false })] });
    await userEvent.click(await cell('Sales'));
    expect(screen.queryByRole('textbox', { name: /Edit Theme/ })).toBeNull();
  });

  it('changes many cases at once, their number in the confirmation', async () => {
    const { calls } = open('?layout=table', { answers: { BulkEdit: { bulkEditUseCases: { changed: 2, unchanged: 0 } } } });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select every case shown' }));
    await userEvent.click(screen.getByRole('button', { name: 'Change…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change 2 cases' });
    await userEvent.click(within(dialog).getByRole('button', { name: /^Field/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Stage' }));
    await userEvent.click(within(dialog).getByRole('button', { name: /^New value/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Pilot' }));
    expect(within(dialog).getByText('Stage of 2 cases becomes “Pilot”.')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Change 2 cases' }));
    await waitFor(() =>
      expect(calls.find(({ operation }) => operation === 'BulkEdit')?.variables).toEqual({
        input: { ids: ['c2', 'c1'], changes: {}, stage: 'pilot' },
      }),
    );
  });

  it('asks for the values of a custom field only when its column is shown', async () => {
    const id = '018f0000-0000-7000-8000-00000000000f';
    const field = { id, name: 'Vendor', type: 'text', options: [] };
    const { calls } = open(`?layout=table&columns=title,field.${id}`, {
      rows: [row(1, { customValues: { [id]: 'Acme' } })],
      answers: { ListContext: { ...context, customFields: [field] } },
    });
    expect(await screen.findByText('Acme')).toBeVisible();
    expect(calls.find(({ operation }) => operation === 'UseCaseList')?.variables).toEqual({ customFieldIds: [id] });
  });
});
