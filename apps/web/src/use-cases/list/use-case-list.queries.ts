import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../../graphql/execute';
import { keepShown, LIVE } from '../../graphql/live';
import {
  BoardOpeningQuery,
  BulkEditMutation,
  ListContextQuery,
  RemoveDemoMutation,
  SetWipLimitMutation,
  SubmitUseCaseMutation,
  UseCaseListQuery,
  type BoardOpening,
  type BulkEditInput,
  type ListRow,
  type SetWipLimitInput,
  type SubmitInput,
} from './use-case-list.graphql';

export const listKey = (organisation: string) => [organisation, 'use-cases', 'list'] as const;

export const openingKey = (organisation: string) => [organisation, 'use-cases', 'opening'] as const;

export const UseCaseListQueries = {
  /** The first cases of each stage, with which a board is drawn. */
  opening: (organisation: string) =>
    queryOptions({
      queryKey: openingKey(organisation),
      queryFn: async () => (await execute(organisation, BoardOpeningQuery)).boardOpening as BoardOpening,
      staleTime: 15_000,
    }),
  /** Every case of the organisation: filters and sorts run on these rows, in memory. */
  list: (organisation: string, customFieldIds: readonly string[] = []) =>
    queryOptions({
      queryKey: [...listKey(organisation), customFieldIds.toSorted().join(',')],
      queryFn: keepShown(async (client, queryKey) => {
        const ids = customFieldIds.toSorted();
        const rows = (await execute(organisation, UseCaseListQuery, { customFieldIds: ids })).useCaseList as ListRow[];
        // Cards that the opening has drawn already stay as they are, without custom values; later lists are compared with the one before.
        const isFirst = ids.length === 0 && client.getQueryData(queryKey) === undefined;
        const drawn = isFirst ? client.getQueryData<BoardOpening>(openingKey(organisation))?.useCases : undefined;
        return shareUnchangedRows(drawn, rows) as ListRow[];
      }),
      refetchInterval: LIVE,
      staleTime: 15_000,
      structuralSharing: shareUnchangedRows,
    }),
  context: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'use-cases', 'list-context'],
      queryFn: () => execute(organisation, ListContextQuery),
      staleTime: 60_000,
    }),
};

// A row that did not change stays the same object, so that its card is not drawn again.
function shareUnchangedRows(before: unknown, after: unknown): unknown {
  if (!before) return after;
  const shown = before as ListRow[];
  let known: Map<string, ListRow> | undefined;
  // Most stand where they stood: only where one came or went are the rows looked up.
  const shownOf = ({ id }: ListRow, at: number) => {
    if (shown[at]?.id === id) return shown[at];
    return (known ??= new Map(shown.map((row) => [row.id, row]))).get(id);
  };
  const rows = (after as ListRow[]).map((row, at) => {
    const same = shownOf(row, at);
    return same && (same === row || isUnchanged(same, row)) ? same : row;
  });
  return rows.length === shown.length && rows.every((row, at) => row === shown[at]) ? shown : rows;
}

const joined = ['ownerName', 'sponsorName', 'requesterName', 'probableDuplicateOf', 'canEdit'] as const;

/** The version tells the case's own columns; the rest comes from elsewhere: names, and the stored score. */
const isUnchanged = (a: ListRow, b: ListRow): boolean =>
  a.version === b.version && joined.every((field) => a[field] === b[field]) && JSON.stringify(a.score) === JSON.stringify(b.score);

export const UseCaseListMutations = {
  bulkEdit: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: BulkEditInput) => (await execute(organisation, BulkEditMutation, { input })).bulkEditUseCases,
      onSuccess: () => client.invalidateQueries({ queryKey: [organisation, 'use-cases'] }),
    }),
  submit: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: SubmitInput) => (await execute(organisation, SubmitUseCaseMutation, { input })).submitUseCase,
      onSuccess: () => client.invalidateQueries({ queryKey: [organisation, 'use-cases'] }),
    }),
  removeDemo: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async () => (await execute(organisation, RemoveDemoMutation)).removeDemoData,
      onSuccess: () => client.invalidateQueries({ queryKey: [organisation] }),
    }),
  setWipLimit: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: SetWipLimitInput) => (await execute(organisation, SetWipLimitMutation, { input })).setWipLimit,
      onSuccess: () => client.invalidateQueries({ queryKey: UseCaseListQueries.context(organisation).queryKey }),
    }),
};
