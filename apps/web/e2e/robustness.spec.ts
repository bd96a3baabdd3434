import type { Locator, Page } from '@playwright/test';
import { expect, test } from './journey';
import { Organisation } from './organisation';
import { administrator } from './session';

const titlesOf = (rows: Locator) => rows.locator('[title]').allInnerTexts();
const figuresOf = (rows: Locator) => rows.getByRole('button', { name: /Share of the draws/ }).allInnerTexts();
const settled = (page: Page) => expect(page.locator('[aria-busy]')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });

/** Every worker that the page starts, by the name of its file. */
function countWorkers(page: Page): string[] {
  const started: string[] = [];
  page.on('worker', (worker) => started.push(worker.url().split('/').at(-1) ?? ''));
  return started;
}

test.describe('how sure the ranks are', () => {
  test('is told while the weights move by arrow keys, drawn in a worker that the page never waits for', async ({ sessions, openAs }) => {
    const demo = Organisation.demo(await sessions.of(administrator));
    const page = await openAs(await demo.inviteNewcomer('administrator', 'en'));
    const workers = countWorkers(page);
    await page.goto(demo.at('scoring-models'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(workers, 'no worker before the weights are opened').toEqual([]);

    await page.getByRole('button', { name: 'Change the weights' }).click();
    const rows = page.getByRole('region', { name: 'First ranks' }).getByRole('listitem');
    await expect(rows).toHaveCount(10);
    await expect(rows.first()).toContainText(/(Robust|Likely|Contested|Unlikely): among the first 10 in/, { timeout: 30_000 });
    await expect(page.getByText(/^10,000 draws, seed 1, kappa 50: every share is right to ±1\.0 points/)).toBeVisible();
    expect(workers).toEqual([expect.stringMatching(/^robustness\.worker-.*\.js$/)]);
    const before = { titles: await titlesOf(rows), figures: await figuresOf(rows) };

    // Forty steps, faster than any of them can be drawn: only the last one is.
    const slider = page.getByRole('slider', { name: 'Weight of the axis Sobriety' });
    await slider.focus();
    for (let step = 0; step < 40; step += 1) await slider.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', /^0\.60, which is 42\.9% of the priority score$/);
    await expect(page.getByRole('textbox', { name: 'Weight of the axis Sobriety' })).toHaveValue('0.60');
    await expect(page.locator('[aria-busy]'), 'the list stands while it is drawn again').toHaveAttribute('aria-busy', 'true');
    expect(await titlesOf(rows), 'the ranks moved before the draws came').not.toEqual(before.titles);
    await expect(page.getByRole('status').filter({ hasText: /change rank among the first ten\.$/ })).toBeAttached();

    await settled(page);
    await expect(page.getByRole('status').filter({ hasText: /^10,000 draws done\. Robust among those shown: \d+\.$/ })).toBeAttached();
    const after = { titles: await titlesOf(rows), figures: await figuresOf(rows) };
    expect(after.figures).not.toEqual(before.figures);

    // The same weights and seed, the same figures.
    for (let step = 0; step < 40; step += 1) await slider.press('ArrowLeft');
    await expect(slider).toHaveAttribute('aria-valuetext', /^0\.20/);
    await settled(page);
    expect({ titles: await titlesOf(rows), figures: await figuresOf(rows) }).toEqual(before);
    expect(workers).toHaveLength(1);
  });

  test('opens as a whole from its figure, and is drawn again with other settings', async ({ sessions, openAs }) => {
    const demo = Organisation.demo(await sessions.of(administrator));
    const page = await openAs(await demo.inviteNewcomer('administrator', 'en'));
    await page.goto(demo.at('scoring-models'));
    await page.getByRole('button', { name: 'Change the weights' }).click();
    const figure = page.getByRole('button', { name: /Share of the draws/ }).nth(7);
    const share = await figure.locator('span').nth(1).innerText();
    await figure.press('Enter');
    const whole = page.getByRole('dialog', { name: 'Ranks over the draws' });
    const exact = await whole
      .getByRole('row', { name: /^Among the first 10/ })
      .getByRole('cell')
      .innerText();
    // One decimal in the window, none in the list, both rounded from the same share.
    expect(Math.abs(Number.parseFloat(exact) - Number.parseFloat(share))).toBeLessThanOrEqual(0.551);
    await page.keyboard.press('Escape');
    await expect(figure).toBeFocused();

    await page.getByRole('textbox', { name: 'Draws' }).fill('many');
    await expect(page.getByText('The number of draws is a whole number from 1 to 1,000,000. Correct it.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Draws' }).fill('40,000');
    await expect(page.getByText(/^40,000 draws, seed 1, kappa 50: every share is right to ±0\.5 points/)).toBeVisible({ timeout: 60_000 });
  });
});
