import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { askedFields } from '../platform/graphql/asked-fields.js';
import { BoardOpening } from './board-opening.type.js';
import { BulkEdit } from './bulk-edit.js';
import { BulkEditInput, EditUseCaseInput, MoveUseCaseInput, SubmitUseCaseInput } from './use-case.inputs.js';
import { BulkEditResult, EditUseCaseResult, UseCaseRow, UseCaseType } from './use-case.type.js';
import { UseCasesService } from './use-cases.service.js';

@Resolver()
export class UseCaseResolver {
  constructor(
    private readonly useCases: UseCasesService,
    private readonly bulk: BulkEdit,
  ) {}

  @Requires('use-case.read')
  @Query(() => [UseCaseRow], { description: 'Every case of the organisation, light; with the values of the asked custom fields.' })
  useCaseList(
    @CurrentActor() actor: Actor,
    @Args('customFieldIds', { type: () => [ID], nullable: true }) customFieldIds?: string[],
  ): Promise<UseCaseRow[]> {
    return this.useCases.list(actor, customFieldIds ?? []);
  }

  @Requires('use-case.read')
  @Query(() => BoardOpening)
  boardOpening(
    @CurrentActor() actor: Actor,
    @Args('perStage', { type: () => Int, nullable: true, description: '1 to 100; 30 when left out.' }) perStage?: number,
  ): Promise<BoardOpening> {
    return this.useCases.boardOpening(actor, perStage ?? undefined);
  }

  @Requires('use-case.read')
  @Query(() => UseCaseType)
  useCase(
    @CurrentActor() actor: Actor,
    @Args('reference', { type: () => ID, description: 'TE-142, or the id.' }) reference: string,
  ): Promise<UseCaseType> {
    return this.useCases.find(actor, reference);
  }

  @Requires('use-case.submit')
  @Mutation(() => UseCaseType)
  submitUseCase(@CurrentActor() actor: Actor, @Args('input') input: SubmitUseCaseInput): Promise<UseCaseType> {
    return this.useCases.submit(actor, input);
  }

  @Requires('use-case.edit')
  @Mutation(() => EditUseCaseResult)
  editUseCase(
    @CurrentActor() actor: Actor,
    @Args('input') input: EditUseCaseInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof EditUseCaseResult> {
    return this.useCases.edit(actor, input, askedFields(info));
  }

  @Requires('use-case.move')
  @Mutation(() => EditUseCaseResult)
  moveUseCase(
    @CurrentActor() actor: Actor,
    @Args('input') input: MoveUseCaseInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof EditUseCaseResult> {
    return this.useCases.move(actor, input, { anyway: askedFields(info), whenMoved: askedFields(info, 'UseCase') });
  }

  @Requires('use-case.bulk-edit')
  @Mutation(() => BulkEditResult)
  bulkEditUseCases(@CurrentActor() actor: Actor, @Args('input') input: BulkEditInput): Promise<BulkEditResult> {
    return this.bulk.apply(actor, input);
  }
}
