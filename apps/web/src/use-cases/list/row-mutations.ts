import type { QueryClient } from '@tanstack/react-query';
import { execute } from '../../graphql/execute';
import { createOwnVersions } from './own-versions';
import {
  EditInListMutation,
  MoveOnBoardMutation,
  type BoardOpening,
  type Conflict,
  type ListRow,
  type MoveInput,
  type UseCaseChanges,
  type WrittenRow,
} from './use-case-list.graphql';
import { listKey, openingKey } from './use-case-list.queries';

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

/**
 * The writes of single rows. What one changes is shown at once; it is sent when our last write of that case has been answered, upon the
 * version that one made: a second change by the same hand does not meet the first.
 */
export function createRowMutations(client: QueryClient, organisation: string) {
  const versions = createOwnVersions();
  const scopeOf = (id: string) => `row ${organisation} ${id}`;
  const othersWait = (id: string) => client.isMutating({ predicate: ({ options }) => options.scope?.id === scopeOf(id) }) > 1;
  const inTurn = ({ row, shown, send }: RowWrite): Promise<WrittenRow> => {
    const mutation = client.getMutationCache().build<WrittenRow, Error, void, () => void>(client, {
      scope: { id: scopeOf(row.id) },
      retry: false,
      mutationFn: async () => {
        const version = versions.latest(row.id, row.version);
        const written = writtenOrThrow(await send(version));
        versions.remember(row.id, version, written.version);
        // Others changed fields of theirs in between: the list is read again, for the answer tells ours alone.
        if (written.version > version + 1) void client.invalidateQueries({ queryKey: listKey(organisation) });
        return written.version > version + 1 ? { ...written, version: row.version } : written;
      },
      onMutate: () => patchRow(client, organisation, row.id, shown),
      // The next change of the case stays on show, and will bring its own answer.
      onSuccess: (written) => (othersWait(row.id) ? undefined : settle(client, organisation, written)),
      onError: (_error, _nothing, undo) => undo?.(),
      // A list that was on its way was held back, for it might not have known of this write.
      onSettled: () => client.invalidateQueries({ queryKey: listKey(organisation), predicate: ({ state }) => state.data === undefined }),
    });
    return mutation.execute();
  };
  return {
    edit: ({ row, changes, shown }: RowEdit) =>
      inTurn({
        row,
        shown,
        send: async (version) =>
          (await execute(organisation, EditInListMutation, { input: { id: row.id, version, changes } })).editUseCase as WriteAnswer,
      }),
    move: ({ row, stage, status, reason, takesBackTo }: RowMove) =>
      inTurn({
        row,
        shown: { stage, status: status ?? null, stageEnteredAt: takesBackTo ?? new Date().toISOString() },
        send: async (version) => {
          const input = { id: row.id, version, stage, status, reason, takesBack: takesBackTo ? true : undefined };
          return (await execute(organisation, MoveOnBoardMutation, { input })).moveUseCase as WriteAnswer;
        },
      }),
  };
}

interface RowWrite {
  row: Pick<ListRow, 'id' | 'version'>;
  shown: Partial<ListRow>;
  send: (version: number) => Promise<WriteAnswer>;
}

/** Shows a change in every list at once; the answer takes it back, field by field. */
function patchRow(client: QueryClient, organisation: string, id: string, shown: Partial<ListRow>): () => void {
  void client.cancelQueries({ queryKey: listKey(organisation) });
  const lists = client.getQueriesData<readonly ListRow[]>({ queryKey: listKey(organisation) }).map(([, rows]) => rows);
  const opening = client.getQueryData<BoardOpening>(openingKey(organisation))?.useCases;
  const before = [...lists, opening].flatMap((rows) => rows ?? []).find((row) => row.id === id);
  replaceRow(client, organisation, id, shown);
  const previous = Object.fromEntries(Object.keys(shown).map((field) => [field, before?.[field as keyof ListRow]]));
  return () => before && replaceRow(client, organisation, id, previous);
}

function replaceRow(client: QueryClient, organisation: string, id: string, values: Partial<ListRow>) {
  const replaced = (rows: readonly ListRow[]) => rows.map((row) => (row.id === id ? { ...row, ...values } : row));
  client.setQueriesData<readonly ListRow[]>({ queryKey: listKey(organisation) }, (rows) => rows && replaced(rows));
  client.setQueryData<BoardOpening>(openingKey(organisation), (opening) => opening && { ...opening, useCases: replaced(opening.useCases) });
}

/** What the API wrote; the list's own figures (scores) stay. */
function settle(client: QueryClient, organisation: string, written: WrittenRow) {
  replaceRow(client, organisation, written.id, written as Partial<ListRow>);
  const listed: readonly unknown[] = ['list', 'list-context'];
  void client.invalidateQueries({ queryKey: [organisation, 'use-cases'], predicate: ({ queryKey }) => !listed.includes(queryKey[2]) });
}
