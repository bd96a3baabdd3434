import type { BrowserMessage } from './browser-worker.js';
import { solveInTurn, type HighsSolver } from './solve-in-turn.js';
import type { HighsMessage, HostListener, RunningHost } from './solver-host.js';

export type { HighsSolver };

/** What the application that serves both knows: how its bundler starts a module worker, and where the WebAssembly is. */
export interface BrowserParts {
  readonly startWorker: () => Worker;
  readonly loadWasm: () => Promise<WebAssembly.Module>;
}

/**
 * Opens HiGHS in a worker of the page, which is started at the first solve. Pages share no memory with their workers unless they give up
 * much else, so a solve is stopped by ending its worker, and answers at once with what it told. The WebAssembly is fetched and compiled
 * once, and handed to each worker.
 * Example: openHighsInBrowser({ startWorker: () => new Worker(new URL('./highs.worker', import.meta.url), { type: 'module' }), loadWasm })
 */
export function openHighsInBrowser({ startWorker, loadWasm }: BrowserParts): HighsSolver {
  let loading: Promise<WebAssembly.Module> | undefined;
  const loadOnce = () => {
    loading ??= loadWasm().catch((error: unknown) => {
      // The network may be back the next time.
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return solveInTurn({ start: (listener) => startBrowserWorker({ worker: startWorker(), loading: loadOnce() }, listener) });
}

interface Started {
  readonly worker: Worker;
  readonly loading: Promise<WebAssembly.Module>;
}

function startBrowserWorker({ worker, loading }: Started, { hear, fail }: HostListener): RunningHost {
  const post = (message: BrowserMessage) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<HighsMessage>) => hear(data));
  worker.addEventListener('error', ({ message }) => fail(new Error(message || 'The solver could not be started.')));
  loading.then(
    (wasm) => post({ wasm }),
    (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))),
  );
  return { send: (task) => post({ task }), stop: undefined, end: () => worker.terminate() };
}
