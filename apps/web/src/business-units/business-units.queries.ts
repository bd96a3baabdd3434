import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import {
  AddBusinessUnitMutation,
  BusinessUnitsQuery,
  EditBusinessUnitMutation,
  RemoveBusinessUnitMutation,
  type AddInput,
  type EditInput,
} from './business-units.graphql';

export const BusinessUnitQueries = {
  list: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'business-units'],
      queryFn: async () => (await execute(organisation, BusinessUnitsQuery)).businessUnits,
      staleTime: 15_000,
    }),
};

export const BusinessUnitMutations = {
  add: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: AddInput) => (await execute(organisation, AddBusinessUnitMutation, { input })).addBusinessUnit,
      onSettled: () => refresh(client, organisation),
    }),
  edit: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: EditInput) => (await execute(organisation, EditBusinessUnitMutation, { input })).editBusinessUnit,
      onSettled: () => refresh(client, organisation),
    }),
  remove: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: (id: string) => execute(organisation, RemoveBusinessUnitMutation, { id }),
      onSettled: () => refresh(client, organisation),
    }),
};

/** Everything that names units: this tree, the lists of cases, the members. */
function refresh(client: QueryClient, organisation: string): Promise<unknown> {
  return Promise.all(
    [['business-units'], ['use-cases', 'list-context'], ['members']].map((key) =>
      client.invalidateQueries({ queryKey: [organisation, ...key] }),
    ),
  );
}
