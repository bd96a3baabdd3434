import type { ScoringModelDefinition } from '@tamis/scoring';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../platform/graphql/json.scalar.js';

@ObjectType({ description: 'One version of the scoring model, without its content.' })
export class ScoringModelVersion {
  @Field(() => Int) version: number;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: 'Why this version was made.' }) note: string | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => String, { nullable: true }) createdByName: string | null;
  @Field(() => Boolean) isCurrent: boolean;
}

@ObjectType('ScoringModel', { description: 'Axes, criteria, anchors, weights and thresholds. A version never changes.' })
export class ScoringModelType extends ScoringModelVersion {
  @Field(() => JsonScalar, { description: 'The whole model: ScoringModelDefinition of the scoring library.' })
  definition: ScoringModelDefinition;
  @Field(() => Boolean, { description: 'The caller may make a new version from this one.' }) canRevise: boolean;
}
