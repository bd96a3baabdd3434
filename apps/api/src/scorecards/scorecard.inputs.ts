import type { EvidenceLevel } from '@tamis/scoring';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { EvidenceLevelEnum } from './scorecard.type.js';

@InputType()
export class ClearAssessmentInput {
  @Field(() => ID) @IsUUID() useCaseId: string;
  @Field(() => String) @MaxLength(20) criterion: string;
  @Field(() => Int, { nullable: true, description: 'The version that was read; none or 0 when the criterion had no score yet.' })
  version?: number | null;
}

@InputType()
export class AssessCriterionInput extends ClearAssessmentInput {
  @Field(() => Float, { description: '0 to 5 by half points.' }) score: number;
  @Field(() => EvidenceLevelEnum) evidence: EvidenceLevel;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(5_000) justification?: string | null;
}
