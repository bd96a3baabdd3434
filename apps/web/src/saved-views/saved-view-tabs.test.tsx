import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage, type Answer } from '../testing/render-page';
import { ConfirmHost } from '../ui/confirm-dialog';
import { SavedViewTabs } from './saved-view-tabs';

const shared = { id: 'v1', name: 'PoCs', search: 'stage=poc', isShared: true, ownerName: 'Malo', canEdit: true };

const draw = (given: { current?: string; abilities?: string[]; views?: object[]; answers?: Record<string, Answer> } = {}) => {
  const onOpen = jest.fn();
  const page = (
    <>
      <SavedViewTabs
        organisation="mervane"
        usual={[{ name: 'All', search: '' }]}
        current={given.current ?? 'q=bank'}
        canSave
        countOf={() => 12}
        onOpen={onOpen}
      />
      <ConfirmHost />
    </>
  );
  const abilities = given.abilities ?? ['saved-view.share'];
  return { onOpen, ...renderPage(page, { abilities, answers: { SavedViews: { savedViews: given.views ?? [shared] }, ...given.answers } }) };
};

describe('the saved views', () => {
  it('open the state they keep, and say how many cases it shows', async () => {
    const { onOpen } = draw();
    await userEvent.click(await screen.findByRole('button', { name: 'PoCs 12' }));
    expect(onOpen).toHaveBeenCalledWith('stage=poc');
  });

  it('mark the one that is shown, and then offer nothing to save', async () => {
    draw({ current: 'stage=poc' });
    expect(await screen.findByRole('button', { name: 'PoCs 12' })).toHaveAttribute('aria-current', 'page');
    expect(screen.queryByRole('button', { name: 'Save this view…' })).toBeNull();
  });

  it('keep the list as it stands under a name that is owed', async () => {
    const { calls } = draw({ answers: { SaveView: { saveView: { ...shared, id: 'v2' } } } });
    await userEvent.click(await screen.findByRole('button', { name: 'Save this view…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save this view' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save the view' }));
    expect(within(dialog).getByText('Give the view a name.')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Banks');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Share it with the whole organisation' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save the view' }));
    await waitFor(() =>
      expect(calls.find(({ operation }) => operation === 'SaveView')?.variables).toEqual({
        input: { name: 'Banks', search: 'q=bank', isShared: true },
      }),
    );
  });

  it('are shared only by those who may', async () => {
    draw({ abilities: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Save this view…' }));
    await screen.findByRole('dialog', { name: 'Save this view' });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('ask before a shared one is removed for everybody', async () => {
    const { calls } = draw({ answers: { RemoveView: { removeView: { id: 'v1' } } } });
    await userEvent.click(await screen.findByRole('button', { name: 'View “PoCs”' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove the view' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove the shared view “PoCs”?' });
    expect(calls.some(({ operation }) => operation === 'RemoveView')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove the view' }));
    await waitFor(() => expect(calls.some(({ operation }) => operation === 'RemoveView')).toBe(true));
  });
});
