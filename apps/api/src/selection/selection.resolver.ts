import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { AsLongQuery, type LongQuery } from './long-query.js';
import { SelectionInput } from './selection.inputs.js';
import { SelectionService } from './selection.service.js';
import { Selection } from './selection.type.js';

@Resolver()
export class SelectionResolver {
  constructor(private readonly selections: SelectionService) {}

  @Requires('portfolio.read')
  @Query(() => Selection)
  selection(@CurrentActor() actor: Actor, @Args('input') input: SelectionInput, @AsLongQuery() query: LongQuery): Promise<Selection> {
    return this.selections.select(actor, input, query);
  }
}
