import type { Stage } from '@tamis/scoring';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { StageEnum } from '../organisations/organisation.type.js';
import { UseCaseRow } from './use-case.type.js';

@ObjectType({ description: 'What the head of a column says, whatever the number of its cards: of its active cases alone.' })
export class StageEntries {
  @Field(() => StageEnum) stage: Stage;
  @Field(() => Int, { description: 'Cases that have a priority.' }) scoredCount: number;
  @Field(() => [Float], { description: 'When each entered the stage, in seconds since 1970; in no order.' }) enteredAt: number[];
}

@ObjectType({ description: 'What a board draws before anybody scrolls.' })
export class BoardOpening {
  @Field(() => [StageEntries], { description: 'Every stage, in order.' }) stages: StageEntries[];
  @Field(() => [UseCaseRow], {
    description: 'The first cases on their path of each stage but the retired, in no order; without custom values.',
  })
  useCases: UseCaseRow[];
}
