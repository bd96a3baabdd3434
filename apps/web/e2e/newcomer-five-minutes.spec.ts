import type { Locator, Page } from '@playwright/test';
import { expect, test } from './journey';
import { listName, readList } from './list-file';
import { redoAxis, redoPriority } from './redo-sum';

const scores = [
  ['Productivity', /^4(,|$)/],
  ['Data readiness', /^3, \w/],
  ['Technical maturity', /^3\.5, between two levels/],
  ['Ethics and bias', /^1(,|$)/],
  ['Regulatory', /^3, \w/],
  ['Model size fit', /^5, \w/],
] as const;

test('a newcomer goes from their own list to a ranked case whose score they can redo by hand', async ({ page, found }) => {
  test.setTimeout(300_000);
  const office = await found('First day');
  const person = await office.inviteNewcomer('administrator');
  const heading = page.getByRole('heading', { level: 1 });

  await page.goto('/');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByRole('button', { name: 'Organisation: First day' }).click();
  await page.getByRole('menuitem', { name: 'New organisation…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`Five minutes ${office.slug}`);
  await page.getByRole('button', { name: 'Create the organisation' }).click();
  await expect(heading).toHaveText('No use case yet.');
  await expect(page.getByText('Begin with the list you already have')).toBeVisible();

  await page.getByRole('link', { name: 'Import a list' }).click();
  await expect(page.getByText('Drop a CSV or XLSX file here')).toBeVisible();
  await dropList(page);
  const rows = await countIn(heading, /^([\d,]+) rows read, .*Nothing is written yet\.$/);

  const agency = page.getByRole('button', { name: /^Agency Abbreviation becomes/ });
  await expect(agency).toHaveAccessibleName(/[Ff]ield/);
  await agency.click();
  await page.getByRole('combobox', { name: /Agency Abbreviation/ }).fill('Tags');
  await page.getByRole('option', { name: 'Tags', exact: true }).click();
  await expect(agency).toHaveAccessibleName(/Tags$/);

  const start = page.getByRole('button', { name: /^Import [\d,]+ rows$/ });
  await expect(start).toBeEnabled();
  const progress = page.getByRole('progressbar', { name: 'Progress of the import' }).waitFor();
  await start.click();
  await progress;
  const created = await countIn(heading, /^([\d,]+) use cases created from /, 60_000);
  const refused = page.getByText(/^[\d,]+ to fix$/);
  expect(created + ((await refused.count()) > 0 ? await countIn(refused.first(), /^([\d,]+)/) : 0)).toBe(rows);

  await page.getByRole('link', { name: 'See the portfolio' }).click();
  const total = page.getByRole('search').getByRole('status');
  await expect(total).toContainText(`of ${created.toLocaleString('en-GB')}`);
  await page.getByRole('searchbox', { name: 'Filter these cases' }).fill('model');
  await expect(heading).toContainText(/^[\d,]+ cases of [\d,]+ match\./);
  const first = page.getByRole('article').first().getByRole('link');
  const title = await first.innerText();
  await first.click();
  await expect(heading).toContainText(title);
  await expect(page.getByText('Not scored yet').first()).toBeVisible();

  await page.getByRole('link', { name: 'Score this use case' }).click();
  for (const [criterion, level] of scores) {
    await page
      .getByRole('group', { name: `Score of ${criterion}` })
      .getByRole('radio', { name: level })
      .click();
  }
  await expect(page.getByText('6 of 23 scores').first()).toBeVisible();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.getByRole('link', { name: 'Back to the case' }).click();
  await expect(page.getByText(/^1st of 1$/)).toBeVisible();

  const figure = page.getByRole('button', { name: /^Priority score [\d.]+ ?, how is it computed/ });
  await figure.click();
  const computation = page.getByRole('dialog', { name: /^How [\d.]+ is computed$/ });
  const { priority, axes } = await redoPriority(computation);
  await expect(figure).toHaveAccessibleName(new RegExp(`^Priority score ${Number(priority).toFixed(1)} ?,`));
  for (const [axis, direction] of [
    ['Value', 'benefit'],
    ['Feasibility', 'benefit'],
    ['Risk control', 'severity'],
    ['Sobriety', 'benefit'],
  ] as const) {
    await computation.getByRole('button', { name: `How the axis ${axis} is computed` }).click();
    const score = await redoAxis(computation, direction);
    expect(Number(score)).toBeCloseTo(Number(axes.get(axis)), 1);
    await computation.getByRole('button', { name: 'Back to the priority score' }).click();
  }
  await page.keyboard.press('Escape');
  await expect(figure).toBeFocused();

  const sections = page.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('link', { name: 'Portfolio' }).click();
  await expect(heading).toContainText('One is scored.');
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText(title);

  await sections.getByRole('link', { name: 'Import' }).click();
  await dropList(page);
  await expect(heading).toContainText(/rows read, all here already\. Nothing is written yet\./);
  await expect(page.getByRole('button', { name: /^Import [\d,]+ rows?$/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'See the portfolio' }).click();
  await expect(total).toContainText(`of ${created.toLocaleString('en-GB')}`);
});

async function countIn(place: Locator, pattern: RegExp, timeout = 30_000): Promise<number> {
  await expect(place).toHaveText(pattern, { timeout });
  return Number(pattern.exec(await place.innerText())?.[1]?.replaceAll(',', ''));
}

/** A file held over the page and let go, as from a folder on the desktop. */
async function dropList(page: Page): Promise<void> {
  const dropped = await page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'text/csv' }));
      return transfer;
    },
    { name: listName, content: readList() },
  );
  await page.getByText('Drop a CSV or XLSX file here').dispatchEvent('drop', { dataTransfer: dropped });
}
