import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import {
  AddCustomFieldMutation,
  CustomFieldsQuery,
  EditCustomFieldMutation,
  RemoveCustomFieldMutation,
  type AddInput,
  type EditInput,
} from './custom-fields.graphql';

export const CustomFieldQueries = {
  list: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'custom-fields'],
      queryFn: async () => (await execute(organisation, CustomFieldsQuery)).customFields,
      staleTime: 15_000,
    }),
};

export interface Removal {
  id: string;
  /** How many cases the reader saw lose a value. */
  confirmedUseCaseCount: number;
}

export const CustomFieldMutations = {
  add: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: AddInput) => (await execute(organisation, AddCustomFieldMutation, { input })).addCustomField,
      onSettled: () => refresh(client, organisation),
    }),
  edit: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: EditInput) => (await execute(organisation, EditCustomFieldMutation, { input })).editCustomField,
      onSettled: () => refresh(client, organisation),
    }),
  remove: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (removal: Removal) => (await execute(organisation, RemoveCustomFieldMutation, removal)).removeCustomField,
      onSettled: () => refresh(client, organisation),
    }),
};

/** The fields, and every case that shows them. */
function refresh(client: QueryClient, organisation: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: [organisation, 'custom-fields'] }),
    client.invalidateQueries({ queryKey: [organisation, 'use-cases'] }),
  ]);
}
