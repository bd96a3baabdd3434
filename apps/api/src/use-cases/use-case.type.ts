import {
  approaches,
  dataLevels,
  sideStatuses,
  sourcings,
  quadrants,
  type Approach,
  type DataLevel,
  type Quadrant,
  type SideStatus,
  type Sourcing,
  type Stage,
} from '@tamis/scoring';
import { createUnionType, Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { StageEnum } from '../organisations/organisation.type.js';
import { enumOfTerms } from '../platform/graphql/enum-of.js';
import { JsonScalar } from '../platform/graphql/json.scalar.js';
import type { CustomValues } from '../custom-fields/custom-values.js';

export const SideStatusEnum = enumOfTerms(sideStatuses);
registerEnumType(SideStatusEnum, { name: 'SideStatus' });
export const ApproachEnum = enumOfTerms(approaches);
registerEnumType(ApproachEnum, { name: 'Approach' });
export const SourcingEnum = enumOfTerms(sourcings);
registerEnumType(SourcingEnum, { name: 'Sourcing' });
export const DataLevelEnum = enumOfTerms(dataLevels);
registerEnumType(DataLevelEnum, { name: 'DataLevel' });
export const QuadrantEnum = enumOfTerms(quadrants);
registerEnumType(QuadrantEnum, { name: 'Quadrant' });

@ObjectType({ description: 'Stored totals of a case, 0 to 100; a missing one is null, never zero.' })
export class UseCaseScore {
  @Field(() => Int) modelVersion: number;
  @Field(() => Float, { nullable: true }) priority: number | null;
  @Field(() => Float, { nullable: true }) priorityLow: number | null;
  @Field(() => Float, { nullable: true }) priorityHigh: number | null;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Float, { nullable: true }) feasibility: number | null;
  @Field(() => Float, { nullable: true, description: 'Control of risks: 100 is safe.' }) risk: number | null;
  @Field(() => Float, { nullable: true }) sobriety: number | null;
  @Field(() => [Float], { description: 'Coverage of V, F, R, S, 0 to 1.' }) coverage: number[];
  @Field(() => QuadrantEnum, { nullable: true }) quadrant: Quadrant | null;
  @Field(() => [String]) redFlags: string[];
  @Field(() => Int) assessed: number;
  @Field(() => Int) criteria: number;
}

@ObjectType({ description: 'A case as the board and the table draw it.' })
export class UseCaseRow {
  @Field(() => ID) id: string;
  @Field(() => String) reference: string;
  @Field(() => String) title: string;
  @Field(() => StageEnum) stage: Stage;
  @Field(() => GraphQLISODateTime) stageEnteredAt: string;
  @Field(() => SideStatusEnum, { nullable: true }) status: SideStatus | null;
  @Field(() => ID, { nullable: true }) businessUnitId: string | null;
  @Field(() => String, { nullable: true }) theme: string | null;
  @Field(() => String, { nullable: true }) function: string | null;
  @Field(() => [String]) tags: string[];
  @Field(() => ID, { nullable: true }) requesterId: string | null;
  @Field(() => String, { nullable: true }) requesterName: string | null;
  @Field(() => ID, { nullable: true }) ownerId: string | null;
  @Field(() => String, { nullable: true }) ownerName: string | null;
  @Field(() => ID, { nullable: true }) sponsorId: string | null;
  @Field(() => String, { nullable: true }) sponsorName: string | null;
  @Field(() => String, { nullable: true }) intakeSource: string | null;
  @Field(() => ApproachEnum, { nullable: true }) approach: Approach | null;
  @Field(() => SourcingEnum, { nullable: true }) sourcing: Sourcing | null;
  @Field(() => DataLevelEnum, { nullable: true }) dataLevel: DataLevel | null;
  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD.' }) submittedOn: string | null;
  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD.' }) targetDate: string | null;
  @Field(() => GraphQLISODateTime) updatedAt: string;
  @Field(() => Int) version: number;
  @Field(() => Boolean) isDemo: boolean;
  @Field(() => String, { nullable: true, description: 'Reference of the case that this one probably repeats.' }) probableDuplicateOf:
    string | null;
  @Field(() => Boolean, { description: 'The need is written; the list does not carry its text.' }) hasNeed: boolean;
  @Field(() => JsonScalar, { description: 'Values of the asked custom fields, by field id.' }) customValues: CustomValues;
  @Field(() => UseCaseScore, { nullable: true }) score: UseCaseScore | null;
  @Field(() => Boolean) canEdit: boolean;
}

@ObjectType()
export class StageChange {
  @Field(() => StageEnum, { nullable: true }) fromStage: Stage | null;
  @Field(() => StageEnum) toStage: Stage;
  @Field(() => SideStatusEnum, { nullable: true }) toStatus: SideStatus | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => String, { nullable: true }) changedByName: string | null;
  @Field(() => GraphQLISODateTime) changedAt: Date;
}

@ObjectType('UseCase', { description: 'A case, whole.' })
export class UseCaseType extends UseCaseRow {
  @Field(() => String, { nullable: true }) need: string | null;
  @Field(() => String, { nullable: true, description: 'Markdown.' }) description: string | null;
  @Field(() => String, { nullable: true }) statusReason: string | null;
  @Field(() => GraphQLISODateTime) createdAt: string;
  @Field(() => String, { nullable: true }) createdByName: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the imported file.' }) importedFrom: string | null;
  @Field(() => Int) commentCount: number;
  @Field(() => [StageChange]) stageChanges: StageChange[];
}

@ObjectType({ description: 'A field that two people changed: nothing was overwritten, the second chooses.' })
export class ConflictingField {
  @Field(() => String, { description: 'Name of the field, or `customValues.ID`.' }) field: string;
  @Field(() => JsonScalar, { nullable: true }) yours: unknown;
  @Field(() => JsonScalar, { nullable: true }) theirs: unknown;
  @Field(() => String, { nullable: true }) changedByName: string | null;
  @Field(() => GraphQLISODateTime) changedAt: Date;
}

@ObjectType()
export class UseCaseConflict {
  @Field(() => UseCaseType) current: UseCaseType;
  @Field(() => [ConflictingField]) fields: ConflictingField[];
}

export const EditUseCaseResult = createUnionType({
  name: 'EditUseCaseResult',
  types: () => [UseCaseType, UseCaseConflict] as const,
  resolveType: (value: UseCaseType | UseCaseConflict) => ('current' in value ? UseCaseConflict : UseCaseType),
});

@ObjectType()
export class BulkEditResult {
  @Field(() => Int) changed: number;
  @Field(() => Int, { description: 'Had the value already.' }) unchanged: number;
}
