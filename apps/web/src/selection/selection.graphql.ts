import { graphql, type ResultOf } from '../graphql/graphql';

export const SelectionFieldsQuery = graphql(`
  query SelectionFields {
    organisation {
      currency
    }
    customFields {
      id
      name
      type
    }
  }
`);

/** Every case, with its stored score and its figures of the number fields. */
export const SelectionCasesQuery = graphql(`
  query SelectionCases($customFieldIds: [ID!]) {
    useCaseList(customFieldIds: $customFieldIds) {
      id
      reference
      title
      stage
      status
      customValues
      score {
        priority
      }
    }
  }
`);

export type NumberField = ResultOf<typeof SelectionFieldsQuery>['customFields'][number];
type Row = ResultOf<typeof SelectionCasesQuery>['useCaseList'][number];
export type SelectionCase = Omit<Row, 'customValues'> & { readonly customValues: Readonly<Record<string, unknown>> };
