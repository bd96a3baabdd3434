import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Comment')
export class CommentType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Markdown; a mention is written @[Name](member:ID).' }) body: string;
  @Field(() => ID) authorId: string;
  @Field(() => String) authorName: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) editedAt: Date | null;
  @Field(() => Int) version: number;
  @Field(() => Boolean) canEdit: boolean;
  @Field(() => Boolean) canRemove: boolean;
}
