import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, Matches, MaxLength, Min } from 'class-validator';
import { CUSTOM_FIELD_TYPES, type CustomFieldType } from './custom-field.entity.js';
import { CustomFieldTypeEnum } from './custom-field.type.js';

const LONGEST_NAME = 300;
const LONGEST_OPTION = 1_000;
const MOST_OPTIONS = 500;
const NOT_BLANK = /\S/;

@InputType()
export class AddCustomFieldInput {
  @Field(() => String) @Matches(NOT_BLANK) @MaxLength(LONGEST_NAME) name: string;
  @Field(() => CustomFieldTypeEnum) @IsIn(CUSTOM_FIELD_TYPES) type: CustomFieldType;
  @Field(() => [String], { nullable: true, description: 'Needed by choice and multi_choice.' })
  @IsOptional()
  @ArrayMaxSize(MOST_OPTIONS)
  @MaxLength(LONGEST_OPTION, { each: true })
  options?: string[] | null;
}

@InputType()
export class EditCustomFieldInput {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that was read.' }) version: number;
  @Field(() => String, { nullable: true }) @IsOptional() @Matches(NOT_BLANK) @MaxLength(LONGEST_NAME) name?: string | null;
  @Field(() => CustomFieldTypeEnum, { nullable: true }) @IsOptional() @IsIn(CUSTOM_FIELD_TYPES) type?: CustomFieldType | null;
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MOST_OPTIONS)
  @MaxLength(LONGEST_OPTION, { each: true })
  options?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Place in the list, 0 first; the others make room.' })
  @IsOptional()
  @Min(0)
  position?: number | null;
}
