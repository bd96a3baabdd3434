import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

const UnitFields = graphql(`
  fragment UnitFields on BusinessUnit @_unmask {
    id
    parentId
    name
    kind
    isDemo
    version
    useCaseCount
    memberCount
  }
`);

export const BusinessUnitsQuery = graphql(
  `
    query BusinessUnits {
      businessUnits {
        ...UnitFields
      }
    }
  `,
  [UnitFields],
);

export const AddBusinessUnitMutation = graphql(`
  mutation AddBusinessUnit($input: AddBusinessUnitInput!) {
    addBusinessUnit(input: $input) {
      id
      name
    }
  }
`);

export const EditBusinessUnitMutation = graphql(
  `
    mutation EditBusinessUnit($input: EditBusinessUnitInput!) {
      editBusinessUnit(input: $input) {
        ...UnitFields
      }
    }
  `,
  [UnitFields],
);

export const RemoveBusinessUnitMutation = graphql(`
  mutation RemoveBusinessUnit($id: ID!) {
    removeBusinessUnit(id: $id) {
      id
    }
  }
`);

export type BusinessUnit = ResultOf<typeof UnitFields>;
export type UnitKind = BusinessUnit['kind'];
export type AddInput = VariablesOf<typeof AddBusinessUnitMutation>['input'];
export type EditInput = VariablesOf<typeof EditBusinessUnitMutation>['input'];
