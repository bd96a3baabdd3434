import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

const FieldFields = graphql(`
  fragment FieldFields on CustomField @_unmask {
    id
    name
    type
    options
    position
    isDemo
    version
  }
`);

export const CustomFieldsQuery = graphql(
  `
    query CustomFields {
      customFields {
        ...FieldFields
      }
    }
  `,
  [FieldFields],
);

export const AddCustomFieldMutation = graphql(
  `
    mutation AddCustomField($input: AddCustomFieldInput!) {
      addCustomField(input: $input) {
        ...FieldFields
      }
    }
  `,
  [FieldFields],
);

export const EditCustomFieldMutation = graphql(
  `
    mutation EditCustomField($input: EditCustomFieldInput!) {
      editCustomField(input: $input) {
        ...FieldFields
      }
    }
  `,
  [FieldFields],
);

export const RemoveCustomFieldMutation = graphql(`
  mutation RemoveCustomField($id: ID!, $confirmedUseCaseCount: Int) {
    removeCustomField(id: $id, confirmedUseCaseCount: $confirmedUseCaseCount) {
      __typename
      ... on CustomField {
        id
      }
      ... on CustomFieldInUse {
        useCaseCount
      }
    }
  }
`);

export type CustomField = ResultOf<typeof FieldFields>;
export type FieldType = CustomField['type'];
export type AddInput = VariablesOf<typeof AddCustomFieldMutation>['input'];
export type EditInput = VariablesOf<typeof EditCustomFieldMutation>['input'];
