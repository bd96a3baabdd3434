import { afterAll, describe, expect, it } from '@jest/globals';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Solver } from '@tamis/scoring';
import { openHighs } from '@tamis/solver/thread';
import { renderPage } from '../testing/render-page';
import { SelectionPage } from './selection-page';

const cost = { id: 'f-cost', name: 'Cost', type: 'money' };
const listed = (at: number, priority: number | null, customValues: Record<string, unknown>, given = {}) => ({
  ...{ id: `u${at}`, reference: `TE-${at}`, title: `Case ${at}`, stage: 'idea', status: null, customValues },
  score: priority === null ? null : { priority },
  ...given,
});
const cases = [
  listed(1, 60, { 'f-cost': 60 }),
  listed(2, 50, { 'f-cost': 50 }),
  listed(3, 40, { 'f-cost': 50 }),
  listed(4, null, { 'f-cost': 1 }),
  listed(5, 99, { 'f-cost': 1 }, { stage: 'retired' }),
];

// A thread that compiles its own sources takes its time to start on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
const highs = openHighs();
const beside = { solve: highs.solve, close: async () => undefined };

/** The solver of Node, which the page takes for its worker. */
function open({
  fields = [cost],
  language = 'en' as 'en' | 'fr',
  solve,
}: { fields?: object[]; language?: 'en' | 'fr'; solve?: Solver } = {}) {
  const opened: unknown[] = [];
  const page = renderPage(<SelectionPage open={() => (opened.push(1), Promise.resolve(solve ? { ...beside, solve } : beside))} />, {
    path: '/$organisation/selection',
    url: '/mervane/selection',
    language,
    answers: {
      SelectionFields: { organisation: { currency: 'EUR' }, customFields: [...fields, { id: 'f-text', name: 'Note', type: 'text' }] },
      SelectionCases: { useCaseList: cases },
    },
  });
  return { ...page, opened };
}

const heading = () => screen.getByRole('heading', { level: 1 });
const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => /TE-\d/.exec(row.textContent ?? '')?.[0]);

describe('selection', () => {
  afterAll(highs.close);

  it('starts with the cases worth most together, and says what cannot be selected', async () => {
    open({ language: 'fr' });
    await waitFor(() => expect(heading()).toHaveTextContent('3 cas tiennent sous ces limites, pour 150 points de priorité.'));
    expect(screen.getByText('1 cas dont la note est attendue.')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: 'Note' })).not.toBeInTheDocument();
  });

  it('selects again under a ceiling, moved by its slider or typed', async () => {
    open();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Cost' }));
    const slider = screen.getByRole('slider', { name: 'Ceiling: Cost' });
    fireEvent.change(slider, { target: { value: '100' } });
    expect(slider).toHaveAttribute('aria-valuetext', '€100');
    await waitFor(() => expect(rowsOf('Selected')).toEqual(['TE-2', 'TE-3']));
    expect(await screen.findByText('€100 used of €100')).toBeInTheDocument();
    expect(await screen.findByText('10% more would bring 20 points')).toBeInTheDocument();
    const field = screen.getByRole('textbox', { name: 'Ceiling: Cost' });
    await userEvent.clear(field);
    await userEvent.type(field, '60');
    await waitFor(() => expect(rowsOf('Selected')).toEqual(['TE-1']));
  });

  it('says why a case is out, and what it would displace', async () => {
    open();
    fireEvent.change(await screen.findByRole('slider', { name: 'Number of cases' }), { target: { value: '1' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Why? TE-3' }));
    expect(await screen.findByText(/20 points less in all\. Would leave: TE-1\./)).toBeInTheDocument();
  });

  it('keeps a mandatory case in and an excluded one out, and says when nothing is left', async () => {
    open();
    fireEvent.change(await screen.findByRole('slider', { name: 'Number of cases' }), { target: { value: '1' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Require TE-3' }));
    await waitFor(() => expect(rowsOf('Selected')).toEqual(['TE-3']));
    await userEvent.click(screen.getByRole('button', { name: 'Require TE-2' }));
    await waitFor(() => expect(heading()).toHaveTextContent('No selection keeps to all of these rules.'));
    expect(screen.getByText(/TE-2 mandatory/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Exclude TE-2' }));
    await waitFor(() => expect(rowsOf('Selected')).toEqual(['TE-3']));
  });

  it('offers an import while no field holds numbers, and the number of cases meanwhile', async () => {
    open({ fields: [] });
    expect(await screen.findByText(/^No field holds numbers yet\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Import a list' })).toHaveAttribute('href', '/mervane/imports');
    expect(screen.getByRole('slider', { name: 'Number of cases' })).toBeInTheDocument();
  });

  it('keeps the best found with its gap when it is stopped', async () => {
    const solve: Solver = (_lp, _options, watch) =>
      new Promise((resolve) => {
        watch?.onProgress?.({ incumbent: 110, bound: 121 });
        const look = setInterval(() => {
          if (!watch?.signal?.aborted) return;
          clearInterval(look);
          const Columns = { x0: { Primal: 1 }, x1: { Primal: 1 }, x2: { Primal: 0 } };
          resolve({ Status: 'Interrupted', Columns, Bound: 121 });
        }, 5);
      });
    open({ solve });
    expect(await screen.findByText('Searching: 110 points found, 121 at most.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stop, keep the best found' }));
    await waitFor(() => expect(heading()).toHaveTextContent('2 cases at best so far, worth 110 points of priority.'));
    expect(screen.getByText('Stopped before the proof: the best one could be worth 10% more at most.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Search again' })).toBeInTheDocument();
  });

  it('says that the solver could not be loaded, and tries again', async () => {
    let isOnline = false;
    const solve: Solver = (...asked) => (isOnline ? highs.solve(...asked) : Promise.reject(new Error('offline')));
    open({ solve });
    expect(await screen.findByText(/^The solver could not be loaded/)).toBeInTheDocument();
    isOnline = true;
    await userEvent.click(screen.getByRole('button', { name: 'Search again' }));
    await waitFor(() => expect(rowsOf('Selected')).toHaveLength(3));
  });

  it('opens no solver where there is nothing to select', async () => {
    const { opened } = renderEmpty();
    await waitFor(() => expect(heading()).toHaveTextContent('No case can be selected yet.'));
    expect(opened).toEqual([]);
  });

  function renderEmpty() {
    const opened: unknown[] = [];
    renderPage(<SelectionPage open={() => (opened.push(1), Promise.resolve(beside))} />, {
      path: '/$organisation/selection',
      url: '/mervane/selection',
      answers: { SelectionFields: { organisation: { currency: 'EUR' }, customFields: [] }, SelectionCases: { useCaseList: [cases[3]] } },
    });
    return { opened };
  }
});
