import type { Approach, DataLevel, SideStatus, Sourcing, Stage } from '@tamis/scoring';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsDateString, IsObject, IsOptional, IsUUID, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { StageEnum } from '../organisations/organisation.type.js';
import { JsonScalar } from '../platform/graphql/json.scalar.js';
import { ApproachEnum, DataLevelEnum, SideStatusEnum, SourcingEnum } from './use-case.type.js';

const LONG = 100_000;
const SHORT = 1_000;

/** Every field may be left out; null empties the ones that may be empty. */
@InputType()
export class UseCaseChanges {
  @Field(() => String, { nullable: true }) @IsOptional() @MinLength(1) @MaxLength(SHORT) title?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONG) need?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONG) description?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() businessUnitId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() requesterId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() ownerId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() sponsorId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(SHORT) theme?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(SHORT) function?: string | null;
  @Field(() => [String], { nullable: true }) @IsOptional() @ArrayMaxSize(50) @MaxLength(100, { each: true }) tags?: string[];
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(SHORT) intakeSource?: string | null;
  @Field(() => ApproachEnum, { nullable: true }) approach?: Approach | null;
  @Field(() => SourcingEnum, { nullable: true }) sourcing?: Sourcing | null;
  @Field(() => DataLevelEnum, { nullable: true }) dataLevel?: DataLevel | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsDateString({ strict: true }) submittedOn?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsDateString({ strict: true }) targetDate?: string | null;
  @Field(() => JsonScalar, { nullable: true, description: 'Changed values by field id; null takes one away.' })
  @IsOptional()
  @IsObject()
  customValues?: Record<string, unknown>;
}

@InputType()
export class SubmitUseCaseInput extends UseCaseChanges {
  @Field(() => String) @MinLength(1) @MaxLength(SHORT) declare title: string;
}

@InputType()
export class EditUseCaseInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version that was read.' }) version: number;
  @Field(() => UseCaseChanges) @ValidateNested() @Type(() => UseCaseChanges) changes: UseCaseChanges;
}

@InputType()
export class MoveUseCaseInput {
  @Field(() => ID) @IsUUID() id: string;
  @Field(() => Int, { description: 'The version that was read.' }) version: number;
  @Field(() => StageEnum) stage: Stage;
  @Field(() => SideStatusEnum, { nullable: true, description: 'None means the case is on its path.' }) status?: SideStatus | null;
  @Field(() => String, { nullable: true, description: 'Compulsory with a side status and on retirement.' })
  @IsOptional()
  @MaxLength(SHORT)
  reason?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Takes back a move of one’s own: the days in the stage go on.' })
  takesBack?: boolean;
}

@InputType()
export class BulkEditInput {
  @Field(() => [ID]) @ArrayMaxSize(2_000) @IsUUID('all', { each: true }) ids: string[];
  @Field(() => UseCaseChanges) @ValidateNested() @Type(() => UseCaseChanges) changes: UseCaseChanges;
  @Field(() => StageEnum, { nullable: true }) stage?: Stage;
}
