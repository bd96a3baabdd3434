import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage } from '../testing/render-page';
import { useCommands } from './commands';
import { Palette } from './palette';

const run = jest.fn();
const findUseCases = async (_organisation: string, query: string) =>
  query.startsWith('eol') ? [{ id: 'u1', prefix: 'MRV-121', label: 'Recherche dans la documentation éolienne', hint: 'Pilote', run }] : [];

function Page({ onClose }: { onClose: () => void }) {
  useCommands([{ id: 'export', label: 'Exporter la liste', run }]);
  return <Palette onClose={onClose} findUseCases={findUseCases} />;
}

describe('the palette', () => {
  it('lists the actions of the page and the pages one may open', async () => {
    renderPage(<Page onClose={() => undefined} />, { language: 'fr' });
    expect(await screen.findByRole('option', { name: 'Exporter la liste' })).toBeVisible();
    expect(screen.getByRole('option', { name: 'Portefeuille' })).toBeVisible();
    expect(screen.queryByRole('option', { name: 'Modèle de notation' })).toBeNull();
  });

  it('finds a case without its accents and opens it with Enter', async () => {
    const close = jest.fn();
    renderPage(<Page onClose={close} />, { language: 'fr' });
    await userEvent.type(await screen.findByRole('combobox'), 'eol');
    expect(await screen.findByRole('option', { name: /MRV-121/ })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalled();
    expect(close).toHaveBeenCalled();
  });

  it('offers the full search when nothing matches', async () => {
    renderPage(<Page onClose={() => undefined} />, { language: 'fr' });
    await userEvent.type(await screen.findByRole('combobox'), 'xyzzy');
    expect(await screen.findByRole('option', { name: /Rechercher «\s?xyzzy\s?» dans le portefeuille/ })).toBeVisible();
  });
});
