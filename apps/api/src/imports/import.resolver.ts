import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { JsonScalar } from '../platform/graphql/json.scalar.js';
import { ImportPreview, ImportRow, ImportRowFilterEnum } from './import-preview.type.js';
import { ImportRunType } from './import-run.type.js';
import { ImportsService } from './imports.service.js';
import type { RowFilter } from './preview-rows.js';
import { showPreview, showRows, showRun } from './show-import.js';

const runId = { type: () => ID } as const;
const chosenMapping = {
  type: () => JsonScalar,
  nullable: true,
  description: 'What the reader decided about columns and values; left out, what the import began with.',
} as const;
const LARGEST_PAGE = 200;

@Resolver()
export class ImportResolver {
  constructor(private readonly imports: ImportsService) {}

  @Requires('import.run')
  @Query(() => ImportPreview)
  async importPreview(
    @CurrentActor() actor: Actor,
    @Args('importRunId', runId) importRunId: string,
    @Args('mapping', chosenMapping) mapping?: unknown,
  ): Promise<ImportPreview> {
    return showPreview(actor, await this.imports.preview(actor, importRunId, mapping));
  }

  @Requires('import.run')
  @Query(() => [ImportRow], { description: 'Rows of the preview, at most 200 at once.' })
  async importRows(
    @CurrentActor() actor: Actor,
    @Args('importRunId', runId) importRunId: string,
    @Args('filter', { type: () => ImportRowFilterEnum }) filter: RowFilter,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
    @Args('limit', { type: () => Int, defaultValue: LARGEST_PAGE }) limit: number,
    @Args('mapping', chosenMapping) mapping?: unknown,
  ): Promise<ImportRow[]> {
    const page = { filter, offset: Math.max(0, offset), limit: Math.min(Math.max(0, limit), LARGEST_PAGE) };
    return showRows(actor, await this.imports.preview(actor, importRunId, mapping), page);
  }

  @Requires('import.read')
  @Query(() => ImportRunType)
  async importRun(@CurrentActor() actor: Actor, @Args('importRunId', runId) importRunId: string): Promise<ImportRunType> {
    return showRun(actor, await this.imports.find(actor, importRunId));
  }

  @Requires('import.read')
  @Query(() => [ImportRunType], { name: 'imports', description: 'The latest first.' })
  async list(@CurrentActor() actor: Actor): Promise<ImportRunType[]> {
    return (await this.imports.recent(actor)).map((run) => showRun(actor, run));
  }

  @Requires('import.run')
  @Mutation(() => ImportRunType, { description: 'Starts the work and answers at once.' })
  async runImport(
    @CurrentActor() actor: Actor,
    @Args('importRunId', runId) importRunId: string,
    @Args('mapping', chosenMapping) mapping?: unknown,
  ): Promise<ImportRunType> {
    return showRun(actor, await this.imports.begin(actor, importRunId, mapping));
  }

  @Requires('import.run')
  @Mutation(() => ImportRunType, { description: 'Forgets a list that was not imported, and its file.' })
  async discardImport(@CurrentActor() actor: Actor, @Args('importRunId', runId) importRunId: string): Promise<ImportRunType> {
    return showRun(actor, await this.imports.discard(actor, importRunId));
  }
}
