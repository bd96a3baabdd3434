import type { Stage } from '@tamis/scoring';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { StageEnum } from '../organisations/organisation.type.js';

@ObjectType({ description: 'One level of the funnel.' })
export class FunnelStage {
  @Field(() => StageEnum) stage: Stage;
  @Field(() => Int, { description: 'Cases on their path.' }) active: number;
  @Field(() => Int, { description: 'Cases put aside here: paused, rejected, excluded…' }) aside: number;
}

@ObjectType({ description: 'Means of the stored scores of the active cases of a business unit; null when none has the score, never zero.' })
export class BusinessUnitMeans {
  @Field(() => ID, { nullable: true, description: 'None: the cases without a business unit.' }) businessUnitId: string | null;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => Int) useCaseCount: number;
  @Field(() => Int, { description: 'Cases that have a priority.' }) scoredCount: number;
  @Field(() => Float, { nullable: true }) priority: number | null;
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Float, { nullable: true }) feasibility: number | null;
  @Field(() => Float, { nullable: true, description: 'Control of risks: 100 is safe.' }) risk: number | null;
  @Field(() => Float, { nullable: true }) sobriety: number | null;
}

@ObjectType()
export class TopUseCase {
  @Field(() => ID) id: string;
  @Field(() => String) reference: string;
  @Field(() => String) title: string;
  @Field(() => StageEnum) stage: Stage;
  @Field(() => ID, { nullable: true }) businessUnitId: string | null;
  @Field(() => Float) priority: number;
}

@ObjectType({ description: 'The portfolio on one page, from stored scores.' })
export class PortfolioSummary {
  @Field(() => Int) useCaseCount: number;
  @Field(() => Int, { description: 'Cases on their path, retired ones included.' }) activeCount: number;
  @Field(() => Int, { description: 'Active cases that have a priority.' }) scoredCount: number;
  @Field(() => [FunnelStage], { description: 'Every stage, in order.' }) funnel: FunnelStage[];
  @Field(() => [BusinessUnitMeans], { description: 'By name; the cases without a business unit last.' }) businessUnits: BusinessUnitMeans[];
  @Field(() => [TopUseCase], { description: 'The ten highest priorities among active cases that are not retired.' }) top: TopUseCase[];
}
