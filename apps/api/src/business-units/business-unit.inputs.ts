import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { BUSINESS_UNIT_KINDS, type BusinessUnitKind } from './business-unit.entity.js';
import { BusinessUnitKindEnum } from './business-unit.type.js';

const LONGEST_NAME = 200;
const NOT_BLANK = /\S/;

@InputType()
export class AddBusinessUnitInput {
  @Field(() => String) @Matches(NOT_BLANK) @MaxLength(LONGEST_NAME) name: string;
  @Field(() => BusinessUnitKindEnum) @IsIn(BUSINESS_UNIT_KINDS) kind: BusinessUnitKind;
  @Field(() => ID, { nullable: true, description: 'None puts it at the top.' }) @IsOptional() @IsUUID() parentId?: string | null;
}

@InputType()
export class EditBusinessUnitInput {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that was read.' }) version: number;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(NOT_BLANK) @MaxLength(LONGEST_NAME) name?: string | null;
  @Field(() => BusinessUnitKindEnum, { nullable: true }) @IsOptional() @IsIn(BUSINESS_UNIT_KINDS) kind?: BusinessUnitKind | null;
  @Field(() => ID, { nullable: true, description: 'Null moves it to the top; left out, it stays where it is.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}
