import { Global, Module } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { readingPool, servingConnection } from './database/connection.js';
import { Database } from './database/database.js';
import { RevisionChannel } from './database/revision-channel.js';
import { StatementCounter } from './database/statement-counter.js';
import { readSettings } from './settings.js';

/** The database, for every feature. Entities are handed in, so that the platform knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(entities: EntityTarget<ObjectLiteral>[]) {
    return {
      module: PlatformModule,
      providers: [
        {
          provide: Database,
          useFactory: async () => {
            const { databaseUrl } = readSettings();
            const counter = new StatementCounter();
            const writes = await servingConnection(databaseUrl, entities, counter).initialize();
            return new Database(writes, readingPool(databaseUrl), counter, new RevisionChannel(databaseUrl).start());
          },
        },
      ],
      exports: [Database],
    };
  }
}
