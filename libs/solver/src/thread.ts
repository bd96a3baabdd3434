import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { solveInTurn, type HighsSolver } from './solve-in-turn.js';
import type { HighsMessage, HostListener, RunningHost } from './solver-host.js';

export type { HighsSolver };

/** Sources that are compiled as they are loaded (tests, the API while it is worked on) have a thread that compiles its own. */
const isBuilt = import.meta.url.endsWith('.js');

/**
 * Opens HiGHS in a thread of its own, which is started and loads its 3.5 MB of WebAssembly at the first solve; solves asked meanwhile wait.
 * A solve that is stopped answers at once with the best found so far and the bound proven so far.
 * Example: const { solve, close } = openHighs(); await selectPortfolio(model, { solve }); await close();
 */
export function openHighs(): HighsSolver {
  return solveInTurn({ start: startThread });
}

function startThread({ hear, fail }: HostListener): RunningHost {
  /** 1: stop. In shared memory: the thread reads no message while it solves. */
  const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(new URL(isBuilt ? './thread-worker.js' : './thread-worker.ts', import.meta.url), {
    ...(isBuilt ? { execArgv: [] } : compiling()),
    workerData: { stop: flag.buffer },
  });
  worker.on('message', (message: HighsMessage) => hear(message));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The solver ended before its answer.')));
  return {
    send: (task) => {
      Atomics.store(flag, 0, 0);
      worker.ref();
      worker.postMessage(task);
    },
    stop: () => void Atomics.store(flag, 0, 1),
    // An idle thread keeps no process alive.
    rest: () => worker.unref(),
    end: () => worker.terminate(),
  };
}

function compiling(): WorkerOptions {
  return {
    execArgv: ['--conditions=@tamis/source', '--import', '@swc-node/register/esm-register'],
    env: { ...process.env, SWC_NODE_PROJECT: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) },
  };
}
