import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Matches, MaxLength } from 'class-validator';

const LONGEST_BODY = 20_000;
const NOT_BLANK = /\S/;

@InputType()
export class WriteCommentInput {
  @Field(() => ID) useCaseId: string;
  @Field(() => String, { description: 'Markdown; a mention is written @[Name](member:ID).' })
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_BODY)
  body: string;
}

@InputType()
export class EditCommentInput {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that was read.' }) version: number;
  @Field(() => String) @Matches(NOT_BLANK) @MaxLength(LONGEST_BODY) body: string;
}
