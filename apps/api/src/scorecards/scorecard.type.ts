import { evidenceLevels, type Approach, type CriterionId, type EvidenceLevel, type ScoringModelDefinition } from '@tamis/scoring';
import { createUnionType, Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOfTerms } from '../platform/graphql/enum-of.js';
import { JsonScalar } from '../platform/graphql/json.scalar.js';
import { ApproachEnum, UseCaseScore } from '../use-cases/use-case.type.js';

export const EvidenceLevelEnum = enumOfTerms(evidenceLevels);
registerEnumType(EvidenceLevelEnum, { name: 'EvidenceLevel' });

@ObjectType('Assessment', { description: 'The score of a criterion that counts: the latest one given.' })
export class AssessmentType {
  @Field(() => String) criterion: CriterionId;
  @Field(() => Float, { nullable: true, description: '0 to 5 by half points; null was taken away and is missing.' }) score: number | null;
  @Field(() => EvidenceLevelEnum, { nullable: true }) evidence: EvidenceLevel | null;
  @Field(() => String, { nullable: true }) justification: string | null;
  @Field(() => ID) assessorId: string;
  @Field(() => String) assessorName: string;
  @Field(() => GraphQLISODateTime) updatedAt: Date;
  @Field(() => Int, { description: 'To be sent back with the next score of this criterion.' }) version: number;
}

@ObjectType()
export class Scorecard {
  @Field(() => ID) useCaseId: string;
  @Field(() => String) reference: string;
  @Field(() => String) title: string;
  @Field(() => ApproachEnum, { nullable: true }) approach: Approach | null;
  @Field(() => Int) modelVersion: number;
  @Field(() => String) modelName: string;
  @Field(() => JsonScalar, { description: 'The current model: ScoringModelDefinition of the scoring library.' })
  model: ScoringModelDefinition;
  @Field(() => [AssessmentType]) assessments: AssessmentType[];
  @Field(() => UseCaseScore, { nullable: true, description: 'Stored totals; null until a criterion is scored.' })
  score: UseCaseScore | null;
  @Field(() => Boolean) canAssess: boolean;
}

/** `deviation`: sample standard deviation between its assessors, when several gave a score. */
export interface GivenScore {
  readonly score: number;
  readonly evidence?: EvidenceLevel;
  readonly deviation?: number;
}

@ObjectType({ description: 'What one use case was given, criterion by criterion: what rank draws start from.' })
export class GivenScores {
  @Field(() => ID) useCaseId: string;
  @Field(() => JsonScalar, {
    description: 'Criterion to { score 0 to 5, evidence, deviation between assessors in points }. What is missing is absent, never zero.',
  })
  criteria: Readonly<Partial<Record<CriterionId, GivenScore>>>;
}

@ObjectType({ description: 'Somebody else scored this criterion since it was read: nothing was overwritten, the second chooses.' })
export class AssessmentConflict {
  @Field(() => String) criterion: CriterionId;
  @Field(() => Scorecard) current: Scorecard;
}

export const AssessCriterionResult = createUnionType({
  name: 'AssessCriterionResult',
  types: () => [Scorecard, AssessmentConflict] as const,
  resolveType: (value: Scorecard | AssessmentConflict) => ('current' in value ? AssessmentConflict : Scorecard),
});
