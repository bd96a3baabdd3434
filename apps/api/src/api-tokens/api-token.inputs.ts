import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsNotEmpty, Matches, Max, MaxLength, Min } from 'class-validator';
import { ROLES, type Role } from '../platform/access/permissions.js';
import { RoleEnum } from '../members/member.type.js';

@InputType()
export class CreateApiTokenInput {
  @Field(() => String) @IsNotEmpty() @Matches(/\S/) @MaxLength(80) name: string;
  @Field(() => RoleEnum) @IsIn(ROLES) role: Role;
  @Field(() => Int, { description: 'Days until it expires, from 1 to 366.' }) @IsInt() @Min(1) @Max(366) days: number;
}
