import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { Organisation, type Language } from './organisation';
import { administrator } from './session';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What the theme can change: everything else is the same page. */
const ofColours = ['color-contrast', 'link-in-text-block'];

async function violationsOf(page: Page, narrow: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // One document without frames: axe needs no page of its own to put its findings together.
  const axe = narrow(new AxeBuilder({ page }).setLegacyMode(true));
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

/** The whole standard in the light theme, then again whatever colours decide in the dark one. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  await showTheme(page, 'light');
  expect.soft(await violationsOf(page, (axe) => axe.withTags(standard)), `${screen}, light`).toEqual([]);
  await showTheme(page, 'dark');
  expect.soft(await violationsOf(page, (axe) => axe.withRules(ofColours)), `${screen}, dark`).toEqual([]);
  await showTheme(page, 'light');
}

/** A case of the demo with scores still missing, a red flag and comments. */
const fullCase = 'use-cases/MRV-212';
const shown = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible();
const dialog = (page: Page) => expect(page.getByRole('dialog')).toBeVisible();

interface Screen {
  readonly name: string;
  /** Stays on the page of the screen before when left out. */
  readonly at?: string;
  readonly ready?: (page: Page) => Promise<void>;
}

const press = (key: string) => async (page: Page) => {
  await page.keyboard.press(key);
  await dialog(page);
};
const firstButton = (pattern: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: pattern }).first().click();
};

const screens: readonly Screen[] = [
  { name: 'board', at: 'use-cases', ready: (page) => expect(page.getByRole('article').first()).toBeVisible() },
  { name: 'board, a filter open', ready: firstButton(/^(Theme|Thème)/) },
  { name: 'table', at: 'use-cases?layout=table', ready: (page) => expect(page.getByRole('gridcell').first()).toBeVisible() },
  { name: 'table, column picker open', ready: firstButton(/(columns|colonnes)$/) },
  { name: 'selection', at: 'selection', ready: (page) => expect(page.getByText(/^(Prouvé|Proven)/)).toBeVisible({ timeout: 30_000 }) },
  { name: 'list without a match', at: 'use-cases?q=zzzz', ready: shown },
  { name: 'case', at: fullCase, ready: shown },
  {
    name: 'case, how it is computed',
    ready: async (page) => firstButton(/^(Priority score|Score de priorité)/)(page).then(() => dialog(page)),
  },
  { name: 'case, scores', at: `${fullCase}?tab=scores`, ready: shown },
  {
    name: 'case, comments',
    at: `${fullCase}?tab=comments`,
    ready: (page) => expect(page.getByRole('tabpanel').getByRole('textbox')).toBeVisible(),
  },
  { name: 'scorecard', at: `${fullCase}/scorecard`, ready: (page) => expect(page.getByRole('radio').first()).toBeVisible() },
  { name: 'members', at: 'members', ready: shown },
  {
    name: 'members, invitation',
    ready: async (page) => firstButton(/^(Invite a member|Inviter un membre)/)(page).then(() => dialog(page)),
  },
  { name: 'business units', at: 'business-units', ready: shown },
  { name: 'custom fields', at: 'custom-fields', ready: shown },
  { name: 'scoring model', at: 'scoring-models', ready: shown },
  {
    name: 'scoring model, weights and drawn ranks',
    ready: async (page) => {
      await firstButton(/^(Change the weights|Changer les poids)/)(page);
      await expect(page.getByRole('button', { name: /(Share of the draws|Part des tirages)/ })).toHaveCount(10, { timeout: 30_000 });
    },
  },
  {
    name: 'scoring model, ranks of a case',
    ready: async (page) => firstButton(/(Share of the draws|Part des tirages)/)(page).then(() => dialog(page)),
  },
  { name: 'preferences', at: 'preferences', ready: shown },
  { name: 'new organisation', at: 'organisations/new', ready: shown },
  { name: 'palette', ready: press('Control+k') },
  {
    name: 'shortcuts',
    at: 'use-cases',
    ready: async (page) =>
      expect(page.getByRole('article').first())
        .toBeVisible()
        .then(() => press('?')(page)),
  },
  { name: 'unknown page', at: 'there/is/nothing/here', ready: shown },
];

for (const language of ['en', 'fr'] as const) {
  test.describe(`no violation of WCAG 2.2 AA (${language})`, () => {
    test('on any screen of a full organisation', async ({ sessions, openAs }) => {
      test.setTimeout(180_000);
      const demo = Organisation.demo(await sessions.of(administrator));
      const page = await openAs(await demo.inviteNewcomer('administrator', language));
      for (const { name, at, ready } of screens) {
        if (at) await page.goto(demo.at(at));
        await ready?.(page);
        await expectAccessible(page, name);
      }
    });

    test('on the screens of an empty organisation and of an import', async ({ found, openAs }) => {
      test.setTimeout(120_000);
      const office = await found('Empty', language);
      const page = await openAs(administrator);
      await page.goto(office.at('use-cases'));
      await shown(page);
      await expectAccessible(page, 'empty list');
      await page.goto(office.at('imports'));
      await shown(page);
      await expectAccessible(page, 'import, file');
      await page.goto(office.at(`imports/${await office.upload(awkwardList)}`));
      await expect(page.getByRole('table').first()).toBeVisible();
      await expectAccessible(page, 'import, columns and values');
      await page.getByRole('button', { name: /^(Import|Importer) (one|une|\d+)/ }).click();
      await expect(page.getByRole('link', { name: /^(See the portfolio|Voir le portefeuille)$/ })).toBeVisible();
      await expectAccessible(page, 'import, result');
      await page.goto(office.at('imports'));
      await expect(page.getByRole('table')).toBeVisible();
      await expectAccessible(page, 'imports so far');
      await page.goto(office.at('use-cases/TE-1?tab=history'));
      await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
      await expectAccessible(page, 'case, history');
    });

    test('on the pages before signing in', async ({ browser }) => {
      const context = await browser.newContext({ locale: localeOf[language] });
      const page = await context.newPage();
      await page.goto('/sign-in');
      await shown(page);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectAccessible(page, 'sign-in');
      await page.getByRole('button', { name: /^(Sign in|Se connecter)$/ }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'sign-in, something missing');
      await page.goto(`/invitations/${crypto.randomUUID()}`);
      await shown(page);
      await expectAccessible(page, 'invitation');
      await context.close();
    });
  });
}

const localeOf: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** A row to create, one that resembles it, one without a title, and a stage that nobody can guess. */
const awkwardList = `Title,Stage,Unit,Supplier
Sort the incoming mail,Pilot,Post,Acme
Sort the incoming mails,Pilot,Post,Acme
Draft the minutes,???,Office,
,Pilot,Office,Acme
`;
