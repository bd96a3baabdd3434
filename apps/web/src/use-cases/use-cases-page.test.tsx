import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { giveRoom, openPortfolio, row, rows, written } from './testing/open-portfolio';

beforeAll(giveRoom);

describe('the portfolio', () => {
  it('begins with what it finds: cases on their path, and what stands above its limit', async () => {
    openPortfolio();
    expect(await screen.findByRole('heading', { level: 1, name: '2 cases in progress. One PoC too many.' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'PoC, 2 cases' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Case 3' })).toBeNull();
  });

  it('is drawn from its opening, which counts every case, while the others are on their way; what is typed meanwhile waits for them', async () => {
    let arrive: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    openPortfolio('', { answers: { UseCaseList: () => held.then(() => ({ useCaseList: rows })) } });
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
    const { calls } = openPortfolio('', {
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
    const { calls } = openPortfolio('', { rows: parked, answers: { UseCaseList: () => held.then(() => ({ useCaseList: parked })) } });
    await waitFor(() => expect(calls.some(({ operation }) => operation === 'UseCaseList')).toBe(true));
    expect(screen.queryByRole('link', { name: 'Import a list' })).toBeNull();
    act(arrive);
    expect(await screen.findByText(/The only case does not match/)).toBeVisible();
  });

  it('says that the cases cannot be read when the others do not come', async () => {
    openPortfolio('', {
      answers: {
        UseCaseList: () => {
          throw new Error('The database does not answer.');
        },
      },
    });
    expect(await screen.findByText('The database does not answer.')).toBeVisible();
  });

  it('shows side statuses once their filter is lifted', async () => {
    openPortfolio();
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Status' }));
    expect(await screen.findByRole('link', { name: 'Case 3' })).toBeVisible();
  });

  it('filters while typing, without accents', async () => {
    openPortfolio();
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Filter these cases' }), 'EOLIEN');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Answer tenders' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Sort the éolien mail' })).toBeVisible();
  });

  it('says how many cases were searched when none matches, and offers to drop the filters', async () => {
    openPortfolio('?q=drone');
    expect(await screen.findByText(/None of the 3 cases contains “drone”/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Drop the filters' }));
    expect(await screen.findByRole('link', { name: 'Answer tenders' })).toBeVisible();
  });

  it('an empty organisation is told to import the list it has', async () => {
    openPortfolio('', { rows: [] });
    expect(await screen.findByRole('link', { name: 'Import a list' })).toHaveAttribute('href', '/mervane/imports');
    expect(screen.getByRole('button', { name: 'Describe one use case' })).toBeVisible();
  });
});
