import { Field, InputType, Int } from '@nestjs/graphql';
import { IsNotEmpty, IsObject, IsOptional, MaxLength } from 'class-validator';
import { JsonScalar } from '../platform/graphql/json.scalar.js';

@InputType()
export class ReviseScoringModelInput {
  @Field(() => Int, { description: 'The version that was read.' }) basedOn: number;
  @Field(() => String, { nullable: true, description: 'Kept when left out.' }) @IsOptional() @MaxLength(200) name?: string | null;
  @Field(() => String, { description: 'Why the weights change; everybody reads it.' }) @IsNotEmpty() @MaxLength(2_000) note: string;
  @Field(() => JsonScalar, { nullable: true, description: 'Changed weights by axis: { "S": 0.3 }.' })
  @IsOptional()
  @IsObject()
  axisWeights?: Record<string, unknown> | null;
  @Field(() => JsonScalar, { nullable: true, description: 'Changed weights by criterion: { "V1": 0.2 }.' })
  @IsOptional()
  @IsObject()
  criterionWeights?: Record<string, unknown> | null;
}
