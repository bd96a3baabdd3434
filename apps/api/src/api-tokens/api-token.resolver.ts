import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { CreateApiTokenInput } from './api-token.inputs.js';
import { ApiTokenType, CreatedApiToken } from './api-token.type.js';
import { ApiTokensService } from './api-tokens.service.js';

@Resolver()
export class ApiTokenResolver {
  constructor(private readonly apiTokens: ApiTokensService) {}

  @Requires('api-token.read')
  @Query(() => [ApiTokenType], { name: 'apiTokens', description: 'Newest first, with those that expired or were revoked.' })
  list(@CurrentActor() actor: Actor): Promise<ApiTokenType[]> {
    return this.apiTokens.list(actor);
  }

  @Requires('api-token.manage')
  @Mutation(() => CreatedApiToken)
  createApiToken(@CurrentActor() actor: Actor, @Args('input') input: CreateApiTokenInput): Promise<CreatedApiToken> {
    return this.apiTokens.create(actor, input);
  }

  @Requires('api-token.manage')
  @Mutation(() => ApiTokenType)
  revokeApiToken(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ApiTokenType> {
    return this.apiTokens.revoke(actor, id);
  }
}
