import { stages, type Stage } from '@tamis/scoring';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOfTerms } from '../platform/graphql/enum-of.js';

export const StageEnum = enumOfTerms(stages);
registerEnumType(StageEnum, { name: 'Stage' });

@ObjectType()
export class StageSetting {
  @Field(() => StageEnum) stage: Stage;
  @Field(() => Int, { nullable: true, description: 'Cases in progress above which the board warns.' }) wipLimit: number | null;
}

@ObjectType('Organisation')
export class OrganisationType {
  @Field(() => ID) id: string;
  @Field(() => String) slug: string;
  @Field(() => String) name: string;
  @Field(() => String) referencePrefix: string;
  @Field(() => String) language: string;
  @Field(() => String, { description: 'ISO 4217 code of amounts of money.' }) currency: string;
  @Field(() => Int, { description: 'Moved by every write of the organisation.' }) revision: number;
  @Field(() => Int) useCaseCount: number;
  @Field(() => Int) demoUseCaseCount: number;
  @Field(() => [StageSetting]) stages: StageSetting[];
}
