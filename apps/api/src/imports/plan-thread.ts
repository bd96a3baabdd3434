import { Worker } from 'node:worker_threads';
import type { Existing, ImportPlan } from './import-plan.js';
import { ListRefused } from './imports.errors.js';
import type { Refusal, RefusalParams } from './imports.messages.js';
import type { Mapping } from './mapping.js';
import { planImport } from './plan-import.js';
import type { List } from './read-list.js';

export interface PlanRequest {
  readonly number: number;
  /** Undefined: the same list as in the request before. */
  readonly list: List | undefined;
  readonly mapping: Mapping;
  readonly existing: Existing;
}

export type PlanAnswer = { readonly number: number } & (
  { readonly plan: ImportPlan } | { readonly refusal: Refusal; readonly params: RefusalParams } | { readonly failure: string }
);

interface Waiting {
  readonly resolve: (plan: ImportPlan) => void;
  readonly reject: (error: Error) => void;
}

/** Up to here a plan takes less time than sending the list to a thread and its plan back. */
const SMALL = 20_000;

/** Sources that are compiled as they are loaded (jest, dev) have no file that a thread could run. */
const isBuilt = import.meta.url.endsWith('.js');

function cellsIn({ sheets }: List): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
}

/** Plans large lists in a thread of their own: tens of thousands of rows take seconds, and nobody else waits for them. */
export class PlanThread {
  #worker: Worker | undefined;
  #sent: List | undefined;
  #number = 0;
  readonly #waiting = new Map<number, Waiting>();

  async plan(list: List, mapping: Mapping, existing: Existing): Promise<ImportPlan> {
    if (!isBuilt || cellsIn(list) < SMALL) return planImport(list, mapping, existing);
    const worker = (this.#worker ??= this.#start());
    const number = (this.#number += 1);
    const request: PlanRequest = { number, list: list === this.#sent ? undefined : list, mapping, existing };
    this.#sent = list;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      // A command may have nothing else to wait for; an idle thread keeps no process alive.
      worker.ref();
      worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./plan-worker.js', import.meta.url), { execArgv: [] });
    worker.on('message', (answer: PlanAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#giveUp(error));
    worker.on('exit', () => this.#giveUp(new Error('The planning thread ended.')));
    return worker;
  }

  #settle(answer: PlanAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('plan' in answer) waiting?.resolve(answer.plan);
    else waiting?.reject('refusal' in answer ? new ListRefused(answer.refusal, answer.params) : new Error(answer.failure));
  }

  #giveUp(error: Error): void {
    this.#worker = undefined;
    this.#sent = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
