import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { administrator } from './session';

/** Everything a reader could tell two answers apart by: address aside, the words of the page. */
async function wordsAt(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return (await page.title()) + (await page.locator('body').innerText());
}

test.describe('another organisation', () => {
  test('its list, its case and its pages answer a stranger exactly like an organisation that does not exist', async ({ found, openAs }) => {
    const [theirs, ours] = [await found('Theirs'), await found('Ours')];
    const [submitted] = await theirs.submit({ title: 'Read the secret plans' });
    const stranger = await openAs(await ours.invite('triager'));
    const unknown = await wordsAt(stranger, '/nobody-has-founded-this/use-cases');
    expect(unknown).toContain('This organisation is not among yours');
    const pages = [
      'use-cases',
      'use-cases?layout=table',
      `use-cases/${submitted!.reference}`,
      `use-cases/${submitted!.reference}/scorecard`,
    ];
    for (const page of [...pages, 'imports', `imports/${crypto.randomUUID()}`, 'members', 'scoring-models']) {
      expect(await wordsAt(stranger, theirs.at(page)), page).toBe(unknown);
    }
  });

  test('its case answers like an unknown one in the stranger’s own organisation', async ({ found, openAs }) => {
    const [theirs, ours] = [await found('Theirs'), await found('Ours')];
    const submitted = await theirs.submit({ title: 'Read the secret plans' }, { title: 'Read them again' });
    const stranger = await openAs(await ours.invite('triager'));
    const withoutReference = (words: string) => words.replaceAll(/TE-\d+/g, 'TE');
    const unknown = withoutReference(await wordsAt(stranger, ours.at('use-cases/TE-999')));
    expect(withoutReference(await wordsAt(stranger, ours.at(`use-cases/${submitted[1]!.reference}`)))).toBe(unknown);
  });

  test('its import answers like an unknown one in the stranger’s own organisation', async ({ found, openAs }) => {
    const [theirs, ours] = [await found('Theirs'), await found('Ours')];
    const importRunId = await theirs.upload('Title\nRead the secret plans\n');
    const stranger = await openAs(await ours.invite('triager'));
    const unknown = await wordsAt(stranger, ours.at(`imports/${crypto.randomUUID()}`));
    expect(await wordsAt(stranger, ours.at(`imports/${importRunId}`))).toBe(unknown);
    expect(unknown).not.toContain('secret');
  });
});

test.describe('what a role is shown', () => {
  test('a requester finds no action of the data office or of administrators', async ({ found, openAs }) => {
    const office = await found('Roles');
    const [submitted] = await office.submit({ title: 'Sort the incoming mail', stage: 'poc' });
    const page = await openAs(await office.inviteNewcomer('requester'));

    await page.goto(office.at('use-cases?layout=table'));
    await expect(page.getByRole('link', { name: 'Sort the incoming mail' })).toBeVisible();
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await expect(sections.getByRole('link')).toHaveText(['Portfolio', 'Selection', 'Scoring model', 'Business units', 'Members']);
    await expect(page.getByRole('button', { name: 'New case' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Select every case shown' })).toBeHidden();
    await expect(page.getByRole('button', { name: /^Organisation:/ })).toBeHidden();

    await page.goto(office.at(`use-cases/${submitted!.reference}`));
    await expect(page.getByRole('heading', { level: 1, name: 'Sort the incoming mail' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Edit: / })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^(Move to|Park|Reject|More actions)/ })).toHaveCount(0);

    await page.goto(office.at('members'));
    await expect(page.getByRole('table', { name: 'Members of the organisation' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Invite|Actions on)/ })).toHaveCount(0);
    await page.goto(office.at('business-units'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await page.goto(office.at('scoring-models'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button', { name: /weights/i })).toHaveCount(0);
  });

  test('an executive reads the portfolio and its scores, and may change nothing but comments', async ({ found, openAs }) => {
    const office = await found('Roles');
    const [submitted] = await office.submit({ title: 'Sort the incoming mail', stage: 'poc' });
    const page = await openAs(await office.invite('executive'));

    await page.goto(office.at('use-cases'));
    await expect(page.getByRole('button', { name: 'New case' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Sort the incoming mail' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sort the incoming mail' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Edit: / })).toHaveCount(0);
    await page.getByRole('tab', { name: 'Comments' }).click();
    await page.getByRole('textbox', { name: 'Write a comment' }).fill('Which unit carries it?');
    await page.getByRole('button', { name: 'Publish the comment' }).click();
    await expect(page.getByRole('list', { name: 'Comments' })).toContainText('Which unit carries it?');

    await page.goto(office.at(`use-cases/${submitted!.reference}/scorecard`));
    await expect(page.getByText('You can read these scores')).toBeVisible();
    await expect(page.getByRole('radio').first()).toBeDisabled();
  });

  test('what a role may not open says so at its address too', async ({ found, openAs }) => {
    const office = await found('Roles');
    const page = await openAs(await office.invite('requester'));
    await page.goto(office.at('imports'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button', { name: /file|list/i })).toHaveCount(0);
  });

  test('an administrator finds the actions that the others lack', async ({ found, openAs }) => {
    const office = await found('Roles');
    const page = await openAs(administrator);
    await page.goto(office.at('members'));
    await expect(page.getByRole('button', { name: 'Invite a member' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link')).toHaveText([
      'Portfolio',
      'Selection',
      'Import',
      'Scoring model',
      'Business units',
      'Fields',
      'Members',
    ]);
  });
});
