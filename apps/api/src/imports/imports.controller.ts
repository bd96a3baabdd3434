import { Body, Controller, Post, Query } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { ListRefused } from './imports.errors.js';
import { ImportsService } from './imports.service.js';

/** Takes a file as it is, `application/octet-stream`; everything after that is GraphQL. */
@Controller('api/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Requires('import.run')
  @Post()
  async upload(
    @CurrentActor() actor: Actor,
    @Body() file: unknown,
    @Query('fileName') fileName?: string,
  ): Promise<{ importRunId: string }> {
    if (!Buffer.isBuffer(file)) throw new ListRefused('empty_file');
    return { importRunId: await this.imports.upload(actor, file, typeof fileName === 'string' ? fileName : '') };
  }
}
