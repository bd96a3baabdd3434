import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';

@InputType()
export class SaveViewInput {
  @Field(() => ID, { nullable: true, description: 'The view to replace; a new one without it.' }) @IsOptional() @IsUUID() id?:
    string | null;
  @Field(() => String) @IsNotEmpty() @Matches(/\S/) @MaxLength(80) name: string;
  @Field(() => String, { description: 'The part of the address after the question mark.' }) @MaxLength(4_000) search: string;
  @Field(() => Boolean) isShared: boolean;
}
