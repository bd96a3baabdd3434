import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';

const MOST_LIMITS = 12;
const MOST_NAMED = 500;

@InputType({ description: 'The most that the selected cases may use together of a number field: a cost, a headcount, kilogrammes.' })
export class SelectionLimitInput {
  @Field(() => ID) @IsUUID() fieldId: string;
  @Field(() => Float) @Min(0) @Max(1e12) ceiling: number;
}

@InputType()
export class SelectionInput {
  @Field(() => [SelectionLimitInput])
  @ArrayMaxSize(MOST_LIMITS)
  @ArrayUnique(({ fieldId }: SelectionLimitInput) => fieldId)
  @ValidateNested({ each: true })
  @Type(() => SelectionLimitInput)
  limits: SelectionLimitInput[];

  @Field(() => Int, { nullable: true, description: 'At most so many cases.' }) @IsOptional() @Min(0) count?: number | null;
  @Field(() => [ID], { nullable: true }) @IsOptional() @ArrayMaxSize(MOST_NAMED) @IsUUID(undefined, { each: true }) mandatory?:
    string[] | null;
  @Field(() => [ID], { nullable: true }) @IsOptional() @ArrayMaxSize(MOST_NAMED) @IsUUID(undefined, { each: true }) excluded?:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Which of those that are out to explain, one solve each; all unless given.' })
  @IsOptional()
  @ArrayMaxSize(MOST_NAMED)
  @IsUUID(undefined, { each: true })
  explain?: string[] | null;
}
