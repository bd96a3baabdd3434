import type { Locator, Page } from '@playwright/test';
import { expect, test, untilSaved } from './journey';
import type { Organisation } from './organisation';
import { administrator } from './session';

const portfolio = [
  { title: 'Sort the incoming mail', theme: 'Customers' },
  { title: 'Answer the questions on leave', stage: 'triage', theme: 'Office' },
  { title: 'Find clauses in old contracts', stage: 'poc', theme: 'Legal' },
  { title: 'Summarise the calls of customers', stage: 'poc', theme: 'Customers' },
] as const;

const grid = (page: Page) => page.getByRole('grid', { name: 'Use cases' });
const rowOf = (page: Page, title: string) => grid(page).getByRole('row').filter({ hasText: title });
const titles = async (page: Page) => grid(page).getByRole('row').getByRole('link').allInnerTexts();
const header = (page: Page, name: string) => grid(page).getByRole('columnheader', { name });

test.describe('the table', () => {
  let page: Page;
  let office: Organisation;

  test.beforeEach(async ({ found, openAs }) => {
    office = await found('Table office');
    await office.submit(...portfolio);
    page = await openAs(administrator);
    await page.goto(office.at('use-cases?layout=table'));
    await expect(grid(page)).toBeVisible();
  });

  test('a heading sorts, and sorts the other way at the second click', async () => {
    await header(page, 'Title').getByRole('button').click();
    await expect(header(page, 'Title')).toHaveAttribute('aria-sort', 'ascending');
    const ascending = portfolio.map(({ title }) => title).sort();
    await expect.poll(() => titles(page)).toEqual(ascending);
    await header(page, 'Title').getByRole('button').click();
    await expect(header(page, 'Title')).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => titles(page)).toEqual(ascending.toReversed());
    await page.reload();
    await expect.poll(() => titles(page)).toEqual(ascending.toReversed());
  });

  test('columns come, go and change places, and the address keeps them', async () => {
    await expect(header(page, 'Sponsor')).toBeHidden();
    await page.getByRole('button', { name: /columns$/ }).click();
    await page.getByRole('checkbox', { name: 'Sponsor' }).check();
    await page.getByRole('checkbox', { name: 'Theme' }).uncheck();
    await page.getByRole('button', { name: /^Move Sponsor/ }).press('ArrowUp');
    await page.keyboard.press('Escape');
    const shown = async () => (await grid(page).getByRole('columnheader').allInnerTexts()).map((name) => name.trim()).slice(-3);
    await expect.poll(shown).toEqual(['In stage', 'Sponsor', 'Target date']);
    await expect(header(page, 'Theme')).toBeHidden();
    await page.reload();
    await expect.poll(shown).toEqual(['In stage', 'Sponsor', 'Target date']);
  });

  test('a value is edited in place, and is saved', async () => {
    const row = rowOf(page, 'Find clauses in old contracts');
    await cellOf(row, 'theme').click();
    await page.getByRole('combobox', { name: /^Edit Theme of TE-/ }).fill('Contracts');
    await untilSaved(page, () => page.keyboard.press('Enter'));
    await expect(cellOf(row, 'theme')).toHaveText('Contracts');
    await page.reload();
    await expect(cellOf(row, 'theme')).toHaveText('Contracts');
  });

  test('an edit is taken back by Escape', async () => {
    const row = rowOf(page, 'Find clauses in old contracts');
    await cellOf(row, 'theme').click();
    await page.getByRole('combobox', { name: /^Edit Theme of TE-/ }).fill('Contracts');
    await page.keyboard.press('Escape');
    await expect(cellOf(row, 'theme')).toHaveText('Legal');
  });

  test('many cases change together, and the table says how many', async () => {
    await rowOf(page, 'Sort the incoming mail').getByRole('checkbox').check();
    await rowOf(page, 'Summarise the calls of customers').getByRole('checkbox').check();
    await page.getByRole('region', { name: '2 cases selected' }).getByRole('button', { name: 'Change…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change 2 cases' });
    await dialog.getByRole('button', { name: /^Field/ }).click();
    await page.getByRole('option', { name: 'Theme', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'New value' }).fill('Contact centre');
    await expect(dialog).toContainText('Theme of 2 cases becomes “Contact centre”.');
    await dialog.getByRole('button', { name: 'Change 2 cases' }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('2 cases changed.');
    await page.reload();
    await expect(cellOf(rowOf(page, 'Sort the incoming mail'), 'theme')).toHaveText('Contact centre');
    await expect(cellOf(rowOf(page, 'Find clauses in old contracts'), 'theme')).toHaveText('Legal');
  });

  test('a view that is saved and shared opens for another member', async ({ openAs }) => {
    await page
      .getByRole('button', { name: /^Theme/ })
      .first()
      .click();
    await page.getByRole('option', { name: /Customers/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save this view…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('For the contact centre');
    await dialog.getByRole('checkbox', { name: 'Share it with the whole organisation' }).check();
    await dialog.getByRole('button', { name: 'Save the view' }).click();
    await expect(page.getByRole('button', { name: /^For the contact centre/ })).toHaveAttribute('aria-current', 'page');

    const colleague = await openAs(await office.invite('executive'));
    await colleague.goto(office.at('use-cases'));
    await colleague.getByRole('button', { name: /^For the contact centre/ }).click();
    await expect
      .poll(async () => (await titles(colleague)).toSorted())
      .toEqual(['Sort the incoming mail', 'Summarise the calls of customers']);
  });
});

// A cell has no name of its own: its column says what it is.
const cellOf = (row: Locator, field: string) => row.locator(`[data-field="${field}"]`);
