import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage, type Answer } from '../testing/render-page';
import { ConfirmHost } from '../ui/confirm-dialog';
import { CustomFieldsPage } from './custom-fields-page';

const field = (values: object) => ({ type: 'text', options: [], position: 0, isDemo: false, version: 1, ...values });
const cost = field({ id: 'f1', name: 'Cost', type: 'money' });
const vendor = field({ id: 'f2', name: 'Vendor', position: 1 });

const open = (answers: Record<string, Answer> = {}, fields = [cost, vendor]) =>
  renderPage(
    <>
      <CustomFieldsPage />
      <ConfirmHost />
    </>,
    { abilities: ['custom-field.read', 'custom-field.edit'], answers: { CustomFields: { customFields: fields }, ...answers } },
  );

describe('the fields of an organisation', () => {
  it('say what they are for when there is none', async () => {
    open({}, []);
    expect(await screen.findByText(/An import also adds the columns that it cannot map/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add a field' })).toBeVisible();
  });

  it('are removed from used cases only when the reader has seen how many', async () => {
    const { calls } = open({
      RemoveCustomField: ({ confirmedUseCaseCount }) => ({
        removeCustomField:
          confirmedUseCaseCount === 35 ? { __typename: 'CustomField', id: 'f1' } : { __typename: 'CustomFieldInUse', useCaseCount: 35 },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Actions on Cost' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove the field Cost?' });
    expect(within(dialog).getByText(/35 cases lose their value/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove the field' }));
    const sent = calls
      .filter(({ operation }) => operation === 'RemoveCustomField')
      .map(({ variables }) => variables['confirmedUseCaseCount']);
    expect(sent).toEqual([0, 35]);
  });

  it('ask for their choices before they become a choice', async () => {
    const { calls } = open({ EditCustomField: { editCustomField: vendor } });
    await userEvent.click(await screen.findByRole('button', { name: /Edit: Type, Vendor/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'One choice' }));
    const dialog = await screen.findByRole('dialog', { name: 'Choices of Vendor' });
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Choices' }), 'Acme{Enter}Bolt');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save the choices' }));
    expect(calls.find(({ operation }) => operation === 'EditCustomField')?.variables).toEqual({
      input: { id: 'f2', version: 1, type: 'choice', options: ['Acme', 'Bolt'] },
    });
  });

  it('change their place with the arrow buttons', async () => {
    const { calls } = open({ EditCustomField: { editCustomField: vendor } });
    await userEvent.click(await screen.findByRole('button', { name: 'Move up, Vendor' }));
    expect(calls.find(({ operation }) => operation === 'EditCustomField')?.variables).toEqual({
      input: { id: 'f2', version: 1, position: 0 },
    });
  });
});
