import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { AddBusinessUnitInput, EditBusinessUnitInput } from './business-unit.inputs.js';
import { BusinessUnitType } from './business-unit.type.js';
import { BusinessUnitsService } from './business-units.service.js';

@Resolver()
export class BusinessUnitResolver {
  constructor(private readonly businessUnits: BusinessUnitsService) {}

  @Requires('business-unit.read')
  @Query(() => [BusinessUnitType], { name: 'businessUnits' })
  list(@CurrentActor() actor: Actor): Promise<BusinessUnitType[]> {
    return this.businessUnits.list(actor);
  }

  @Requires('business-unit.edit')
  @Mutation(() => BusinessUnitType)
  addBusinessUnit(@CurrentActor() actor: Actor, @Args('input') input: AddBusinessUnitInput): Promise<BusinessUnitType> {
    return this.businessUnits.add(actor, input);
  }

  @Requires('business-unit.edit')
  @Mutation(() => BusinessUnitType)
  editBusinessUnit(@CurrentActor() actor: Actor, @Args('input') input: EditBusinessUnitInput): Promise<BusinessUnitType> {
    return this.businessUnits.edit(actor, input);
  }

  @Requires('business-unit.edit')
  @Mutation(() => BusinessUnitType)
  removeBusinessUnit(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<BusinessUnitType> {
    return this.businessUnits.remove(actor, id);
  }
}
