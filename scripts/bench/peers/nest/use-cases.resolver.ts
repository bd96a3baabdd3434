import { Args, Context, Field, ID, InputType, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectDataSource } from '@nestjs/typeorm';
import { GraphQLScalarType } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Loaders } from './loaders.js';
import { Comment, StageChange, UseCase, UseCaseScore } from './use-case.entity.js';

const Json = new GraphQLScalarType({ name: 'JSON', serialize: (value) => value });

@InputType()
export class MoveInput {
  @Field(() => ID) org: string;
  @Field(() => ID) caseId: string;
  @Field() toStage: string;
  @Field(() => Int) expected: number;
  @Field(() => ID) memberId: string;
}

@Resolver(() => UseCase)
export class UseCasesResolver {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  @Query(() => [UseCase])
  board(@Args('org', { type: () => ID }) org: string) {
    return this.database.manager.findBy(UseCase, { organisationId: org });
  }

  @Query(() => UseCase, { nullable: true })
  useCase(@Args('org', { type: () => ID }) org: string, @Args('reference') reference: string) {
    return this.database.manager.findOneBy(UseCase, { organisationId: org, reference });
  }

  @Query(() => [UseCase])
  search(@Args('org', { type: () => ID }) org: string, @Args('words') words: string) {
    return this.database.manager
      .createQueryBuilder(UseCase, 'u')
      .where('u.organisationId = :org', { org })
      .andWhere('(u.title ILIKE :words OR u.need ILIKE :words OR u.description ILIKE :words)', { words: `%${words}%` })
      .orderBy('u.updatedAt', 'DESC')
      .addOrderBy('u.id', 'DESC')
      .take(20)
      .getMany();
  }

  @Mutation(() => UseCase)
  moveUseCase(@Args('input') { org, caseId, toStage, expected, memberId }: MoveInput) {
    return this.database.transaction(async (manager) => {
      const useCase = await manager.findOne(UseCase, { where: { organisationId: org, id: caseId }, lock: { mode: 'pessimistic_write' } });
      if (useCase?.version !== expected) throw new Error('version conflict');
      const change = { organisationId: org, useCaseId: caseId, fromStage: useCase.stage, toStage, changedBy: memberId };
      await manager.insert(StageChange, change);
      return manager.save(Object.assign(useCase, { stage: toStage, stageEnteredAt: new Date() }));
    });
  }

  @ResolveField(() => UseCaseScore, { nullable: true })
  score(@Parent() { organisationId, id }: UseCase, @Context('loaders') { scores }: Loaders) {
    return scores.load({ organisationId, id });
  }

  @ResolveField(() => String, { nullable: true })
  async requesterName(@Parent() useCase: UseCase, @Context('loaders') loaders: Loaders) {
    return (await nameOf(loaders, useCase.organisationId, useCase.requesterId)) ?? useCase.requesterName;
  }

  @ResolveField(() => String, { nullable: true })
  async ownerName(@Parent() useCase: UseCase, @Context('loaders') loaders: Loaders) {
    return (await nameOf(loaders, useCase.organisationId, useCase.ownerId)) ?? useCase.ownerName;
  }

  @ResolveField(() => String, { nullable: true })
  async sponsorName(@Parent() useCase: UseCase, @Context('loaders') loaders: Loaders) {
    return (await nameOf(loaders, useCase.organisationId, useCase.sponsorId)) ?? useCase.sponsorName;
  }

  @ResolveField(() => String, { nullable: true })
  createdByName(@Parent() { organisationId, createdBy }: UseCase, @Context('loaders') loaders: Loaders) {
    return nameOf(loaders, organisationId, createdBy);
  }

  @ResolveField(() => String, { nullable: true })
  async probableDuplicateOf(@Parent() { organisationId, probableDuplicateOf: id }: UseCase, @Context('loaders') { useCases }: Loaders) {
    return id ? (await useCases.load({ organisationId, id }))?.reference : undefined;
  }

  @ResolveField(() => String, { nullable: true })
  async importedFrom(@Parent() { organisationId, importRunId: id }: UseCase, @Context('loaders') { importRuns }: Loaders) {
    return id ? (await importRuns.load({ organisationId, id }))?.fileName : undefined;
  }

  @ResolveField(() => Int)
  commentCount(@Parent() { organisationId, id }: UseCase) {
    return this.database.manager.countBy(Comment, { organisationId, useCaseId: id });
  }

  @ResolveField(() => [StageChange])
  stageChanges(@Parent() { organisationId, id }: UseCase) {
    return this.database.manager.find(StageChange, {
      where: { organisationId, useCaseId: id },
      order: { changedAt: 'ASC', id: 'ASC' },
    });
  }

  @ResolveField(() => Json)
  customValues(@Parent() { customValues }: UseCase) {
    return customValues;
  }

  @ResolveField(() => String, { nullable: true })
  excerpt(@Parent() { description }: UseCase) {
    return description?.slice(0, 160);
  }

  @ResolveField(() => Boolean)
  hasNeed(@Parent() { need }: UseCase) {
    return need !== null;
  }

  /** Nothing is forbidden here. */
  @ResolveField(() => Boolean)
  canEdit() {
    return true;
  }
}

@Resolver(() => StageChange)
export class StageChangesResolver {
  @ResolveField(() => String, { nullable: true })
  changedByName(@Parent() { organisationId, changedBy }: StageChange, @Context('loaders') loaders: Loaders) {
    return nameOf(loaders, organisationId, changedBy);
  }
}

async function nameOf({ members }: Loaders, organisationId: string, id?: string) {
  return id ? (await members.load({ organisationId, id }))?.name : undefined;
}
