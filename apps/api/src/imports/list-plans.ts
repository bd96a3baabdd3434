import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ImportPlan } from './import-plan.js';
import type { Mapping } from './mapping.js';
import { PlanThread } from './plan-thread.js';
import type { ExistingAt } from './read-existing.js';
import type { List } from './read-list.js';

const MOST_LISTS = 4;

interface Kept {
  readonly list: Promise<List>;
  plan?: { readonly of: string; readonly plan: Promise<ImportPlan> };
}

/** A preview is asked again at each correction: the lists last looked at are not parsed again, and a plan is made once. */
@Injectable()
export class ListPlans implements OnApplicationShutdown {
  readonly #thread = new PlanThread();
  readonly #kept = new Map<string, Kept>();

  /** `key` names the list: organisation and import run. */
  async list(key: string, read: () => Promise<List>): Promise<List> {
    const kept = this.#kept.get(key) ?? { list: read() };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const oldest of [...this.#kept.keys()].slice(0, -MOST_LISTS)) this.#kept.delete(oldest);
    try {
      return await kept.list;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  /** The same list, mapping and revision give the same plan: the one that was shown is the one that is written. */
  async plan(key: string, list: List, mapping: Mapping, existing: ExistingAt): Promise<ImportPlan> {
    const of = `${existing.revision} ${JSON.stringify(mapping)}`;
    const kept = this.#kept.get(key);
    if (kept?.plan?.of === of) return kept.plan.plan;
    const plan = this.#thread.plan(list, mapping, existing);
    if (kept) kept.plan = { of, plan };
    try {
      return await plan;
    } catch (error) {
      if (kept) delete kept.plan;
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#thread.close();
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
