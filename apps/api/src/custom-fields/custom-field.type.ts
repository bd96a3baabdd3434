import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enum-of.js';
import { CUSTOM_FIELD_TYPES, type CustomFieldType as FieldKind } from './custom-field.entity.js';

export const CustomFieldTypeEnum = enumOf(CUSTOM_FIELD_TYPES);
registerEnumType(CustomFieldTypeEnum, { name: 'CustomFieldType' });

@ObjectType('CustomField', { description: 'A field that the organisation adds to its cases.' })
export class CustomFieldOutput {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => CustomFieldTypeEnum) type: FieldKind;
  @Field(() => [String], { description: 'What may be chosen, for choice and multi_choice.' }) options: string[];
  @Field(() => Int) position: number;
  @Field(() => Boolean) isDemo: boolean;
  @Field(() => Int) version: number;
}

@ObjectType({ description: 'Removing the field would take its value from these cases: ask, then confirm with this count.' })
export class CustomFieldInUse {
  @Field(() => CustomFieldOutput) field: CustomFieldOutput;
  @Field(() => Int) useCaseCount: number;
}

export const RemoveCustomFieldResult = createUnionType({
  name: 'RemoveCustomFieldResult',
  types: () => [CustomFieldOutput, CustomFieldInUse] as const,
  resolveType: (value: CustomFieldOutput | CustomFieldInUse) => ('useCaseCount' in value ? CustomFieldInUse : CustomFieldOutput),
});
