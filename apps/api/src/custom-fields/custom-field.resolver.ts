import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { AddCustomFieldInput, EditCustomFieldInput } from './custom-field.inputs.js';
import { CustomFieldOutput, RemoveCustomFieldResult } from './custom-field.type.js';
import { CustomFieldsService } from './custom-fields.service.js';

@Resolver()
export class CustomFieldResolver {
  constructor(private readonly customFields: CustomFieldsService) {}

  @Requires('custom-field.read')
  @Query(() => [CustomFieldOutput], { name: 'customFields' })
  list(@CurrentActor() actor: Actor): Promise<CustomFieldOutput[]> {
    return this.customFields.list(actor);
  }

  @Requires('custom-field.edit')
  @Mutation(() => CustomFieldOutput)
  addCustomField(@CurrentActor() actor: Actor, @Args('input') input: AddCustomFieldInput): Promise<CustomFieldOutput> {
    return this.customFields.add(actor, input);
  }

  @Requires('custom-field.edit')
  @Mutation(() => CustomFieldOutput)
  editCustomField(@CurrentActor() actor: Actor, @Args('input') input: EditCustomFieldInput): Promise<CustomFieldOutput> {
    return this.customFields.edit(actor, input);
  }

  @Requires('custom-field.edit')
  @Mutation(() => RemoveCustomFieldResult)
  removeCustomField(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('confirmedUseCaseCount', { type: () => Int, nullable: true, description: 'How many cases the reader saw lose a value.' })
    confirmedUseCaseCount?: number,
  ): Promise<typeof RemoveCustomFieldResult> {
    return this.customFields.remove(actor, id, confirmedUseCaseCount ?? 0);
  }
}
