import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { administrator, dataOffice } from './session';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const isProven = (page: Page) => expect(page.getByText(/^Prouvé/)).toBeVisible({ timeout: 30_000 });
const rows = (page: Page) => page.getByRole('table', { name: 'Retenus' }).getByRole('row');

test.describe('the selection', () => {
  test('is made in the browser, of our own files, only once it is opened', async ({ openAs }) => {
    const page = await openAs(administrator);
    const demo = '/mervane';
    const fetched: string[] = [];
    page.on('request', (request) => /highs|solver/.test(request.url()) && fetched.push(new URL(request.url()).pathname));
    await page.goto(`${demo}/use-cases`);
    await expect(page.getByRole('article').first()).toBeVisible();
    expect(fetched).toEqual([]);
    await page.goto(`${demo}/selection`);
    await isProven(page);
    expect(fetched.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
    expect(fetched.every((path) => path.startsWith('/assets/'))).toBe(true);
    await expect(heading(page)).toHaveText(/^10 cas tiennent sous ces limites/);
    await expect(rows(page)).toHaveCount(11);
  });

  test('follows a slider by its keys, a wish and a ceiling, and says why a case is out', async ({ openAs }) => {
    const page = await openAs(dataOffice);
    await page.goto('/mervane/selection');
    await isProven(page);
    const slider = page.getByRole('slider', { name: 'Nombre de cas' });
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(slider).toHaveAttribute('aria-valuetext', '9 cas au plus');
    await expect(heading(page)).toHaveText(/^9 cas tiennent/);
    const out = page.getByRole('table', { name: 'Hors sélection' }).getByRole('row');
    await out
      .nth(5)
      .getByRole('button', { name: /^Imposer/ })
      .click();
    await expect(page.getByRole('button', { pressed: true })).toBeVisible();
    await expect(rows(page)).toHaveCount(10);
    await page.getByRole('checkbox', { name: 'Population visée' }).check();
    await expect(page.getByText(/utilisés sur/)).toBeVisible();
    await out
      .nth(1)
      .getByRole('button', { name: /^Pourquoi/ })
      .click();
    await expect(page.getByText(/valeur totale moindre|même valeur/).first()).toBeVisible();
  });

  test('offers an import where no field holds numbers', async ({ found, openAs }) => {
    const office = await found('Selection office');
    const page = await openAs(administrator);
    await page.goto(office.at('selection'));
    await expect(heading(page)).toHaveText('No case can be selected yet.');
    await expect(page.getByRole('main').getByRole('link', { name: 'Import a list' })).toBeVisible();
  });
});
