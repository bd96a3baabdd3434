import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { selectPortfolio, type PortfolioModel } from '@tamis/scoring';
import { serveHighs, type BrowserMessage, type WorkerScope } from './browser-worker.js';
import { openHighsInBrowser } from './browser.js';

const two: PortfolioModel = {
  candidates: [
    { id: 'A', value: 3, usage: { budget: 2 } },
    { id: 'B', value: 2, usage: { budget: 1 } },
  ],
  limits: { budget: 2 },
};
const loadWasm = async () => WebAssembly.compile(new Uint8Array(await readFile(createRequire(import.meta.url).resolve('highs/runtime'))));

/** A worker of the page's own thread, by the same messages. */
function startWorker(): Worker {
  const page = new EventTarget();
  const inside = new EventTarget();
  const post = (to: EventTarget, data: unknown) => queueMicrotask(() => to.dispatchEvent(new MessageEvent('message', { data })));
  const scope: WorkerScope = {
    postMessage: (message) => post(page, message),
    addEventListener: (type, listener) => inside.addEventListener(type, (event) => listener(event as MessageEvent<BrowserMessage>)),
  };
  serveHighs(scope);
  const worker = { postMessage: (data: unknown) => post(inside, data), terminate: () => undefined };
  return Object.assign(page, worker) as unknown as Worker;
}

describe('HiGHS in a page', () => {
  it('answers one solve after the other', async () => {
    const { solve, close } = openHighsInBrowser({ startWorker, loadWasm });
    for (const budget of [2, 3]) {
      const result = await selectPortfolio({ ...two, limits: { budget } }, { solve });
      expect(result).toMatchObject({ status: 'optimal', value: budget === 2 ? 3 : 5 });
    }
    await close();
  });

  it('fetches nothing before the first solve, and its WebAssembly once for all workers', async () => {
    let fetched = 0;
    const counted = () => ((fetched += 1), loadWasm());
    const { solve, close } = openHighsInBrowser({ startWorker, loadWasm: counted });
    expect(fetched).toBe(0);
    await selectPortfolio(two, { solve });
    await close();
    await selectPortfolio(two, { solve });
    await close();
    expect(fetched).toBe(1);
  });

  it('says that it could not be loaded, and tries again the next time', async () => {
    let isOnline = false;
    const onceOnline = () => (isOnline ? loadWasm() : Promise.reject(new Error('offline')));
    const { solve, close } = openHighsInBrowser({ startWorker, loadWasm: onceOnline });
    await expect(selectPortfolio(two, { solve })).rejects.toThrow('offline');
    isOnline = true;
    await expect(selectPortfolio(two, { solve })).resolves.toMatchObject({ status: 'optimal', value: 3 });
    await close();
  });
});
