import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import { RemoveViewMutation, SavedViewsQuery, SaveViewMutation, type SaveViewInput } from './saved-views.graphql';

export const SavedViewsQueries = {
  list: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'saved-views'],
      queryFn: async () => (await execute(organisation, SavedViewsQuery)).savedViews,
      staleTime: 60_000,
    }),
};

const refresh = (client: QueryClient, organisation: string) =>
  client.invalidateQueries({ queryKey: SavedViewsQueries.list(organisation).queryKey });

export const SavedViewsMutations = {
  save: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: SaveViewInput) => (await execute(organisation, SaveViewMutation, { input })).saveView,
      onSuccess: () => refresh(client, organisation),
    }),
  remove: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (id: string) => (await execute(organisation, RemoveViewMutation, { id })).removeView,
      onSuccess: () => refresh(client, organisation),
    }),
};
