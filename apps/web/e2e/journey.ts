import { test as plain, type BrowserContext, type Page } from '@playwright/test';
import { Organisation, type Language } from './organisation';
import { administrator, Sessions, type Person } from './session';

export { expect } from '@playwright/test';

interface Journey {
  /** A browser of their own for this person, already signed in. */
  openAs: (person: Person) => Promise<Page>;
  /** A new organisation, administered by the demo's administrator. */
  found: (name: string, language?: Language) => Promise<Organisation>;
}

/** A test that starts with people and organisations instead of a bare page. */
export const test = plain.extend<Journey, { sessions: Sessions }>({
  sessions: [
    async ({ playwright }, use, { project }) => {
      const sessions = new Sessions(playwright.request, project.use.baseURL ?? '');
      await use(sessions);
      await sessions.close();
    },
    { scope: 'worker' },
  ],
  openAs: async ({ browser, sessions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person) => {
      const session = await sessions.of(person);
      const context = await browser.newContext({ storageState: await session.cookies() });
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  found: async ({ sessions }, use) => {
    await use(async (name, language = 'en') => Organisation.found(await sessions.of(administrator), name, language));
  },
});

/** Does what makes the page write, and waits until the server has answered: what shows before that is only hoped. */
export async function untilSaved(page: Page, write: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/graphql') && answer.request().method() === 'POST');
  await write();
  await answered;
}
