import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage } from '../testing/render-page';
import { BusinessUnitsPage } from './business-units-page';

const unit = (id: string, parentId: string | null, name: string, useCaseCount: number) => ({
  id,
  parentId,
  name,
  useCaseCount,
  kind: 'department',
  isDemo: false,
  version: 1,
  memberCount: 0,
});
const units = [unit('g', null, 'Group', 1), unit('s', 'g', 'Solar', 2), unit('c', 's', 'Sales', 4)];

const open = (abilities = ['business-unit.read', 'business-unit.edit']) =>
  renderPage(<BusinessUnitsPage />, {
    abilities,
    answers: {
      BusinessUnits: { businessUnits: units },
      EditBusinessUnit: { editBusinessUnit: units[2] },
      AddBusinessUnit: { addBusinessUnit: { id: 'n', name: 'Legal' } },
    },
  });

describe('the business units', () => {
  it('count their own cases, and those of the units below', async () => {
    open();
    const row = (await screen.findByRole('rowheader', { name: /Solar/ })).closest('tr')!;
    expect(within(row).getByRole('cell', { name: '2' })).toBeVisible();
    expect(within(row).getByRole('cell', { name: '6' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '3 business units, 7 cases attached.' })).toBeVisible();
  });

  it('fold and unfold', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Fold Solar' }));
    expect(screen.queryByText('Sales')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Unfold Solar' }));
    expect(screen.getByText('Sales')).toBeVisible();
  });

  it('move anywhere but below themselves', async () => {
    const { calls } = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Actions on Solar' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /Move under another unit/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Move Solar' });
    await userEvent.click(within(dialog).getByRole('button', { name: /Under/ }));
    expect(screen.getAllByRole('option').map((option) => option.textContent?.trim())).toEqual(['At the top', 'Group']);
    await userEvent.click(screen.getByRole('option', { name: 'At the top' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move the unit' }));
    expect(calls.find(({ operation }) => operation === 'EditBusinessUnit')?.variables).toEqual({
      input: { id: 's', version: 1, parentId: null },
    });
  });

  it('are only read by those who may not change them', async () => {
    open(['business-unit.read']);
    expect(await screen.findByText('Sales')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Actions on|Edit:|Add a unit/ })).toBeNull();
  });
});
