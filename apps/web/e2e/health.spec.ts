import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import type { Person } from './session';

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('each page names itself in the browser’s tab', async ({ found, openAs }) => {
  const office = await found('Titles');
  const [submitted] = await office.submit({ title: 'Sort the incoming mail' });
  const page = await openAs(office.founder.person);
  await page.goto(office.at('use-cases'));
  await expect(page).toHaveTitle('Portfolio · Tamis');
  await page.getByRole('link', { name: 'Sort the incoming mail' }).click();
  await expect(page).toHaveTitle(`${submitted!.reference} Sort the incoming mail · Tamis`);
  await page.goto(office.at('members'));
  await expect(page).toHaveTitle('Members · Tamis');
});

test('an unknown address says so and leads back to the portfolio', async ({ found, openAs }) => {
  const office = await found('Lost');
  const page = await openAs(office.founder.person);
  await page.goto(office.at('use-cases'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(office.at('there/is/nothing/here'));
  await expect(page.getByRole('heading', { name: 'Nothing is at this address' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the portfolio' }).click();
  await expect(page).toHaveURL(office.at('use-cases'));
});

test('signing in leads to the page that was asked for', async ({ found, page }) => {
  const office = await found('Doors');
  const person = await office.invite('executive');
  await page.goto(office.at('members'));
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, { ...person, password: 'not-the-password' });
  await expect(page.getByRole('alert')).toContainText('do not go together');
  await signIn(page, person);
  await expect(page).toHaveURL(office.at('members'));
  await expect(page.getByRole('table', { name: 'Members of the organisation' })).toBeVisible();
});

test('signing out ends the session, for this browser and for a copy of its cookies', async ({ found, page, browser }) => {
  const office = await found('Doors');
  const person = await office.invite('executive');
  await page.goto(office.at('use-cases'));
  await signIn(page, person);
  await page.getByRole('button', { name: `Your account: ${person.name}` }).click();
  const copy = await page.context().storageState();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.goto(office.at('use-cases'));
  await expect(page).toHaveURL(/\/sign-in/);

  const elsewhere = await browser.newContext({ storageState: copy });
  const stolen = await elsewhere.newPage();
  await stolen.goto(office.at('use-cases'));
  await expect(stolen).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test('the product tells its health', async ({ request }) => {
  const answer = await request.get('/health');
  expect(answer.status()).toBe(200);
});
