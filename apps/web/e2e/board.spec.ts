import type { Page } from '@playwright/test';
import { expect, test, untilSaved } from './journey';
import type { Organisation } from './organisation';
import { administrator } from './session';

const portfolio = [
  { title: 'Sort the incoming mail', theme: 'Customers' },
  { title: 'Draft the minutes of meetings', theme: 'Office' },
  { title: 'Answer the questions on leave', stage: 'triage', theme: 'Office' },
  { title: 'Find clauses in old contracts', stage: 'poc', theme: 'Legal' },
  { title: 'Summarise the calls of customers', stage: 'poc', theme: 'Customers' },
  { title: 'Translate the notices of parts', stage: 'pilot', theme: 'Customers' },
] as const;

const column = (page: Page, stage: string) => page.getByRole('region', { name: new RegExp(`^${stage}, `) });
const cardIn = (page: Page, stage: string, title: string) => column(page, stage).getByRole('link', { name: title });
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

test.describe('the board', () => {
  let page: Page;
  let office: Organisation;

  test.beforeEach(async ({ found, openAs }) => {
    office = await found('Board office');
    await office.submit(...portfolio);
    page = await openAs(administrator);
    await page.goto(office.at('use-cases'));
  });

  test('a card moves by hand to another stage, and stays there', async () => {
    await expect(column(page, 'Triage')).toHaveAccessibleName('Triage, 1 case');
    await untilSaved(page, () => dragCard(page, cardIn(page, 'Idea', 'Sort the incoming mail'), column(page, 'Triage')));
    await expect(cardIn(page, 'Triage', 'Sort the incoming mail')).toBeVisible();
    await expect(column(page, 'Triage')).toHaveAccessibleName('Triage, 2 cases');
    await page.reload();
    await expect(cardIn(page, 'Triage', 'Sort the incoming mail')).toBeVisible();
  });

  test('a move by hand can be undone', async () => {
    await untilSaved(page, () => dragCard(page, cardIn(page, 'Idea', 'Sort the incoming mail'), column(page, 'Triage')));
    await untilSaved(page, () => page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click());
    await expect(cardIn(page, 'Idea', 'Sort the incoming mail')).toBeVisible();
    await page.reload();
    await expect(cardIn(page, 'Idea', 'Sort the incoming mail')).toBeVisible();
  });

  test('a card moves by keyboard, and Escape returns it to its stage', async () => {
    await cardIn(page, 'Idea', 'Sort the incoming mail').focus();
    await page.keyboard.press('Space');
    await expect(said(page, /lifted from Idea/)).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(said(page, /over PoC/)).toBeAttached();
    await untilSaved(page, () => page.keyboard.press('Space'));
    const moved = cardIn(page, 'PoC', 'Sort the incoming mail');
    await expect(moved).toBeFocused();

    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(said(page, /over Pilot/)).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(said(page, /back in PoC/)).toBeAttached();
    await expect(moved).toBeVisible();
    await page.reload();
    await expect(moved).toBeVisible();
  });

  test('a card moves by touch: a held finger lifts it, and the edge of the screen brings the next stages', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const finger = await touchOf(page);
    const card = cardIn(page, 'Idea', 'Sort the incoming mail');
    await finger.down(card);
    await page.waitForTimeout(400);
    await finger.to(370, { held: 900 });
    await expect(page.locator('[data-over]')).toHaveCount(1);
    const stage = await page.locator('[data-over]').getAttribute('data-stage');
    expect(stage).not.toBe('idea');
    await untilSaved(page, () => finger.up());
    await expect(page.locator(`[data-stage=${stage}]`).getByRole('link', { name: 'Sort the incoming mail' })).toBeAttached();
  });

  test('a stage above its limit warns, and still takes cases', async () => {
    await column(page, 'PoC')
      .getByRole('button', { name: /Limit of cases in progress/ })
      .click();
    await page.getByRole('textbox', { name: 'Cases at most' }).fill('1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('One PoC too many');
    await expect(column(page, 'PoC').getByRole('button', { name: /Limit of cases in progress/ })).toContainText('2 / 1');
    await untilSaved(page, () => dragCard(page, cardIn(page, 'Triage', 'Answer the questions on leave'), column(page, 'PoC')));
    await expect(cardIn(page, 'PoC', 'Answer the questions on leave')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Two PoCs too many');
  });

  test('a collapsed stage stays so in the address, counts its cases and opens again', async () => {
    await column(page, 'Pilot').getByRole('button', { name: 'Collapse Pilot' }).click();
    await expect(cardIn(page, 'Pilot', 'Translate the notices of parts')).toBeHidden();
    await expect(column(page, 'Pilot')).toContainText('1');
    await page.reload();
    await column(page, 'Pilot').getByRole('button', { name: 'Expand Pilot' }).click();
    await expect(cardIn(page, 'Pilot', 'Translate the notices of parts')).toBeVisible();
  });

  test('filters stand in the address, which opens the same view elsewhere', async ({ openAs }) => {
    await page.getByRole('searchbox', { name: 'Filter these cases' }).fill('the');
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('option', { name: /Customers/ }).click();
    await page.keyboard.press('Escape');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText('3 cases of 6 match.');
    await expect(page).toHaveURL(/theme=Customers/);

    const elsewhere = await openAs(administrator);
    await elsewhere.goto(page.url());
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(await heading.innerText());
    await expect(elsewhere.getByRole('searchbox', { name: 'Filter these cases' })).toHaveValue('the');
    await expect(elsewhere.getByRole('button', { name: 'Theme: Customers' })).toBeVisible();
    await expect(cardIn(elsewhere, 'Pilot', 'Translate the notices of parts')).toBeVisible();
    await expect(cardIn(elsewhere, 'PoC', 'Find clauses in old contracts')).toBeHidden();
  });
});

/** In small steps, as a hand does: the card lifts after a few pixels, and the column answers while it is hovered. */
async function dragCard(page: Page, card: ReturnType<typeof cardIn>, target: ReturnType<typeof column>): Promise<void> {
  const [from, to] = [await card.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('The card or the column is not on the page.');
  await page.mouse.move(from.x + 20, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 200, { steps: 12 });
  await expect(target).toHaveAttribute('data-over');
  await page.mouse.up();
}

/** One finger. The browser turns its touches into pointers, scrolls and clicks, as on a telephone. */
async function touchOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  let at = { x: 0, y: 0 };
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] });
  return {
    down: async (card: ReturnType<typeof cardIn>) => {
      const box = await card.boundingBox();
      if (!box) throw new Error('The card is not on the page.');
      at = { x: Math.max(box.x, 0) + 30, y: box.y + 5 };
      await send('touchStart');
    },
    to: async (x: number, { held }: { held: number }) => {
      const from = at.x;
      for (let step = 1; step <= 12; step += 1) {
        at = { x: from + ((x - from) * step) / 12, y: at.y };
        await send('touchMove');
      }
      await page.waitForTimeout(held);
    },
    up: () => send('touchEnd'),
  };
}
