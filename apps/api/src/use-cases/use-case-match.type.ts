import type { SideStatus, Stage } from '@tamis/scoring';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { StageEnum } from '../organisations/organisation.type.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { SideStatusEnum } from './use-case.type.js';

export const MATCHED_FIELDS = ['reference', 'title', 'need', 'description', 'other'] as const;
export type MatchedField = (typeof MATCHED_FIELDS)[number];

export const MatchedFieldEnum = enumOf(MATCHED_FIELDS);
registerEnumType(MatchedFieldEnum, { name: 'MatchedField' });

@ObjectType({ description: 'A case that holds every word of a search, or another form of it.' })
export class UseCaseMatch {
  @Field(() => ID) id: string;
  @Field(() => String) reference: string;
  @Field(() => String) title: string;
  @Field(() => StageEnum) stage: Stage;
  @Field(() => SideStatusEnum, { nullable: true }) status: SideStatus | null;
  @Field(() => String, { nullable: true }) theme: string | null;
  @Field(() => MatchedFieldEnum, { description: 'The first field with one of the words; other is the theme, a tag or a custom value.' })
  matchedField: MatchedField;
  @Field(() => String, { nullable: true, description: 'The words around, of the need or the description.' }) excerpt: string | null;
}
