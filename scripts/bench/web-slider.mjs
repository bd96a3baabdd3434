const viewport = { width: 1360, height: 900 };
const presses = 40;
/** Most that the re-ranked list may take to be seen, in milliseconds: 95 presses out of 100. */
export const mostSliderMs = 100;

/** What a key on a slider of the axis weights costs while a worker draws the ranks, and how long the draws take in all. */
export async function measureSliders(browser, page, rounds) {
  const visits = [];
  for (let round = 0; round < rounds; round += 1) visits.push(await moveSlider(browser, page));
  const figures = Object.fromEntries(Object.keys(visits[0]).map((name) => [name, median(visits.map((visit) => visit[name]))]));
  const p95s = visits.map(({ p95 }) => p95);
  return { slowdown: page.slowdown, ...figures, presses: presses * rounds, spread: Math.max(...p95s) / Math.min(...p95s) };
}

async function moveSlider(browser, { address, cookies, slowdown }) {
  const context = await browser.newContext({ viewport });
  try {
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: /^(Change the weights|Changer les poids)$/ }).click();
    await page.locator('[aria-busy=false] svg').first().waitFor({ timeout: 120_000 });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluate(watchPresses);
    const slider = page.getByRole('slider').last();
    await slider.focus();
    // The first one starts the draws and does not count.
    for (let press = 0; press <= presses; press += 1) {
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((seen) => globalThis.benchPresses.paints.length > seen, press, { polling: 20 });
    }
    await page.locator('[aria-busy=false]').waitFor({ timeout: 120_000 });
    return summarise(await page.evaluate(() => globalThis.benchPresses));
  } finally {
    await context.close();
  }
}

/** Runs in the page. A press is over when the list that it moved is on screen: at the first task after the browser painted it. */
function watchPresses() {
  const seen = { paints: [], drawnIn: 0 };
  globalThis.benchPresses = seen;
  const screen = document.querySelector('[aria-busy]');
  const list = screen.querySelector('ol');
  let last = 0;
  const onKey = ({ timeStamp }) => {
    last = timeStamp;
    const before = list.textContent;
    const isDrawing = screen.ariaBusy === 'true';
    const look = () => {
      if (list.textContent === before) return globalThis.requestAnimationFrame(look);
      const { port1, port2 } = new globalThis.MessageChannel();
      port1.onmessage = () => seen.paints.push({ ms: performance.now() - timeStamp, isDrawing });
      return port2.postMessage(undefined);
    };
    globalThis.requestAnimationFrame(look);
  };
  document.addEventListener('keydown', onKey, true);
  new globalThis.MutationObserver(() => screen.ariaBusy === 'false' && (seen.drawnIn = performance.now() - last)).observe(screen, {
    attributeFilter: ['aria-busy'],
  });
}

function summarise({ paints, drawnIn }) {
  const counted = paints.slice(1);
  const times = counted.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    p50: times[times.length >> 1],
    p95: times[Math.ceil(times.length * 0.95) - 1],
    worst: times.at(-1),
    drawing: counted.filter(({ isDrawing }) => isDrawing).length / counted.length,
    drawnIn,
  };
}

const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];
