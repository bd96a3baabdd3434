import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { SaveViewInput } from './saved-view.inputs.js';
import { SavedViewType } from './saved-view.type.js';
import { SavedViewsService } from './saved-views.service.js';

@Resolver()
export class SavedViewResolver {
  constructor(private readonly savedViews: SavedViewsService) {}

  @Requires('saved-view.read')
  @Query(() => [SavedViewType], { name: 'savedViews', description: 'The shared views, then the member’s own.' })
  list(@CurrentActor() actor: Actor): Promise<SavedViewType[]> {
    return this.savedViews.list(actor);
  }

  @Requires('saved-view.save')
  @Mutation(() => SavedViewType)
  saveView(@CurrentActor() actor: Actor, @Args('input') input: SaveViewInput): Promise<SavedViewType> {
    return this.savedViews.save(actor, input);
  }

  @Requires('saved-view.save')
  @Mutation(() => SavedViewType)
  removeView(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<SavedViewType> {
    return this.savedViews.remove(actor, id);
  }
}
