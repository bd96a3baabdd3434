import { openHighsInBrowser } from '@tamis/solver/browser';
import wasm from 'highs/runtime?url';

/** A file of its own, which no page loads before the first selection; the WebAssembly is one of our own files. */
export const openSolver = () =>
  openHighsInBrowser({
    startWorker: () => new Worker(new URL('./highs.worker.ts', import.meta.url), { type: 'module', name: 'highs' }),
    loadWasm: () => WebAssembly.compileStreaming(fetch(wasm)),
  });
