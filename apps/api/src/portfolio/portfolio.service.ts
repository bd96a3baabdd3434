import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { readPortfolioSummary } from './portfolio.reads.js';
import type { PortfolioSummary } from './portfolio.type.js';

@Injectable()
export class PortfolioService {
  constructor(private readonly database: Database) {}

  async summarise(actor: Actor): Promise<PortfolioSummary> {
    return readPortfolioSummary(this.database, actor);
  }
}
