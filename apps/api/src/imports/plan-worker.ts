import { parentPort } from 'node:worker_threads';
import { ListRefused } from './imports.errors.js';
import { planImport } from './plan-import.js';
import type { PlanAnswer, PlanRequest } from './plan-thread.js';
import type { List } from './read-list.js';

/** The thread of PlanThread: keeps the list it was last given, so that a correction sends the mapping alone. */
let kept: List | undefined;

function answerTo({ number, list, mapping, existing }: PlanRequest): PlanAnswer {
  kept = list ?? kept;
  try {
    return { number, plan: planImport(kept!, mapping, existing) };
  } catch (error) {
    if (error instanceof ListRefused) return { number, refusal: error.refusal, params: error.params };
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (request: PlanRequest) => parentPort?.postMessage(answerTo(request)));
