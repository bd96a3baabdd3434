import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ListRow } from '../list/use-case-list.graphql';
import { UseCaseListQueries } from '../list/use-case-list.queries';

/** « 8e sur 42 ». */
export interface Rank {
  /** 1 for the highest priority; equal priorities share a rank. */
  place: number;
  of: number;
}

/** Among the scored cases in progress; a case without a priority has no rank. */
export function rankOf(rows: readonly Pick<ListRow, 'id' | 'status' | 'stage' | 'score'>[], id: string): Rank | undefined {
  const scored = rows.filter(({ status, stage, score }) => status === null && stage !== 'retired' && score?.priority != null);
  const own = scored.find((row) => row.id === id)?.score?.priority;
  if (own == null) return undefined;
  return { place: 1 + scored.filter(({ score }) => score!.priority! > own).length, of: scored.length };
}

// The page itself comes first; the list is only asked for when it is not there yet and the reader stays.
const LATER = 1_000;

export function useRankOf(organisation: string, id: string): Rank | undefined {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), LATER);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery({ ...UseCaseListQueries.list(organisation), enabled: settled });
  return useMemo(() => data && rankOf(data, id), [data, id]);
}
