import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import type { Language } from '../platform/access/actor.js';
import { ROLES, type Role } from '../platform/access/permissions.js';
import type { ColourTheme } from './member.entity.js';
import { LanguageEnum, RoleEnum, ThemeEnum } from './member.type.js';

@InputType()
export class InviteMemberInput {
  @Field(() => String) @IsEmail() @MaxLength(254) email: string;
  @Field(() => String) @MinLength(1) @MaxLength(120) name: string;
  @Field(() => RoleEnum) @IsIn(ROLES) role: Role;
  @Field(() => LanguageEnum) language: Language;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() businessUnitId?: string | null;
}

@InputType()
export class EditMemberInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) @IsOptional() @MinLength(1) @MaxLength(120) name?: string;
  @Field(() => RoleEnum, { nullable: true }) @IsOptional() @IsIn(ROLES) role?: Role;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() businessUnitId?: string | null;
}

@InputType()
export class EditPreferencesInput {
  @Field(() => LanguageEnum, { nullable: true }) language?: Language;
  @Field(() => ThemeEnum, { nullable: true }) theme?: ColourTheme;
  @Field(() => Boolean, { nullable: true }) singleKeyShortcuts?: boolean;
}

@InputType()
export class FoundOrganisationInput {
  @Field(() => String) @MinLength(1) @MaxLength(120) name: string;
  @Field(() => String, { nullable: true, description: 'Its part of the address; from the name when left out.' })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{1,40}$/)
  slug?: string;
  @Field(() => String, { nullable: true, description: 'Of references: ACM gives ACM-1.' })
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9]{1,5}$/)
  referencePrefix?: string;
  @Field(() => LanguageEnum, { nullable: true }) language?: Language;
}
