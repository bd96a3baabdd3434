import { measureStep, observe } from './web-observer.mjs';

const viewport = { width: 1360, height: 900 };

/** Opens a page with an empty cache on a slowed processor, then performs its steps. */
export async function visit(browser, { address, cookies, ready, steps, slowdown }) {
  const context = await browser.newContext({ viewport });
  try {
    if (cookies.length > 0) await context.addCookies(cookies);
    await context.addInitScript(observe);
    const page = await context.newPage();
    const wire = await slowDown(context, page, slowdown);
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    await page.waitForSelector(ready, { timeout: 120_000 });
    await page.waitForTimeout(600);
    const load = { ...(await readLoad(page)), ...wire };
    const felt = {};
    for (const [name, perform] of Object.entries(steps)) felt[name] = await measureStep(page, () => perform(page));
    const { cls } = await readLoad(page);
    return { load: { ...load, cls }, steps: felt };
  } finally {
    await context.close();
  }
}

async function slowDown(context, page, rate) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await session.send('Network.enable');
  const types = new Map();
  const wire = { scriptKb: 0, totalKb: 0, requests: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    wire.requests += 1;
    wire.totalKb += encodedDataLength / 1000;
    if (types.get(requestId) === 'Script') wire.scriptKb += encodedDataLength / 1000;
  });
  return wire;
}

const readLoad = (page) =>
  page.evaluate(() => {
    const { lcp, fcp, cls, blocked } = globalThis.benchSeen;
    const count = (selector) => document.querySelectorAll(selector).length;
    return { lcp, fcp, cls, blocked, mounted: count('[data-card], [data-row]'), elements: count('*') };
  });

const centre = async (page, selector) => {
  const { x, y, width, height } = await page.locator(selector).first().boundingBox();
  return { x: x + width / 2, y: y + Math.min(height / 2, 300) };
};

/** By hand, in forty small moves. */
const drag = (from, to) => async (page) => {
  const start = await centre(page, from);
  const { x, y } = await centre(page, to);
  await page.mouse.move(start.x, start.y - 20);
  await page.mouse.down();
  for (let step = 1; step <= 40; step += 1) {
    await page.mouse.move(start.x + ((x - start.x) * step) / 40, start.y + ((y - start.y) * step) / 40);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
};

const scroll = (over) => async (page) => {
  const { x, y } = await centre(page, over);
  await page.mouse.move(x, y);
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(16);
  }
};

const type = (text) => async (page) => {
  await page.locator('[role=searchbox]').first().click();
  await page.keyboard.type(text, { delay: 60 });
  await page.waitForTimeout(300);
};

const click = (selector) => async (page) => page.locator(selector).first().click();

export const boardJourney = {
  ready: '[data-card]',
  steps: {
    drag: drag('[data-stage=idea] [data-card]', '[data-stage=poc]'),
    scroll: scroll('[data-stage=triage]'),
    filter: type('contract'),
  },
};

export const tableJourney = {
  ready: '[data-row]',
  steps: { scroll: scroll('[role=grid]'), sort: click('[role=columnheader]:nth-child(3) button'), filter: type('contract') },
};
