import type { Locator, Page } from '@playwright/test';
import { expect, test } from './journey';
import { listPath } from './list-file';
import { redoAxis, redoPriority } from './redo-sum';

test('the newcomer’s five minutes need no mouse', async ({ page, found }) => {
  test.setTimeout(300_000);
  const office = await found('First day');
  const person = await office.inviteNewcomer('administrator');
  const heading = page.getByRole('heading', { level: 1 });
  const { keyboard } = page;
  // The system's own window for files is answered, whenever it opens.
  page.on('filechooser', (chooser) => void chooser.setFiles(listPath));

  await page.goto('/');
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  await keyboard.type(person.email);
  await keyboard.press('Tab');
  await keyboard.type(person.password);
  await keyboard.press('Enter');

  await open(page, page.getByRole('button', { name: 'Organisation: First day' }));
  await expect(page.getByRole('menuitemradio', { name: 'First day' })).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type(`No mouse ${office.slug}`);
  await keyboard.press('Enter');
  await expect(heading).toHaveText('No use case yet.');

  await open(page, page.getByRole('link', { name: 'Import a list' }));
  await open(page, page.getByRole('button', { name: 'Choose a file' }));
  await expect(heading).toHaveText(/^[\d,]+ rows read, .*Nothing is written yet\.$/, { timeout: 30_000 });

  await tabTo(page, page.getByRole('searchbox', { name: 'Find a column' }));
  await keyboard.type('Agency Abbreviation');
  const agency = page.getByRole('button', { name: /^Agency Abbreviation becomes/ });
  await open(page, agency);
  await expect(page.getByRole('combobox', { name: /Agency Abbreviation/ })).toBeFocused();
  await keyboard.type('Tags');
  await keyboard.press('Enter');
  await expect(agency).toHaveAccessibleName(/Tags$/);

  const start = page.getByRole('button', { name: /^Import [\d,]+ rows$/ });
  await expect(start).toBeEnabled();
  await open(page, start);
  await expect(heading).toHaveText(/^[\d,]+ use cases created from /, { timeout: 60_000 });
  await expect(heading).toBeFocused();

  await open(page, page.getByRole('link', { name: 'See the portfolio' }));
  await expect(page.getByRole('article').first()).toBeVisible();
  await keyboard.press('/');
  // At once, as a paste does it: the heading speaks of the whole word, never of its beginning.
  await keyboard.insertText('model');
  await expect(heading).toContainText(/^[\d,]+ cases of [\d,]+ match\./);
  await keyboard.press('Tab');
  await keyboard.press('j');
  const card = page.getByRole('article').getByRole('link').and(page.locator(':focus'));
  const title = await card.innerText();
  await keyboard.press('Enter');
  await expect(heading).toContainText(title);

  await open(page, page.getByRole('link', { name: 'Score this use case' }));
  await expect(page.getByRole('group', { name: 'Score of Productivity' })).toBeVisible();
  await score(page);
  await open(page, page.getByRole('link', { name: 'Back to the case' }));

  const figure = page.getByRole('button', { name: /^Priority score [\d.]+ ?, how is it computed/ });
  await open(page, figure);
  const computation = page.getByRole('dialog', { name: /^How [\d.]+ is computed$/ });
  await expect(computation).toBeFocused();
  const { axes } = await redoPriority(computation);
  await open(page, computation.getByRole('button', { name: 'How the axis Risk control is computed' }));
  await expect(computation.getByRole('button', { name: 'Back to the priority score' })).toBeFocused();
  expect(Number(await redoAxis(computation, 'severity'))).toBeCloseTo(Number(axes.get('Risk control')), 1);
  await keyboard.press('Enter');
  await expect(computation.getByRole('button', { name: 'How the axis Risk control is computed' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(figure).toBeFocused();

  await keyboard.press('Escape');
  await expect(page).toHaveURL(/q=model/);
  await expect(page.getByRole('article').first()).toBeVisible();
  await keyboard.press('t');
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText(title);

  await keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search or jump to' }).getByRole('combobox')).toBeFocused();
  await keyboard.type('Import');
  await choose(page, page.getByRole('option', { name: 'Import', exact: true }));
  await open(page, page.getByRole('button', { name: 'Choose a file' }));
  await expect(heading).toContainText('here already', { timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^Import [\d,]+ rows?$/ })).toHaveCount(0);
});

/** Digits where a French keyboard has them, from the number pad, and half points. */
async function score(page: Page): Promise<void> {
  const { keyboard } = page;
  const given = (criterion: string, level: string) =>
    expect(
      page.getByRole('group', { name: `Score of ${criterion}` }).getByRole('radio', { name: new RegExp(`^${level}(,|$)`) }),
    ).toBeChecked();
  const next = async (steps: number) => {
    for (let step = 0; step < steps; step += 1) await keyboard.press('j');
  };
  await keyboard.press('Shift+Digit4');
  await given('Productivity', '4');
  await next(5);
  await keyboard.press('Numpad3');
  await given('Data readiness', '3');
  await next(1);
  await keyboard.press('3');
  await keyboard.press(',');
  await given('Technical maturity', '3.5');
  await next(6);
  await keyboard.press('1');
  await given('Ethics and bias', '1');
  await next(7);
  await keyboard.press('5');
  await given('Model size fit', '5');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus, as somebody does who cannot point at it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 300; steps += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

async function open(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes down a list to an option, and takes it. */
async function choose(page: Page, option: Locator): Promise<void> {
  await expect(option).toBeVisible();
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await option.getAttribute('aria-selected')) === 'true') return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not reach ${String(option)}.`);
}
