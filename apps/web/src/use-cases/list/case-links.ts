import { useRouter } from '@tanstack/react-router';
import { useCallback, type MouseEvent } from 'react';
import { stages } from '@tamis/scoring';
import { filtersOf, readValues } from './list-search';
import { rememberTrail } from './list-trail';
import { useMessages, type Translate } from '../../i18n/messages';
import { UseCaseListMessages } from './use-case-list.messages';
import type { ListState } from './use-list-state';

export const pathOfCase = (organisation: string, reference: string) => `/${organisation}/use-cases/${encodeURIComponent(reference)}`;

const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/**
 * Opens cases from the list, and remembers it as it stands: previous and next follow what the reader saw. One handler for all
 * links: a router link per card would work out its address again at every change of the list's own.
 */
export function useCaseLinks(state: ListState): (event: MouseEvent) => void {
  const t = useMessages(UseCaseListMessages);
  const router = useRouter();
  return useCallback(
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-card-link]');
      if (!link) return;
      const { organisation, search, filtered } = state;
      rememberTrail(organisation, { title: titleOf(state, t), search, references: inReadingOrder(state, filtered.shown) });
      if (!isPlainClick(event)) return;
      event.preventDefault();
      router.history.push(link.pathname);
    },
    [state, t, router],
  );
}

// On the board one reads a stage down before going to the next.
function inReadingOrder({ search }: ListState, shown: ListState['filtered']['shown']): string[] {
  if (search.layout === 'table') return shown.map(({ reference }) => reference);
  return stages.flatMap(({ id }) => shown.filter(({ stage }) => stage === id)).map(({ reference }) => reference);
}

/** « PoC, Pilote » for a filter by stage, else the name of the page and the words searched. */
function titleOf({ search, naming }: ListState, t: Translate<typeof UseCaseListMessages.tree>): string {
  const stage = filtersOf(search).get('stage');
  if (stage) return readValues(stage).map(naming.terms.stage.nameOf).join(', ');
  return search.q ? t('pageSearched', { words: search.q }) : t('page');
}
