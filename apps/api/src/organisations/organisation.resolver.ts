import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { SetWipLimitInput } from './organisation.inputs.js';
import { OrganisationType } from './organisation.type.js';
import { OrganisationsService } from './organisations.service.js';

@Resolver()
export class OrganisationResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @Requires('organisation.read')
  @Query(() => OrganisationType)
  organisation(@CurrentActor() actor: Actor): Promise<OrganisationType> {
    return this.organisations.current(actor);
  }

  @Requires('organisation.configure')
  @Mutation(() => OrganisationType)
  setWipLimit(@CurrentActor() actor: Actor, @Args('input') input: SetWipLimitInput): Promise<OrganisationType> {
    return this.organisations.setWipLimit(actor, input);
  }
}
