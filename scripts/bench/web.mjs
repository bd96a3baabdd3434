import { chromium } from '@playwright/test';
import { findChromium } from '../steps/chromium.mjs';
import { say } from '../steps/say.mjs';
import { boardJourney, tableJourney, visit } from './web-journeys.mjs';
import { measureSliders } from './web-slider.mjs';
import { openDatabases, openPages, openPlainBoard, openWebCluster } from './web-server.mjs';
import { overBudget, printWeb } from './web-report.mjs';

/** What the readers' laptops are taken for: a quarter of this machine. */
const slowdown = 4;

/**
 * The built pages in Chromium, cold cache and warm server, beside a plain board in the same run: on a busy machine the ratio to it says
 * more than the milliseconds.
 */
export async function benchWeb({ quick, json, budget }) {
  const cluster = await openWebCluster();
  const opened = [];
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    const plain = await openPlainBoard(1_000);
    opened.push(plain);
    const pages = [{ name: 'plain board, 1,000', address: plain.board, cookies: [], ...boardJourney }];
    const databases = await openDatabases(cluster, ['1K', '10K', '150']);
    for (const [index, cases] of ['1,000', '10,000'].entries()) {
      const { board, table, cookies, stop } = await openPages(databases[index]);
      opened.push({ stop });
      pages.push({ name: `board, ${cases}`, address: board, cookies, ...boardJourney });
      pages.push({ name: `table, ${cases}`, address: table, cookies, ...tableJourney });
    }
    const { weights, cookies, stop } = await openPages(databases[2]);
    opened.push({ stop });
    const sliders = [];
    for (const rate of [1, slowdown])
      sliders.push(await measureSliders(browser, { address: weights, cookies, slowdown: rate }, quick ? 1 : 5));
    const results = await measureAll(browser, pages, quick ? 1 : 5);
    printWeb(results, sliders, json);
    const over = budget ? overBudget(results, sliders) : [];
    over.forEach((line) => say(`Over budget: ${line}`));
    return over.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
    for (const { stop } of opened) await stop();
    cluster.close();
  }
}

async function measureAll(browser, pages, rounds) {
  const visits = new Map(pages.map(({ name }) => [name, []]));
  // The first visit warms the server up and counts for nothing.
  for (const page of pages) await visit(browser, { ...page, steps: {}, slowdown: 1 });
  for (let round = 1; round <= rounds; round += 1) {
    say(`Round ${round} of ${rounds}…`);
    for (const page of round % 2 ? pages : pages.toReversed()) visits.get(page.name).push(await visit(browser, { ...page, slowdown }));
  }
  return pages.map(({ name }) => ({ name, ...medianOf(visits.get(name)) }));
}

function medianOf(visits) {
  const [{ steps }] = visits;
  const spread = spreadOf(visits.map(({ load }) => load.lcp));
  return {
    load: { ...middle(visits.map(({ load }) => load)), spread },
    steps: Object.fromEntries(Object.keys(steps).map((name) => [name, middle(visits.map((one) => one.steps[name]))])),
  };
}

const middle = (records) =>
  Object.fromEntries(
    Object.keys(records[0]).map((name) => [name, records.map((record) => record[name]).sort((a, b) => a - b)[records.length >> 1]]),
  );

const spreadOf = (values) => Math.max(...values) / Math.min(...values);
