import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Language } from '../platform/access/actor.js';
import { PERMISSIONS, ROLES, type Role } from '../platform/access/permissions.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import type { ColourTheme, MemberState } from './member.entity.js';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, { name: 'Role' });
export const LanguageEnum = enumOf(['fr', 'en']);
registerEnumType(LanguageEnum, { name: 'Language' });
export const ThemeEnum = enumOf(['light', 'dark', 'auto']);
registerEnumType(ThemeEnum, { name: 'ColourTheme' });
export const MemberStateEnum = enumOf(['invited', 'active', 'removed']);
registerEnumType(MemberStateEnum, { name: 'MemberState' });

@ObjectType('Member')
export class MemberType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => MemberStateEnum) state: MemberState;
  @Field(() => ID, { nullable: true }) businessUnitId: string | null;
  @Field(() => Boolean) isDemo: boolean;
  @Field(() => Int) version: number;
}

@ObjectType({ description: 'An invitation: its link is told once, to the administrator who made it, and holds a secret.' })
export class Invitation {
  @Field(() => MemberType) member: MemberType;
  @Field(() => String, { description: 'Path of the page where the invited person chooses a password.' }) path: string;
}

@ObjectType()
export class Preferences {
  @Field(() => LanguageEnum) language: Language;
  @Field(() => ThemeEnum) theme: ColourTheme;
  @Field(() => Boolean) singleKeyShortcuts: boolean;
}

@ObjectType({ description: 'One organisation of the signed-in person, with what their role may do there.' })
export class Membership {
  @Field(() => ID) memberId: string;
  @Field(() => String) organisationSlug: string;
  @Field(() => String) organisationName: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => Preferences) preferences: Preferences;
  @Field(() => [String], { description: `Permissions of the role, such as ${Object.keys(PERMISSIONS)[0]}.` }) abilities: string[];
}

@ObjectType({ description: 'The signed-in person.' })
export class Viewer {
  @Field(() => ID) accountId: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => [Membership]) memberships: Membership[];
}
