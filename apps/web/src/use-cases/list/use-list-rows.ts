import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { opensAsUsual, withoutChoices, type ListSearch } from './list-search';
import type { BoardOpening, ListRow, StageEntries } from './use-case-list.graphql';
import { UseCaseListQueries } from './use-case-list.queries';

export interface ListRows {
  rows: readonly ListRow[] | undefined;
  /** Of all cases, while only the first of each stage are there and the others on their way. */
  opening: readonly StageEntries[] | undefined;
  /** The address that these rows can answer. */
  answered: ListSearch;
  /** Why there is nothing to show, or not all of it. */
  error: Error | null;
  retry: () => void;
}

/**
 * The rows of the list. A board that nothing narrows is drawn from its opening; every case is asked for once that is drawn, and what the
 * reader narrows or sorts meanwhile follows a moment later, when the cases are there.
 */
export function useListRows(organisation: string, address: ListSearch, customFieldIds: readonly string[]): ListRows {
  const client = useQueryClient();
  const every = UseCaseListQueries.list(organisation, customFieldIds);
  // Who comes back to a list that is still there needs no opening.
  const [isDrawn, setDrawn] = useState(() => client.getQueryData(every.queryKey) !== undefined);
  const opensHere = opensAsUsual(address);
  const opening = useQuery({ ...UseCaseListQueries.opening(organisation), enabled: opensHere && !isDrawn });
  const list = useQuery({
    ...every,
    placeholderData: keepPreviousData,
    enabled: isDrawn || !opensHere || opening.isError || hasNoCard(opening.data),
  });
  const first = list.data || hasNoCard(opening.data) ? undefined : opening.data;
  const rows = list.data ?? first?.useCases;
  const isThere = rows !== undefined;
  useEffect(() => {
    if (isThere) startTransition(() => setDrawn(true));
  }, [isThere]);
  const isPartial = first !== undefined;
  const answered = useMemo(() => (isPartial && !opensAsUsual(address) ? withoutChoices(address) : address), [isPartial, address]);
  const retry = () => void list.refetch();
  return { rows, opening: first?.stages, answered, error: list.error, retry };
}

/** Whether there is no case at all, or none on its path, the list tells. */
const hasNoCard = (opening: BoardOpening | undefined): boolean => opening?.useCases.length === 0;
