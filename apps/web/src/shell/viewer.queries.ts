import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import { EditPreferencesMutation, ViewerQuery, type Preferences, type Viewer } from './viewer.graphql';

export const ViewerQueries = {
  viewer: () =>
    queryOptions({
      queryKey: ['viewer'],
      queryFn: async () => (await execute(null, ViewerQuery)).viewer,
      staleTime: 5 * 60_000,
    }),
};

/** Shown at once, taken back when the API refuses. */
export const editPreferences = (client: QueryClient, organisation: string) =>
  mutationOptions({
    mutationFn: (change: Partial<Preferences>) => execute(organisation, EditPreferencesMutation, { input: change }),
    onMutate: (change) => {
      const { queryKey } = ViewerQueries.viewer();
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (viewer) => viewer && withPreferences(viewer, organisation, change));
      return { before };
    },
    onError: (_error, _change, context) => client.setQueryData(ViewerQueries.viewer().queryKey, context?.before),
  });

function withPreferences(viewer: Viewer, organisation: string, change: Partial<Preferences>): Viewer {
  const memberships = viewer.memberships.map((one) =>
    one.organisationSlug === organisation ? { ...one, preferences: { ...one.preferences, ...change } } : one,
  );
  return { ...viewer, memberships };
}
