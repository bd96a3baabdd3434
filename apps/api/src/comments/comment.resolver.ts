import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { EditCommentInput, WriteCommentInput } from './comment.inputs.js';
import { CommentType } from './comment.type.js';
import { CommentsService } from './comments.service.js';

@Resolver()
export class CommentResolver {
  constructor(private readonly service: CommentsService) {}

  @Requires('comment.read')
  @Query(() => [CommentType], { description: 'The comments of a case, oldest first.' })
  comments(@CurrentActor() actor: Actor, @Args('useCaseId', { type: () => ID }) useCaseId: string): Promise<CommentType[]> {
    return this.service.list(actor, useCaseId);
  }

  @Requires('comment.write')
  @Mutation(() => CommentType)
  writeComment(@CurrentActor() actor: Actor, @Args('input') input: WriteCommentInput): Promise<CommentType> {
    return this.service.write(actor, input);
  }

  @Requires('comment.write')
  @Mutation(() => CommentType)
  editComment(@CurrentActor() actor: Actor, @Args('input') input: EditCommentInput): Promise<CommentType> {
    return this.service.edit(actor, input);
  }

  @Requires('comment.write')
  @Mutation(() => CommentType)
  removeComment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<CommentType> {
    return this.service.remove(actor, id);
  }
}
