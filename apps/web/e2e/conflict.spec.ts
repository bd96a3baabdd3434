import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import type { Organisation } from './organisation';
import { administrator } from './session';

test.describe('two people on the same case', () => {
  let office: Organisation;
  let mine: Page;
  let theirs: Page;

  test.beforeEach(async ({ found, openAs }) => {
    office = await found('Two desks');
    const [submitted] = await office.submit({ title: 'Sort the incoming mail', theme: 'Post' });
    const address = office.at(`use-cases/${submitted!.reference}`);
    [mine, theirs] = [await openAs(administrator), await openAs(await office.invite('triager'))];
    await mine.goto(address);
    await theirs.goto(address);
    await expect(fact(mine, 'Theme')).toContainText('Post');
    await expect(fact(theirs, 'Theme')).toContainText('Post');
  });

  test('the second to change a field sees both values, and keeps theirs', async () => {
    await change(theirs, 'Theme', 'Mail room');
    await change(mine, 'Theme', 'Customers');
    const question = mine.getByRole('dialog', { name: /was edited meanwhile/ });
    await expect(question.getByRole('row', { name: /^Theme/ })).toContainText('Customers');
    await expect(question.getByRole('row', { name: /^Theme/ })).toContainText('Mail room');
    await expect(question.getByRole('row', { name: /^Theme/ })).toContainText('Camille triager');
    await question.getByRole('button', { name: 'Keep theirs' }).click();
    await expect(fact(mine, 'Theme')).toContainText('Mail room');
    await mine.reload();
    await expect(fact(mine, 'Theme')).toContainText('Mail room');
  });

  test('the second to change a field sees both values, and keeps their own', async () => {
    await change(theirs, 'Theme', 'Mail room');
    await change(mine, 'Theme', 'Customers');
    await mine.getByRole('button', { name: 'Keep mine' }).click();
    await expect(fact(mine, 'Theme')).toContainText('Customers');
    await theirs.reload();
    await expect(fact(theirs, 'Theme')).toContainText('Customers');
  });

  test('changes of different fields are both kept, without a question', async () => {
    await change(theirs, 'Theme', 'Mail room');
    await change(mine, 'Function', 'Support');
    await expect(fact(mine, 'Theme')).toContainText('Mail room');
    await expect(mine.getByRole('dialog')).toBeHidden();
    await theirs.reload();
    await expect(fact(theirs, 'Theme')).toContainText('Mail room');
    await expect(fact(theirs, 'Function')).toContainText('Support');
  });

  test('the table asks the same question as the case page', async () => {
    await mine.goto(office.at('use-cases?layout=table'));
    const cell = mine.getByRole('grid').getByRole('gridcell', { name: 'Post' });
    await expect(cell).toBeVisible();
    await change(theirs, 'Theme', 'Mail room');
    await cell.click();
    await mine.getByRole('combobox', { name: /^Edit Theme/ }).fill('Customers');
    await mine.keyboard.press('Enter');
    const question = mine.getByRole('dialog', { name: /was edited meanwhile/ });
    await expect(question.getByRole('row', { name: /^Theme/ })).toContainText('Mail room');
    await question.getByRole('button', { name: 'Keep theirs' }).click();
    await expect(mine.getByRole('grid').getByRole('gridcell', { name: 'Mail room' })).toBeVisible();
  });

  test('the second to score a criterion sees the score of the first, and chooses', async () => {
    const scores = `${new URL(mine.url()).pathname}/scorecard`;
    await mine.goto(scores);
    await theirs.goto(scores);
    const scaleOf = (page: Page) => page.getByRole('group', { name: /^Score of/ }).first();
    await expect(scaleOf(mine)).toBeVisible();
    await scaleOf(theirs)
      .getByRole('radio', { name: /^4(,|$)/ })
      .click();
    await expect(theirs.getByText(/^Saved at/)).toBeVisible();
    await scaleOf(mine)
      .getByRole('radio', { name: /^2(,|$)/ })
      .click();
    await expect(mine.getByRole('alert')).toContainText('Camille triager gave 4');
    await mine.getByRole('button', { name: 'Keep 4' }).click();
    await expect(scaleOf(mine).getByRole('radio', { name: /^4(,|$)/ })).toBeChecked();
    await mine.reload();
    await expect(scaleOf(mine).getByRole('radio', { name: /^4(,|$)/ })).toBeChecked();
  });
});

const fact = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^Edit: ${label},`) });

/** Writes a value in place and waits until the page says that it is saved, or asks. */
async function change(page: Page, label: string, value: string): Promise<void> {
  await fact(page, label).click();
  await page.getByRole('combobox', { name: label, exact: true }).fill(value);
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith('/graphql') && answer.request().postData()?.includes(value) === true,
  );
  await page.keyboard.press('Enter');
  await saved;
}
