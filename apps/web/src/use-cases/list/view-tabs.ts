import { useCallback, useDeferredValue, useMemo } from 'react';
import { useMessages } from '../../i18n/messages';
import { useSession } from '../../shell/session';
import { isNarrowed, parseSearch, withoutFilters, writeSearch, type ListSearch } from './list-search';
import { UseCaseListMessages } from './use-case-list.messages';
import { countActive } from './portfolio-finding';
import type { ListState } from './use-list-state';

export interface ViewTab {
  name: string;
  /** The part of the address after the question mark. */
  search: string;
}

/** What the tabs of saved views need from the list; they know nothing else of it. */
export interface ViewTabsProps {
  organisation: string;
  /** Views that everybody has. */
  usual: readonly ViewTab[];
  /** The state of the list as a view would keep it. */
  current: string;
  /** Something to save: the list is not as it opens. */
  canSave: boolean;
  /** How many cases a view would show; undefined when it needs values that were not read. */
  countOf: (search: string) => number | undefined;
  onOpen: (search: string) => void;
}

/** Sort, columns and layout change nothing of how many cases a view shows. */
function filtersAlone(search: ListSearch): ListSearch {
  const look = withoutFilters(search);
  return Object.fromEntries(Object.entries(search).filter(([key]) => !(key in look)));
}

/** A view is counted once per state of the cases, not at every key that is typed. */
function rememberCounts(filterBy: ListState['filterBy']): ViewTabsProps['countOf'] {
  const counted = new Map<string, number | undefined>();
  return (text) => {
    const filters = filtersAlone(parseSearch(text));
    const key = writeSearch(filters);
    if (!counted.has(key)) counted.set(key, filterBy(filters)?.shown.length);
    return counted.get(key);
  };
}

/** Of views that narrow the list nothing is known before its cases are there. */
const countOfOpening =
  (opening: NonNullable<ListState['opening']>): ViewTabsProps['countOf'] =>
  (text) =>
    isNarrowed(parseSearch(text)) ? undefined : countActive(opening);

export function useViewTabs(state: ListState): ViewTabsProps {
  const t = useMessages(UseCaseListMessages);
  const { membership } = useSession();
  const { organisation, search, replace, opening } = state;
  // Counts follow a moment later: typing comes first.
  const filterBy = useDeferredValue(state.filterBy);
  const look = useMemo(() => withoutFilters(search), [search]);
  const countOf = useMemo(() => (opening ? countOfOpening(opening) : rememberCounts(filterBy)), [opening, filterBy]);
  const onOpen = useCallback((text: string) => replace(parseSearch(text)), [replace]);
  const usual = [
    { name: t('views.active'), search: writeSearch(look) },
    { name: t('views.mine'), search: writeSearch({ ...look, owner: membership.memberId }) },
  ];
  return { organisation, usual, current: writeSearch(search), canSave: isNarrowed(search) || writeSearch(search) !== '', countOf, onOpen };
}
