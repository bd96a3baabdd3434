import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../platform/graphql/json.scalar.js';
import type { Changes } from './audit-entry.entity.js';

@ObjectType({ description: 'One thing that happened.' })
export class AuditEntryType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => String, { nullable: true, description: 'None when the product itself acted.' }) actorName: string | null;
  @Field(() => String, { description: 'Such as use-case.edit.' }) verb: string;
  @Field(() => JsonScalar, { description: 'Field by field, what it was and what it became: {"title": ["Before", "After"]}.' })
  changes: Changes;
}

@ObjectType({ description: 'What happened to one subject, newest first.' })
export class AuditTrailPage {
  @Field(() => [AuditEntryType]) entries: AuditEntryType[];
  @Field(() => JsonScalar, { description: 'Names of the members, units, cases and fields whose ids stand in the changes, by id.' })
  names: Record<string, string>;
  @Field(() => Boolean) hasMore: boolean;
}
