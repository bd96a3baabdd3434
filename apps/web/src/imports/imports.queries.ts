import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import {
  DiscardImportMutation,
  ImportPlacesQuery,
  ImportPreviewQuery,
  ImportRowsQuery,
  ImportRunQuery,
  ImportsQuery,
  RunImportMutation,
  type ImportRun,
  type RowFilter,
} from './imports.graphql';
import type { Mapping } from './mapping';
import { uploadList } from './upload-list';

/** Rows fetched at once; the API gives at most 200. */
export const ROWS_PER_PAGE = 100;
const LOOK_AGAIN = 400;

const importsKey = (organisation: string) => [organisation, 'imports'] as const;
const runKey = (organisation: string, id: string) => [...importsKey(organisation), id, 'run'] as const;

export const ImportQueries = {
  recent: (organisation: string) =>
    queryOptions({
      queryKey: [...importsKey(organisation), 'recent'],
      queryFn: async () => (await execute(organisation, ImportsQuery)).imports,
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.some((run) => run.state === 'running') ? 1_000 : false),
    }),
  /** Looked at again and again while it is being written. */
  run: (organisation: string, id: string) =>
    queryOptions({
      queryKey: runKey(organisation, id),
      queryFn: async () => (await execute(organisation, ImportRunQuery, { id })).importRun,
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_AGAIN : false),
    }),
  preview: (organisation: string, id: string, mapping: Mapping | null) =>
    queryOptions({
      queryKey: [...importsKey(organisation), id, 'preview', mapping],
      queryFn: async () => (await execute(organisation, ImportPreviewQuery, { id, mapping })).importPreview,
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    }),
  rows: (organisation: string, id: string, asked: { mapping: Mapping | null; filter: RowFilter; page: number }) =>
    queryOptions({
      queryKey: [...importsKey(organisation), id, 'rows', asked],
      queryFn: async () => {
        const { mapping, filter, page } = asked;
        const variables = { id, mapping, filter, offset: page * ROWS_PER_PAGE, limit: ROWS_PER_PAGE };
        return (await execute(organisation, ImportRowsQuery, variables)).importRows;
      },
      staleTime: 60_000,
    }),
  places: (organisation: string) =>
    queryOptions({
      queryKey: [...importsKey(organisation), 'places'],
      queryFn: () => execute(organisation, ImportPlacesQuery),
      staleTime: 60_000,
    }),
};

export const ImportMutations = {
  upload: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: (file: File) => uploadList(organisation, file),
      onSuccess: () => client.invalidateQueries({ queryKey: [...importsKey(organisation), 'recent'] }),
    }),
  run: (client: QueryClient, organisation: string, id: string) =>
    mutationOptions({
      mutationFn: async (mapping: Mapping | null) => (await execute(organisation, RunImportMutation, { id, mapping })).runImport,
      onSuccess: (run: ImportRun) => client.setQueryData(runKey(organisation, id), run),
    }),
  discard: (client: QueryClient, organisation: string, id: string) =>
    mutationOptions({
      mutationFn: () => execute(organisation, DiscardImportMutation, { id }),
      onSuccess: () => client.invalidateQueries({ queryKey: importsKey(organisation) }),
    }),
};
