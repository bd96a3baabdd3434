import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { tableOf } from './choose-sheet.js';
import type { ImportPlan } from './import-plan.js';
import { ImportQueue } from './import-queue.js';
import { ImportRuns, type StoredRun } from './import-runs.js';
import { ImportRunning } from './imports.errors.js';
import { ListPlans } from './list-plans.js';
import { parseMapping, type Mapping } from './mapping.js';
import { EXISTING, type ExistingAt } from './read-existing.js';
import { readList, type List } from './read-list.js';
import { RunImport, type ImportOutcome } from './run-import.js';
import { checkUnits, findRemembered, withoutTheGone } from './starting-mapping.js';

export interface Preview {
  readonly run: StoredRun;
  readonly list: List;
  readonly mapping: Mapping;
  readonly plan: ImportPlan;
}

/** How a list begins: the decisions of the last import with the same headings, if there was one. */
export interface Start {
  readonly mapping: Mapping;
  readonly rememberedFrom?: string;
}

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRuns,
    private readonly plans: ListPlans,
    private readonly queue: ImportQueue,
    private readonly runImport: RunImport,
  ) {}

  /** @throws ListRefused before anything is stored */
  async upload(actor: Actor, bytes: Buffer, fileName: string): Promise<string> {
    const name = plainFileName(fileName);
    const list = await readList(bytes, name);
    const { mapping, rememberedFrom } = await this.start(actor, list);
    tableOf(list, mapping);
    const id = await this.runs.create(actor, { name, bytes }, { ...mapping, ...(rememberedFrom !== undefined && { rememberedFrom }) });
    await this.plans.list(keyOf(actor, id), () => Promise.resolve(list));
    return id;
  }

  async start(actor: Actor, list: List): Promise<Start> {
    const remembered = findRemembered(list, await this.runs.remembered(actor));
    if (!remembered) return { mapping: {} };
    const mapping = withoutTheGone(remembered.mapping, await this.existing(actor));
    return { mapping, rememberedFrom: remembered.fileName };
  }

  /** Without a mapping: the one it began with, or that it last ran with. */
  async preview(actor: Actor, importRunId: string, asked: unknown): Promise<Preview> {
    const run = await this.runs.find(actor, importRunId);
    const mapping = parseMapping(asked ?? run.mapping);
    const list = await this.#list(actor, importRunId);
    const existing = await this.existing(actor);
    checkUnits(mapping, existing);
    return { run, list, mapping, plan: await this.plans.plan(keyOf(actor, importRunId), list, mapping, existing) };
  }

  find(actor: Actor, importRunId: string): Promise<StoredRun> {
    return this.runs.find(actor, importRunId);
  }

  recent(actor: Actor): Promise<StoredRun[]> {
    return this.runs.recent(actor);
  }

  /**
   * Answers at once; the work goes on, and `find` tells how far it is. A second click finds it running: so does a request that is
   * sent again, and its key is not needed.
   */
  async begin({ askedOnce: _key, ...actor }: Actor, importRunId: string, asked: unknown): Promise<StoredRun> {
    const { mapping } = await this.preview(actor, importRunId, asked);
    if (await this.runs.begin(actor, importRunId, mapping)) {
      // The queue tells a failure to whoever looks at the run; nobody waits here.
      void this.#write(actor, importRunId, mapping).catch(() => undefined);
    }
    return this.runs.find(actor, importRunId);
  }

  /** The same, to its end: for the command line. */
  async run(actor: Actor, importRunId: string, mapping: Mapping): Promise<ImportOutcome> {
    if (!(await this.runs.begin(actor, importRunId, mapping))) throw new ImportRunning();
    return this.#write(actor, importRunId, mapping);
  }

  async discard(actor: Actor, importRunId: string): Promise<StoredRun> {
    await this.runs.find(actor, importRunId);
    if (!(await this.runs.discard(actor, importRunId))) throw new ImportRunning();
    this.plans.forget(keyOf(actor, importRunId));
    return this.runs.find(actor, importRunId);
  }

  async existing(actor: Actor): Promise<ExistingAt> {
    const [existing] = await this.database.readRows<ExistingAt>(actor, EXISTING);
    return existing!;
  }

  #write(actor: Actor, importRunId: string, mapping: Mapping): Promise<ImportOutcome> {
    const key = keyOf(actor, importRunId);
    return this.queue.add(actor, importRunId, async (report) => {
      const list = await this.#list(actor, importRunId);
      const plan = async (existing: ExistingAt) => {
        checkUnits(mapping, existing);
        return this.plans.plan(key, list, mapping, existing);
      };
      // Planned beside the transaction, which then finds the plan made unless something changed in between.
      await plan(await this.existing(actor));
      return this.runImport.run({ actor, importRunId, list, mapping, plan, report });
    });
  }

  #list(actor: Actor, importRunId: string): Promise<List> {
    return this.plans.list(keyOf(actor, importRunId), async () => {
      const { content, fileName } = await this.runs.content(actor, importRunId);
      return readList(content, fileName);
    });
  }
}

const keyOf = ({ organisationId }: Actor, importRunId: string): string => `${organisationId} ${importRunId}`;

const LONGEST_NAME = 200;

/** The name alone, without folders or control characters: it is shown, never opened. */
function plainFileName(given: string): string {
  const name = given.split(/[\\/]/).at(-1) ?? '';
  return (
    name
      .replace(/[\u0000-\u001f\u007f]/g, '')
      .trim()
      .slice(0, LONGEST_NAME) || 'import'
  );
}
