import { Controller, Get, Res, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../platform/access/requires.decorator.js';
import { Database } from '../platform/database/database.js';
import { compareMigrations } from '../platform/database/migrate.js';

interface Health {
  readonly status: 'ok' | 'unwell' | 'stopping';
  readonly database: 'ok' | 'unreachable';
  readonly migrations: 'ok' | 'pending' | 'newer' | 'unknown';
}

/** `GET /health`: 200 when the database answers and is at this version, else 503; also 503 once the server was asked to stop. */
@Controller('health')
export class HealthController implements OnModuleDestroy {
  #isStopping = false;

  constructor(private readonly database: Database) {}

  @Public()
  @Get()
  async health(@Res() reply: FastifyReply): Promise<void> {
    const health = await this.#measure();
    await reply
      .status(health.status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health);
  }

  onModuleDestroy(): void {
    this.#isStopping = true;
  }

  async #measure(): Promise<Health> {
    const done = await this.database.migrationsDone();
    if (!done) return { status: 'unwell', database: 'unreachable', migrations: 'unknown' };
    const { pending, unknown } = compareMigrations(done);
    if (this.#isStopping) return { status: 'stopping', database: 'ok', migrations: 'ok' };
    const migrations = unknown.length > 0 ? 'newer' : pending.length > 0 ? 'pending' : 'ok';
    return { status: migrations === 'ok' ? 'ok' : 'unwell', database: 'ok', migrations };
  }
}
