import type { Stage } from '@tamis/scoring';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { StageEnum } from './organisation.type.js';

@InputType()
export class SetWipLimitInput {
  @Field(() => StageEnum) stage: Stage;
  @Field(() => Int, { nullable: true, description: 'None lifts the limit.' }) @IsOptional() @IsInt() @Min(1) @Max(10_000) wipLimit?:
    number | null;
}
