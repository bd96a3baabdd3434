import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { takeEarly } from '../../graphql/early';
import { execute } from '../../graphql/execute';
import { keepShown, LIVE } from '../../graphql/live';
import {
  BulkEditMutation,
  EditInListMutation,
  ListContextQuery,
  MoveOnBoardMutation,
  RemoveDemoMutation,
  SetWipLimitMutation,
  SubmitUseCaseMutation,
  UseCaseListQuery,
  type BulkEditInput,
  type Conflict,
  type ListAnswer,
  type ListContext,
  type ListRow,
  type MoveInput,
  type SetWipLimitInput,
  type SubmitInput,
  type UseCaseChanges,
  type WrittenRow,
} from './use-case-list.graphql';

const listKey = (organisation: string) => [organisation, 'use-cases', 'list'] as const;

export const UseCaseListQueries = {
  /** Every case of the organisation: filters and sorts run on these rows, in memory. */
  list: (organisation: string, customFieldIds: readonly string[] = []) =>
    queryOptions({
      queryKey: [...listKey(organisation), customFieldIds.toSorted().join(',')],
      queryFn: keepShown(async () => {
        const ids = customFieldIds.toSorted();
        const early = ids.length === 0 ? takeEarly<ListAnswer>(`list ${organisation}`) : undefined;
        return (await (early ?? execute(organisation, UseCaseListQuery, { customFieldIds: ids }))).useCaseList as ListRow[];
      }),
      refetchInterval: LIVE,
      staleTime: 15_000,
      structuralSharing: shareUnchangedRows,
    }),
  context: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'use-cases', 'list-context'],
      queryFn: () => takeEarly<ListContext>(`list-context ${organisation}`) ?? execute(organisation, ListContextQuery),
      staleTime: 60_000,
    }),
};

// A row that did not change stays the same object, so that its card is not drawn again.
function shareUnchangedRows(before: unknown, after: unknown): unknown {
  const shown = before as ListRow[] | undefined;
  const known = new Map(shown?.map((row) => [row.id, row]));
  const rows = (after as ListRow[]).map((row) => {
    const same = known.get(row.id);
    return same && (same === row || isUnchanged(same, row)) ? same : row;
  });
  return rows.length === shown?.length && rows.every((row, at) => row === shown[at]) ? shown : rows;
}

const joined = ['ownerName', 'sponsorName', 'requesterName', 'probableDuplicateOf', 'canEdit'] as const;

/** The version tells the case's own columns; the rest comes from elsewhere: names, and the stored score. */
const isUnchanged = (a: ListRow, b: ListRow): boolean =>
  a.version === b.version && joined.every((field) => a[field] === b[field]) && JSON.stringify(a.score) === JSON.stringify(b.score);

/** A write was made by somebody else meanwhile: nothing was overwritten. */
export class EditConflict extends Error {
  constructor(readonly conflict: Conflict) {
    super('EDITED_MEANWHILE');
  }
}

type WriteAnswer = ({ __typename: 'UseCase' } & WrittenRow) | ({ __typename: 'UseCaseConflict' } & Conflict);

function writtenOrThrow(answer: WriteAnswer): WrittenRow {
  if (answer.__typename === 'UseCaseConflict') throw new EditConflict(answer);
  const { __typename: _type, ...written } = answer;
  return written;
}

export interface RowEdit {
  row: Pick<ListRow, 'id' | 'version'>;
  changes: UseCaseChanges;
  /** What the row shows until the API has answered. */
  shown: Partial<ListRow>;
}

export interface RowMove {
  row: Pick<ListRow, 'id' | 'version'>;
  stage: MoveInput['stage'];
  status?: MoveInput['status'];
  reason?: string;
  /** An undo: the case shows the day it had entered the stage. */
  takesBackTo?: ListRow['stageEnteredAt'];
}

export const UseCaseListMutations = {
  edit: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async ({ row, changes }: RowEdit) => {
        const input = { id: row.id, version: row.version, changes };
        return writtenOrThrow((await execute(organisation, EditInListMutation, { input })).editUseCase as WriteAnswer);
      },
      onMutate: ({ row, shown }) => patchRow(client, organisation, row.id, shown),
      onSuccess: (written) => settle(client, organisation, written),
      onError: (_error, _edit, undo) => undo?.(),
    }),
  move: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async ({ row, stage, status, reason, takesBackTo }: RowMove) => {
        const input = { id: row.id, version: row.version, stage, status, reason, takesBack: takesBackTo ? true : undefined };
        return writtenOrThrow((await execute(organisation, MoveOnBoardMutation, { input })).moveUseCase as WriteAnswer);
      },
      onMutate: ({ row, stage, status, takesBackTo }) => {
        const stageEnteredAt = takesBackTo ?? new Date().toISOString();
        return patchRow(client, organisation, row.id, { stage, status: status ?? null, stageEnteredAt });
      },
      onSuccess: (written) => settle(client, organisation, written),
      onError: (_error, _move, undo) => undo?.(),
    }),
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

/** Shows a change in every list at once; the answer takes it back, field by field. */
function patchRow(client: QueryClient, organisation: string, id: string, shown: Partial<ListRow>): () => void {
  void client.cancelQueries({ queryKey: listKey(organisation) });
  const before = client
    .getQueriesData<ListRow[]>({ queryKey: listKey(organisation) })
    .flatMap(([, rows]) => rows ?? [])
    .find((row) => row.id === id);
  replaceRow(client, organisation, id, shown);
  const previous = Object.fromEntries(Object.keys(shown).map((field) => [field, before?.[field as keyof ListRow]]));
  return () => before && replaceRow(client, organisation, id, previous);
}

function replaceRow(client: QueryClient, organisation: string, id: string, values: Partial<ListRow>) {
  client.setQueriesData<ListRow[]>({ queryKey: listKey(organisation) }, (rows) =>
    rows?.map((row) => (row.id === id ? { ...row, ...values } : row)),
  );
}

/** What the API wrote; the list's own figures (scores) stay. */
function settle(client: QueryClient, organisation: string, written: WrittenRow) {
  replaceRow(client, organisation, written.id, written as Partial<ListRow>);
  const listed: readonly unknown[] = ['list', 'list-context'];
  void client.invalidateQueries({ queryKey: [organisation, 'use-cases'], predicate: ({ queryKey }) => !listed.includes(queryKey[2]) });
}
