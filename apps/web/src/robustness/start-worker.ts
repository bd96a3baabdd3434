import type { DrawWorker } from './robustness-client';

/** A file of its own, which no page loads before the first draws. */
export const startWorker = (): DrawWorker =>
  new Worker(new URL('./robustness.worker.ts', import.meta.url), { type: 'module', name: 'robustness' });
