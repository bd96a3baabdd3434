import { useDeferredValue, useMemo, useRef, type ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { useShortcuts } from '../../shell/shortcuts';
import { FilterBar } from '../../ui/filter-bar';
import { FilterMenu } from '../../ui/filter-menu';
import { SearchBox } from '../../ui/search-box';
import { AddFilter } from './add-filter';
import { chosenValues, nameOfValue, optionsOf, writeChosen } from './filter-options';
import type { ListField } from './list-field';
import { ListBarMessages } from './list-bar.messages';
import { filterIds, filtersOf, isNarrowed, withoutFilters } from './list-search';
import { countActive } from './portfolio-finding';
import { RangeFilter } from './range-filter';
import { SortMenu } from './sort-menu';
import { DensityMenu, CopyLink } from './list-view-menu';
import { UseCaseListMessages } from './use-case-list.messages';
import type { ListState } from './use-list-state';
import styles from './list-bar.module.css';

const usual = ['status', 'unit', 'theme', 'approach', 'owner'];

/** Search, filters with counts, sort, density, link: the same on the board and the table. */
export function ListBar({ state, columns }: { state: ListState; columns?: ReactNode }) {
  const t = useMessages(ListBarMessages);
  const { search, change, replace, addFilter } = state;
  const box = useSearchKey();
  const shown = shownFilters(state);
  return (
    <FilterBar
      label={t('label')}
      search={
        <SearchBox
          ref={box}
          label={t('search')}
          shortcut="/"
          delay={60}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
      }
      {...countsOf(state)}
      onReset={isNarrowed(search) ? () => replace(withoutFilters(search)) : undefined}
      actions={
        <span className={styles.actions}>
          <SortMenu state={state} />
          <DensityMenu state={state} />
          {columns}
          <CopyLink />
        </span>
      }
    >
      {shown.map((field) => (
        <OneFilter key={field.id} field={field} state={state} />
      ))}
      <AddFilter fields={offered(state, shown)} onAdd={addFilter} />
    </FilterBar>
  );
}

/** Of an opening, which nothing narrows, all is known but the cases themselves. */
function countsOf({ opening, context, filtered, rows }: ListState): { shown: number; total: number } {
  if (!opening) return { shown: filtered.shown.length, total: rows.length };
  return { shown: countActive(opening), total: context.organisation.useCaseCount };
}

function useSearchKey() {
  const t = useMessages(UseCaseListMessages);
  const box = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', label: t('shortcut.filter'), group: t('shortcut.group'), run: () => box.current?.focus() }]);
  return box;
}

function shownFilters({ search, fieldById, addedFilters }: ListState): ListField[] {
  const ids = new Set([...usual, ...addedFilters, ...filtersOf(search).keys()]);
  return [...ids].flatMap((id) => fieldById.get(id) ?? []);
}

const offered = ({ fields }: ListState, shown: readonly ListField[]): ListField[] =>
  fields.filter(
    (field) =>
      !shown.includes(field) && (field.customFieldId ? field.kind !== 'link' : (filterIds as readonly string[]).includes(field.id)),
  );

function OneFilter({ field, state }: { field: ListField; state: ListState }) {
  const { search, change } = state;
  // Typing must not wait for the counts of menus that nobody has opened.
  const filtered = useDeferredValue(state.filtered);
  if (field.measureOf) return <RangeFilter field={field} state={state} />;
  return <ValuesFilter field={field} state={state} filtered={filtered} text={search[field.id]} change={change} />;
}

interface ValuesFilterProps {
  field: ListField;
  state: ListState;
  filtered: ListState['filtered'];
  text: string | undefined;
  change: ListState['change'];
}

function ValuesFilter({ field, state: { naming, opening }, filtered, text, change }: ValuesFilterProps) {
  const t = useMessages(ListBarMessages);
  const chosen = useMemo(() => chosenValues(field.id, text), [field, text]);
  // A filter that keeps something says what, not how many values there are.
  const isCounted = chosen.length === 0 && !opening;
  const count = useMemo(() => (isCounted ? filtered.countsOf(field.id).size : undefined), [field, filtered, isCounted]);
  return (
    <FilterMenu
      label={field.label}
      count={count}
      options={() => optionsOf(field, filtered, chosen, naming, t('without'))}
      nameOf={(value) => nameOfValue(field, value, t('without'))}
      selected={chosen}
      onChange={(values) => change({ [field.id]: writeChosen(field.id, values) })}
    />
  );
}
