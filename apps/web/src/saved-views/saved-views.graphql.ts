import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

export const SavedViewsQuery = graphql(`
  query SavedViews {
    savedViews {
      id
      name
      search
      isShared
      ownerName
      canEdit
    }
  }
`);

export const SaveViewMutation = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      id
      name
      search
      isShared
    }
  }
`);

export const RemoveViewMutation = graphql(`
  mutation RemoveView($id: ID!) {
    removeView(id: $id) {
      id
    }
  }
`);

export type SavedView = ResultOf<typeof SavedViewsQuery>['savedViews'][number];
export type SaveViewInput = VariablesOf<typeof SaveViewMutation>['input'];
