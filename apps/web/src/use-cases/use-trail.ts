import { useCallback, type MouseEvent } from 'react';
import { stages } from '@tamis/scoring';
import { filtersOf, isNarrowed, readValues } from './list-search';
import { rememberTrail } from './list-trail';
import { useMessages } from '../i18n/messages';
import { UseCaseListMessages } from './use-case-list.messages';
import type { ListState } from './use-list-state';

/** Remembers the list as it stands when a case is opened from it: previous and next follow what the reader saw. */
export function useTrail(state: ListState): (event: MouseEvent) => void {
  const t = useMessages(UseCaseListMessages);
  return useCallback(
    (event) => {
      if (!(event.target as Element).closest('a[data-card-link]')) return;
      const { organisation, search, filtered } = state;
      rememberTrail(organisation, { title: titleOf(state, t('page')), search, references: inReadingOrder(state, filtered.shown) });
    },
    [state, t],
  );
}

// On the board one reads a stage down before going to the next.
function inReadingOrder({ search }: ListState, shown: ListState['filtered']['shown']): string[] {
  if (search.layout === 'table') return shown.map(({ reference }) => reference);
  return stages.flatMap(({ id }) => shown.filter(({ stage }) => stage === id)).map(({ reference }) => reference);
}

/** « PoC, Pilote » for a filter by stage, else the name of the page and the words searched. */
function titleOf({ search, naming }: ListState, page: string): string {
  const stage = filtersOf(search).get('stage');
  if (stage) return readValues(stage).map(naming.terms.stage.nameOf).join(', ');
  return isNarrowed(search) && search.q ? `${page}, « ${search.q} »` : page;
}
