import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { SearchUseCases } from './search-use-cases.js';
import { UseCaseMatch } from './use-case-match.type.js';

@Resolver()
export class UseCaseMatchResolver {
  constructor(private readonly cases: SearchUseCases) {}

  @Requires('use-case.read')
  @Query(() => [UseCaseMatch], { description: 'Full text in French and English, without accents, while it is typed. Best first.' })
  searchUseCases(
    @CurrentActor() actor: Actor,
    @Args('text') text: string,
    @Args('first', { type: () => Int, nullable: true, description: '1 to 50; 20 when left out.' }) first?: number,
  ): Promise<UseCaseMatch[]> {
    return this.cases.search(actor, text, first ?? undefined);
  }
}
