import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { ReviseScoringModelInput } from './scoring-model.inputs.js';
import { ScoringModelType, ScoringModelVersion } from './scoring-model.type.js';
import { ScoringModelsService } from './scoring-models.service.js';

@Resolver()
export class ScoringModelResolver {
  constructor(private readonly service: ScoringModelsService) {}

  @Requires('scoring-model.read')
  @Query(() => ScoringModelType)
  scoringModel(
    @CurrentActor() actor: Actor,
    @Args('version', { type: () => Int, nullable: true, description: 'The current one when left out.' }) version?: number,
  ): Promise<ScoringModelType> {
    return this.service.find(actor, version);
  }

  @Requires('scoring-model.read')
  @Query(() => [ScoringModelVersion], { description: 'Newest first.' })
  scoringModels(@CurrentActor() actor: Actor): Promise<ScoringModelVersion[]> {
    return this.service.list(actor);
  }

  @Requires('scoring-model.revise')
  @Mutation(() => ScoringModelType, { description: 'Saves other weights as a new version and computes every score again.' })
  reviseScoringModel(@CurrentActor() actor: Actor, @Args('input') input: ReviseScoringModelInput): Promise<ScoringModelType> {
    return this.service.revise(actor, input);
  }
}
