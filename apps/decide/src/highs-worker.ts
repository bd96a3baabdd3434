import { parentPort, workerData } from 'node:worker_threads';
import { loadHighs, runHighs, type HighsTask } from './run-highs.js';
import type { HighsMessage } from './solve-with-highs.js';

/** The thread of openHighs. One task at a time; the flag that stops it is in shared memory, as no message is read meanwhile. */
const flag = new Int32Array((workerData as { readonly stop: SharedArrayBuffer }).stop);
const loading = loadHighs();
const tell = (message: HighsMessage) => parentPort?.postMessage(message);

async function answer(task: HighsTask): Promise<void> {
  try {
    const highs = await loading;
    const isStopped = () => Atomics.load(flag, 0) === 1;
    tell({ answer: runHighs(highs, task, { isStopped, report: (progress, values) => tell({ progress, values }) }) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
}

parentPort?.on('message', (task: HighsTask) => void answer(task));
