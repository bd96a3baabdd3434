import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { context, giveRoom, openPortfolio, row, written } from '../testing/open-portfolio';

beforeAll(giveRoom);

describe('the table', () => {
  const cell = async (text: string) => (await screen.findByText(text)).closest('[role=gridcell]') as HTMLElement;

  it('sorts by a heading, then the other way, and says so', async () => {
    openPortfolio('?layout=table');
    await userEvent.click(await screen.findByRole('button', { name: 'Title' }));
    await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending'));
    await userEvent.click(screen.getByRole('button', { name: 'Title' }));
    await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'descending'));
  });

  it('edits a value in place and sends only that field', async () => {
    const { calls } = openPortfolio('?layout=table', {
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
    const { calls } = openPortfolio('?layout=table', {
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
    openPortfolio('?layout=table', { rows: [row(1, { theme: 'Sales', canEdit: false })] });
    await userEvent.click(await cell('Sales'));
    expect(screen.queryByRole('textbox', { name: /Edit Theme/ })).toBeNull();
  });

  it('changes many cases at once, their number in the confirmation', async () => {
    const { calls } = openPortfolio('?layout=table', { answers: { BulkEdit: { bulkEditUseCases: { changed: 2, unchanged: 0 } } } });
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
    const { calls } = openPortfolio(`?layout=table&columns=title,field.${id}`, {
      rows: [row(1, { customValues: { [id]: 'Acme' } })],
      answers: { ListContext: { ...context, customFields: [field] } },
    });
    expect(await screen.findByText('Acme')).toBeVisible();
    expect(calls.find(({ operation }) => operation === 'UseCaseList')?.variables).toEqual({ customFieldIds: [id] });
  });
});
