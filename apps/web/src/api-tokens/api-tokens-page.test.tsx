import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage, type Answer } from '../testing/render-page';
import { ConfirmHost } from '../ui/confirm-dialog';
import { ApiTokensPage } from './api-tokens-page';

const token = (values: object) => ({
  id: 't1',
  name: 'Nightly export',
  role: 'executive',
  state: 'active',
  createdByName: 'Gwenola Tanguy',
  createdAt: '2026-11-01T08:00:00Z',
  expiresAt: '2027-01-30T08:00:00Z',
  lastUsedAt: null,
  ...values,
});
const managing = ['api-token.read', 'api-token.manage'];

function open(tokens: object[], answers: Record<string, Answer> = {}, abilities = managing, language: 'fr' | 'en' = 'en') {
  const page = (
    <>
      <ApiTokensPage />
      <ConfirmHost />
    </>
  );
  return renderPage(page, { abilities, language, answers: { ApiTokens: { apiTokens: tokens }, ...answers } });
}

describe('API tokens', () => {
  it('that exist are told with their role, state and last use, and only active ones can be revoked', async () => {
    open([token({}), token({ id: 't2', name: 'Old form', state: 'revoked' })]);
    expect(await screen.findByRole('heading', { name: '1 program may enter with a token.' })).toBeVisible();
    const row = screen.getByRole('row', { name: /Nightly export/ });
    expect(within(row).getByText('Executive')).toBeVisible();
    expect(within(row).getByText('Never')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Revoke Nightly export' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Revoke Old form' })).toBeNull();
  });

  it('are explained where there are none', async () => {
    open([], {}, managing, 'fr');
    expect(await screen.findByText('Aucun jeton d’API pour l’instant')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Créer un jeton' })).toBeVisible();
  });

  it('show their secret once, after they were named', async () => {
    const { calls } = open([], { CreateApiToken: { createApiToken: { secret: 'tamis_secret', token: token({}) } } });
    await userEvent.click(await screen.findByRole('button', { name: 'Create a token' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create an API token' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create the token' }));
    expect(within(dialog).getByText('Give the token a name.')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' Nightly export {Enter}');
    const made = await screen.findByRole('dialog', { name: 'Nightly export is ready' });
    expect(within(made).getByRole('textbox', { name: 'Secret' })).toHaveValue('tamis_secret');
    expect(calls.find(({ operation }) => operation === 'CreateApiToken')?.variables).toEqual({
      input: { name: 'Nightly export', role: 'executive', days: 90 },
    });
    await userEvent.click(within(made).getByRole('button', { name: 'I have kept it safe' }));
    expect(screen.queryByDisplayValue('tamis_secret')).toBeNull();
  });

  it('are revoked only after a question that says what follows', async () => {
    const { calls } = open([token({})], { RevokeApiToken: { revokeApiToken: { id: 't1' } } });
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke Nightly export' }));
    const dialog = await screen.findByRole('dialog', { name: 'Revoke Nightly export?' });
    expect(within(dialog).getByText(/refused within half a minute/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Revoke the token' }));
    expect(calls.find(({ operation }) => operation === 'RevokeApiToken')?.variables).toEqual({ id: 't1' });
  });
});
