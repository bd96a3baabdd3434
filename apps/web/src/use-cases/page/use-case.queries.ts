import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../../graphql/execute';
import type { ListRow } from '../list/use-case-list.graphql';
import {
  EditUseCaseMutation,
  MoveUseCaseMutation,
  UseCaseQuery,
  type DetailAnswer,
  type DetailChanges,
  type DetailConflict,
  type DetailMove,
  type UseCaseDetail,
} from './use-case.graphql';

export const UseCaseQueries = {
  detail: (organisation: string, reference: string) =>
    queryOptions({
      queryKey: [organisation, 'use-cases', 'detail', reference],
      queryFn: async () => (await execute(organisation, UseCaseQuery, { reference })).useCase as UseCaseDetail,
      staleTime: 15_000,
    }),
};

export interface DetailWrite {
  id: string;
  /** The version that the writer saw. */
  version: number;
  changes?: DetailChanges;
  move?: DetailMove;
}

export const UseCaseMutations = {
  /** One after the other: a second change of ours must not meet the first one. Answers the conflict, if there is one, as a value. */
  write: (client: QueryClient, organisation: string, id: string) =>
    mutationOptions({
      scope: { id: `${organisation}-${id}` },
      mutationFn: async ({ id: of, version, changes, move }: DetailWrite): Promise<DetailConflict | undefined> => {
        const answer = move
          ? (await execute(organisation, MoveUseCaseMutation, { input: { ...move, id: of, version } })).moveUseCase
          : (await execute(organisation, EditUseCaseMutation, { input: { id: of, version, changes: changes ?? {} } })).editUseCase;
        const written = answer as DetailAnswer;
        keepWritten(client, organisation, written.__typename === 'UseCaseConflict' ? written.current : written);
        return written.__typename === 'UseCaseConflict' ? written : undefined;
      },
    }),
};

/** What the API answered becomes what every page shows: this page, the lists behind it, the history. */
function keepWritten(client: QueryClient, organisation: string, written: UseCaseDetail): void {
  client.setQueryData(UseCaseQueries.detail(organisation, written.reference).queryKey, written);
  client.setQueriesData<ListRow[]>({ queryKey: [organisation, 'use-cases', 'list'] }, (rows) =>
    rows?.map((row) => (row.id === written.id ? withWritten(row, written) : row)),
  );
  void client.invalidateQueries({ queryKey: [organisation, 'audit-trail', written.id] });
}

/** A row keeps its scores, and the custom values that its list asked for. */
function withWritten(row: ListRow, { customValues, score: _score, need, ...written }: UseCaseDetail): ListRow {
  const shown = Object.fromEntries(Object.entries(written).filter(([field]) => field in row)) as Partial<ListRow>;
  const asked = Object.keys(row.customValues);
  return { ...row, ...shown, hasNeed: need !== null, customValues: asked.length > 0 ? customValues : row.customValues };
}
