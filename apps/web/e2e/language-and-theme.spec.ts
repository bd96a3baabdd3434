import type { Page } from '@playwright/test';
import { expect, test, untilSaved } from './journey';
import type { Organisation } from './organisation';
import type { Person } from './session';

/** A case with a date and a number, to see how they are written. */
async function describeCase(office: Organisation): Promise<string> {
  const { addCustomField } = await office.execute<{ addCustomField: { id: string } }>('AddCustomField', {
    input: { name: 'Volume', type: 'number' },
  });
  const input = { title: 'Sort the incoming mail', targetDate: '2031-12-03', customValues: { [addCustomField.id]: 12345.5 } };
  const { submitUseCase } = await office.execute<{ submitUseCase: { reference: string } }>('SubmitUseCase', { input });
  return office.at(`use-cases/${submitUseCase.reference}`);
}

// Spaces inside numbers and dates never break: only their presence matters to a reader.
const plain = (text: string | null) => (text ?? '').replaceAll(/\s/g, ' ');
const factOf = async (page: Page, label: string) => plain(await page.getByRole('button', { name: new RegExp(label) }).textContent());

test.describe('a member’s own', () => {
  let office: Organisation;
  let person: Person;
  let page: Page;

  test.beforeEach(async ({ found, openAs }) => {
    office = await found('Words');
    person = await office.invite('administrator');
    page = await openAs(person);
  });

  test('language changes every word, number and date, and stays theirs in another browser', async ({ openAs }) => {
    const address = await describeCase(office);
    await page.goto(address);
    await expect.poll(() => factOf(page, 'Edit: Target date')).toContain('3 Dec 2031');
    expect(await factOf(page, 'Edit: Volume')).toContain('12,345.5');

    await page.getByRole('button', { name: /^Your account/ }).click();
    await untilSaved(page, () => page.getByRole('menuitemradio', { name: 'Français' }).click());
    await expect(page.getByRole('button', { name: /^Votre compte/ })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect.poll(() => factOf(page, 'Modifier.*Échéance')).toContain('3 déc. 2031');
    expect(await factOf(page, 'Modifier.*Volume')).toContain('12 345,5');

    const elsewhere = await openAs(person);
    await elsewhere.goto(address);
    await expect(elsewhere.getByRole('button', { name: /^Votre compte/ })).toBeVisible();
    expect(await factOf(elsewhere, 'Modifier.*Volume')).toContain('12 345,5');
  });

  test('theme is drawn at once, and stays theirs in another browser', async ({ openAs }) => {
    const paper = (of: Page) => of.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(office.at('preferences'));
    const themes = page.getByRole('group', { name: 'Theme' });
    await untilSaved(page, () => themes.getByRole('radio', { name: 'Light' }).click());
    await expect.poll(() => paper(page)).toBe('rgb(250, 250, 247)');
    await untilSaved(page, () => themes.getByRole('radio', { name: 'Dark' }).click());
    await expect.poll(() => paper(page)).toBe('rgb(18, 21, 24)');

    const elsewhere = await openAs(person);
    await elsewhere.goto(office.at('use-cases'));
    await expect(elsewhere.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => paper(elsewhere)).toBe('rgb(18, 21, 24)');
  });

  test('choice to switch single-key shortcuts off is kept', async () => {
    await page.goto(office.at('preferences'));
    const off = page.getByRole('group', { name: 'Single-key shortcuts' }).getByRole('radio', { name: 'Off' });
    await untilSaved(page, () => off.click());
    await page.reload();
    await expect(off).toBeChecked();
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toHaveAccessibleName('Search or jump to');
  });
});

for (const language of ['en', 'fr'] as const) {
  test(`no key of a message stands for its words (${language})`, async ({ found, openAs }) => {
    const office = await found('Words', language);
    const page = await openAs(office.founder.person);
    const address = await describeCase(office);
    const pages = ['use-cases', 'use-cases?layout=table', 'imports', 'members', 'business-units', 'custom-fields', 'scoring-models'];
    const tabs = ['?tab=scores', '?tab=comments', '?tab=history', '/scorecard'].map((end) => address + end);
    for (const at of [...pages.map((one) => office.at(one)), address, ...tabs, office.at('preferences'), office.at('organisations/new')]) {
      await page.goto(at);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await wordsOf(page), at).not.toContainEqual(expect.stringMatching(/^[a-z]+\.[a-zA-Z.]+$/));
    }
  });
}

/** Every text of the page, the ones that are only heard or hovered included. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? '');
    return texts.map((text) => text.trim()).filter(Boolean);
  });
