import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { giveRoom, noScore, openPortfolio, row, rows, written } from '../testing/open-portfolio';

beforeAll(giveRoom);

describe('the board', () => {
  const focusCard = async () => {
    const card = await screen.findByRole('link', { name: 'Answer tenders' });
    act(() => card.focus());
  };

  it('gives the focus of a card that a filter takes away to the card in its place', async () => {
    openPortfolio();
    await focusCard();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Filter these cases' }), { target: { value: 'eolien' } });
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Answer tenders' })).toBeNull());
    await waitFor(() => expect(screen.getByRole('link', { name: 'Sort the éolien mail' })).toHaveFocus());
  });

  it('leaves the focus where the reader took it when a card goes', async () => {
    openPortfolio();
    await focusCard();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter these cases' }), 'eolien');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Answer tenders' })).toBeNull());
    expect(screen.getByRole('searchbox', { name: 'Filter these cases' })).toHaveFocus();
  });

  it('moves a card by keyboard, telling each step, with the version that was read', async () => {
    const { calls } = openPortfolio('', { answers: { MoveOnBoard: { moveUseCase: written({ stage: 'pilot', version: 5 }) } } });
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
    const { calls } = openPortfolio('', {
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
    openPortfolio('', {
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
    const { calls } = openPortfolio();
    await focusCard();
    await userEvent.keyboard(' {ArrowRight}{Escape}');
    expect(screen.getByText(/TE-1 back in PoC/)).toBeInTheDocument();
    expect(calls.some(({ operation }) => operation === 'MoveOnBoard')).toBe(false);
  });

  it('takes a refused move back and says why', async () => {
    openPortfolio('', {
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
    openPortfolio('', { rows: [row(1, { title: 'Answer tenders', score })] });
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
    const { calls } = openPortfolio('', {
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
    openPortfolio('', { abilities: [] });
    await focusCard();
    await userEvent.keyboard(' {ArrowRight}');
    expect(screen.queryByText(/over Pilot/)).toBeNull();
  });
});
