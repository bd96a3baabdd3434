import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { PortfolioService } from './portfolio.service.js';
import { PortfolioSummary } from './portfolio.type.js';

@Resolver()
export class PortfolioResolver {
  constructor(private readonly portfolio: PortfolioService) {}

  @Requires('portfolio.read')
  @Query(() => PortfolioSummary)
  portfolioSummary(@CurrentActor() actor: Actor): Promise<PortfolioSummary> {
    return this.portfolio.summarise(actor);
  }
}
