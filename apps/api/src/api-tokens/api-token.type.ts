import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '../platform/access/permissions.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { RoleEnum } from '../members/member.type.js';

export type ApiTokenState = 'active' | 'expired' | 'revoked';
export const ApiTokenStateEnum = enumOf(['active', 'expired', 'revoked']);
registerEnumType(ApiTokenStateEnum, { name: 'ApiTokenState' });

@ObjectType('ApiToken', { description: 'Lets a program act for the administrator who made it, with a role of its own.' })
export class ApiTokenType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => ApiTokenStateEnum) state: ApiTokenState;
  @Field(() => String) createdByName: string;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'To the hour.' }) lastUsedAt: Date | null;
}

@ObjectType({ description: 'A token with its secret, which is told this once and kept nowhere.' })
export class CreatedApiToken {
  @Field(() => ApiTokenType) token: ApiTokenType;
  @Field(() => String) secret: string;
}
