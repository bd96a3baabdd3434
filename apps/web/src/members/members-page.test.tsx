import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage, type Answer } from '../testing/render-page';
import { ConfirmHost } from '../ui/confirm-dialog';
import { MembersPage } from './members-page';

const member = (values: object) => ({ role: 'triager', state: 'active', businessUnitId: null, isDemo: false, version: 1, ...values });
const ines = member({ id: 'm1', name: 'Inès Kerbrat', email: 'ines@mervane.example', role: 'administrator' });
const malo = member({ id: 'm2', name: 'Malo Le Bihan', email: 'malo@mervane.example' });
const administrator = ['member.read', 'member.invite', 'member.edit', 'member.remove'];

const open = (abilities: readonly string[], answers: Record<string, Answer> = {}) =>
  renderPage(
    <>
      <MembersPage />
      <ConfirmHost />
    </>,
    { abilities, answers: { Members: { members: [ines, malo], businessUnits: [] }, ...answers } },
  );

describe('the members', () => {
  it('are read by everybody and changed by those who may', async () => {
    open(['member.read']);
    expect(await screen.findByText('malo@mervane.example')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Invite a member' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Edit:/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Actions on/ })).toBeNull();
  });

  it('are invited by a link that is shown once', async () => {
    const { calls } = open(administrator, {
      InviteMember: { inviteMember: { path: '/invitations/secret', member: member({ id: 'm3' }) } },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Invite a member' }));
    const dialog = await screen.findByRole('dialog', { name: 'Invite a member' });
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Zoé');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make the invitation link' }));
    expect(within(dialog).getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(/Enter an e-mail address/);
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'E-mail' }), 'zoe@mervane.example');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make the invitation link' }));
    expect(await screen.findByRole('textbox', { name: 'Invitation link' })).toHaveValue('http://localhost/invitations/secret');
    expect(calls.find(({ operation }) => operation === 'InviteMember')?.variables).toMatchObject({
      input: { name: 'Zoé', email: 'zoe@mervane.example', role: 'requester' },
    });
  });

  it('keep their role when the change is refused, with the reason beside it', async () => {
    open(administrator, {
      EditMember: () => {
        throw new Error('An organisation keeps at least one administrator. Name another one first.');
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /Edit: Role, Inès Kerbrat/ }));
    await userEvent.click(await screen.findByRole('option', { name: /^Executive/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('at least one administrator');
    expect(screen.getByRole('button', { name: /Edit: Role, Inès Kerbrat, Administrator/ })).toBeVisible();
  });

  it('are removed only after a question that says what is lost', async () => {
    const { calls } = open(administrator, { RemoveMember: { removeMember: { id: 'm2' } } });
    await userEvent.click(await screen.findByRole('button', { name: 'Actions on Malo Le Bihan' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /Remove from the organisation/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove Malo Le Bihan?' });
    expect(within(dialog).getByText(/loses access at once/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove the member' }));
    expect(calls.find(({ operation }) => operation === 'RemoveMember')?.variables).toEqual({ id: 'm2', version: 1 });
  });
});
