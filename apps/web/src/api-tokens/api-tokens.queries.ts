import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import { ApiTokensQuery, CreateApiTokenMutation, RevokeApiTokenMutation, type CreateInput } from './api-tokens.graphql';

export const ApiTokenQueries = {
  list: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'api-tokens'],
      queryFn: async () => (await execute(organisation, ApiTokensQuery)).apiTokens,
      staleTime: 15_000,
    }),
};

export const ApiTokenMutations = {
  create: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: CreateInput) => (await execute(organisation, CreateApiTokenMutation, { input })).createApiToken,
      onSuccess: () => client.invalidateQueries(ApiTokenQueries.list(organisation)),
    }),
  revoke: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (id: string) => execute(organisation, RevokeApiTokenMutation, { id }),
      onSettled: () => client.invalidateQueries(ApiTokenQueries.list(organisation)),
    }),
};
