import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { filterUseCases, rememberFolded, type Filtered } from './filter-use-cases';
import { useSameRecord } from './keep-same';
import type { ListField } from './list-field';
import { createListFields } from './list-fields';
import { useNaming, type Naming } from './list-naming';
import { columnsOf, DEFAULT_SORT, customFieldOf, filtersOf, type ListSearch } from './list-search';
import { readSort, sortUseCases, type Sorting } from './sort-use-cases';
import type { ListContext, ListRow, StageEntries } from './use-case-list.graphql';
import { UseCaseListQueries } from './use-case-list.queries';
import { useListRows } from './use-list-rows';

const route = getRouteApi('/$organisation/use-cases');

type SearchPatch = Partial<ListSearch> | ((before: ListSearch) => Partial<ListSearch>);
export type ChangeSearch = (patch: SearchPatch, how?: { newEntry: boolean }) => void;

export interface ListState {
  organisation: string;
  /** The address as the list shows it. */
  search: ListSearch;
  /** The address as it stands, for what changes it. */
  address: ListSearch;
  change: ChangeSearch;
  replace: (search: ListSearch) => void;
  context: ListContext;
  naming: Naming;
  fields: readonly ListField[];
  fieldById: ReadonlyMap<string, ListField>;
  sorting: Sorting;
  /** Every case, in the order of the sort; the first of each stage for as long as there is an `opening`. */
  rows: readonly ListRow[];
  /** Of every case, while the others are on their way. */
  opening: readonly StageEntries[] | undefined;
  filtered: Filtered<ListRow>;
  /** Filters on show that nothing is chosen in yet. */
  addedFilters: readonly string[];
  addFilter: (fieldId: string) => void;
  /** Filters a search as the list itself would; undefined when it needs values that were not read. */
  filterBy: (search: ListSearch) => Filtered<ListRow> | undefined;
}

export type ListLoad = { state: ListState; error?: undefined } | { state?: undefined; error: Error | null; retry: () => void };

/** Rows, names and the address, put together: what the board and the table draw. */
export function useListState(): ListLoad {
  const { organisation } = route.useParams();
  const address = route.useSearch();
  const { change, replace } = useChangeSearch();
  const { addedFilters, addFilter } = useAddedFilters();
  const later = useDeferredValue(address);
  const asked = useMemo(() => askedCustomFields(later, addedFilters), [later, addedFilters]);
  const context = useQuery(UseCaseListQueries.context(organisation));
  // The list follows the address a moment later: drawing it must not keep the next key waiting.
  const { answered: search, opening, ...list } = useListRows(organisation, later, asked);
  const naming = useNaming(context.data);
  const fields = useMemo(() => createListFields(naming), [naming]);
  const fieldById = useMemo(() => new Map(fields.map((field) => [field.id, field])), [fields]);
  const sorting = useMemo(() => readSort(search.sort ?? DEFAULT_SORT), [search.sort]);
  const rows = useSorted(list.rows, fieldById, sorting, naming);
  const filterBy = useFiltering(rows, fields, naming, asked);
  const filtered = useMemo(() => filterBy(search), [filterBy, search]);
  const drawn = {
    organisation,
    search,
    address,
    change,
    replace,
    sorting,
    addedFilters,
    addFilter,
    naming,
    fields,
    fieldById,
    rows,
    opening,
    filterBy,
  };
  const state = useSameRecord({ ...drawn, context: context.data, filtered });
  const isBroken = opening !== undefined && list.error !== null;
  if (list.rows && !isBroken && isRead(state)) return { state };
  const retry = () => {
    list.retry();
    void context.refetch();
  };
  return { error: list.error ?? context.error, retry };
}

const isRead = (state: Omit<ListState, 'context' | 'filtered'> & Partial<ListState>): state is ListState =>
  state.context !== undefined && state.filtered !== undefined;

function useChangeSearch() {
  const navigate = useNavigate({ from: '/$organisation/use-cases' });
  const change = useCallback<ChangeSearch>(
    (patch, { newEntry } = { newEntry: false }) => {
      // What is at its default leaves the address.
      const merge = (before: ListSearch) => {
        const patched = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
        const kept = Object.entries(patched).filter(([key, value]) => value !== undefined && (value !== '' || key in before));
        return Object.fromEntries(kept) as ListSearch;
      };
      void navigate({ to: '.', search: merge, replace: !newEntry });
    },
    [navigate],
  );
  const replace = useCallback((search: ListSearch) => void navigate({ to: '.', search, replace: false }), [navigate]);
  return { change, replace };
}

function useAddedFilters() {
  const [addedFilters, setAdded] = useState<readonly string[]>([]);
  const addFilter = useCallback((fieldId: string) => setAdded((before) => [...before, fieldId]), []);
  return { addedFilters, addFilter };
}

/** Custom fields that the address shows, filters or sorts by: only their values are read. */
function askedCustomFields(search: ListSearch, added: readonly string[]): string[] {
  const shown = search.layout === 'table' ? columnsOf(search) : [];
  const ids = [...shown, ...added, ...filtersOf(search).keys(), readSort(search.sort ?? '').fieldId].map(customFieldOf);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function useSorted(rows: readonly ListRow[] | undefined, fieldById: ReadonlyMap<string, ListField>, sorting: Sorting, naming: Naming) {
  return useMemo(() => {
    const field = fieldById.get(sorting.fieldId) ?? fieldById.get(DEFAULT_SORT);
    if (!field || !rows) return [];
    // Newest first among equals: the cases that nobody has scored yet.
    return sortUseCases(rows, field, sorting.reversed, naming.format.compare, ({ reference }) => numberOf(reference));
  }, [rows, fieldById, sorting, naming]);
}

const numberOf = (reference: string) => Number(reference.slice(reference.lastIndexOf('-') + 1)) || 0;

function useFiltering(rows: readonly ListRow[], fields: readonly ListField[], naming: Naming, asked: readonly string[]) {
  const textOf = useMemo(() => {
    const { units } = naming;
    return rememberFolded((row: ListRow) =>
      [row.reference, row.title, row.theme, row.ownerName, row.businessUnitId && units.get(row.businessUnitId)?.name].join('\n'),
    );
  }, [naming]);
  return useCallback(
    (search: ListSearch) => {
      const filters = filtersOf(search);
      const unread = [...filters.keys()].some((id) => {
        const customField = customFieldOf(id);
        return customField !== undefined && !asked.includes(customField);
      });
      return unread ? undefined : filterUseCases(rows, { fields, filters, words: search.q ?? '', textOf });
    },
    [rows, fields, textOf, asked],
  );
}
