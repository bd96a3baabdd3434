import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enum-of.js';
import { BUSINESS_UNIT_KINDS, type BusinessUnitKind } from './business-unit.entity.js';

export const BusinessUnitKindEnum = enumOf(BUSINESS_UNIT_KINDS);
registerEnumType(BusinessUnitKindEnum, { name: 'BusinessUnitKind' });

@ObjectType('BusinessUnit')
export class BusinessUnitType {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true }) parentId: string | null;
  @Field(() => String) name: string;
  @Field(() => BusinessUnitKindEnum) kind: BusinessUnitKind;
  @Field(() => Boolean) isDemo: boolean;
  @Field(() => Int) version: number;
  @Field(() => Int, { description: 'Cases of the unit itself, without those of the units below it.' }) useCaseCount: number;
  @Field(() => Int, { description: 'Members of the unit itself.' }) memberCount: number;
}
