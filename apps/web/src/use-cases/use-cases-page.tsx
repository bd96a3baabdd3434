import { lazy, Suspense, useDeferredValue, useMemo, type ComponentType, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useShortcuts } from '../shell/shortcuts';
import { Button } from '../ui/button';
import { EmptyState, NoMatch } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Segmented } from '../ui/segmented';
import { Delayed, SkeletonBoard, SkeletonPage, SkeletonRows } from '../ui/skeleton';
import { DemoLine } from './list/demo-line';
import { ListBar } from './list/list-bar';
import { ListFinding, useFigures } from './list/list-finding';
import { isNarrowed, withoutFilters } from './list/list-search';
import { useCaseLinks } from './list/case-links';
import { ScorePanel, useScorePanel, type ScoreSum } from './list/score-panel';
import { UseCaseBoard } from './board/use-case-board';
import { ColumnPicker } from './table/column-picker';
import { UseCaseListMessages } from './list/use-case-list.messages';
import { useListState, type ListState } from './list/use-list-state';
import { useRowWrites } from './list/use-row-writes';
import { useViewTabs, type ViewTabsProps } from './list/view-tabs';
import styles from './use-cases-page.module.css';

const UseCaseTable = lazy(() => import('./table/use-case-table').then((module) => ({ default: module.UseCaseTable })));
const EmptyList = lazy(() => import('./list/empty-list').then((module) => ({ default: module.EmptyList })));
const ListConflict = lazy(() => import('./list/list-conflict').then((module) => ({ default: module.ListConflict })));

interface UseCasesPageProps {
  /** Saved views, composed where pages are. */
  ViewTabs: ComponentType<ViewTabsProps>;
  /** The arithmetic behind a number. */
  ScoreSum: ScoreSum;
}

/** The portfolio: one set of cases, as stages or as a table, under the same filters. */
export function UseCasesPage(slots: UseCasesPageProps) {
  const t = useMessages(UseCaseListMessages);
  const load = useListState();
  usePageTitle(t('page'));
  if (load.state) return <LoadedPage state={load.state} {...slots} />;
  if (!load.error) return <SkeletonPage>{<SkeletonBoard />}</SkeletonPage>;
  return (
    <div className={styles.page}>
      <EmptyState title={t('loadFailed')} actions={<Button onClick={load.retry}>{t('retry')}</Button>}>
        {load.error.message}
      </EmptyState>
    </div>
  );
}

function LoadedPage({ state, ViewTabs, ScoreSum }: UseCasesPageProps & { state: ListState }) {
  const { search, rows, filtered } = state;
  // What is said about the cases follows a moment after the cases themselves.
  const told = useDeferredValue(state);
  const bar = useMemo(() => ({ ...told, search: state.address }), [told, state.address]);
  const figures = useFigures(told);
  const writes = useRowWrites(state);
  const tabs = useViewTabs(told);
  const onOpen = useCaseLinks(state);
  const panel = useScorePanel();
  if (rows.length === 0)
    return (
      <Suspense fallback={null}>
        <EmptyList organisation={state.organisation} />
      </Suspense>
    );
  const isTable = search.layout === 'table';
  return (
    <div className={styles.page} data-density={search.density} onClick={(event) => panel.onClick(event) || onOpen(event)}>
      <PageHeader actions={<LayoutSwitch state={state} />} below={<BelowTitle state={told} tabs={<ViewTabs {...tabs} />} />}>
        <ListFinding state={told} figures={figures} />
      </PageHeader>
      <div className={styles.bar}>
        <ListBar state={bar} columns={isTable && <ColumnPicker state={state} />} />
      </div>
      <div className={styles.content}>
        {filtered.shown.length === 0 ? (
          <NothingFound state={state} />
        ) : isTable ? (
          <Suspense
            fallback={
              <Delayed>
                <SkeletonRows />
              </Delayed>
            }
          >
            <UseCaseTable state={state} writes={writes} />
          </Suspense>
        ) : (
          <UseCaseBoard state={state} figures={figures} writes={writes} />
        )}
      </div>
      <ScorePanel panel={panel} organisation={state.organisation} Sum={ScoreSum} />
      <Suspense fallback={null}>
        {writes.conflict && <ListConflict state={state} open={writes.conflict} onClose={writes.closeConflict} />}
      </Suspense>
    </div>
  );
}

function BelowTitle({ state, tabs }: { state: ListState; tabs: ReactNode }) {
  return (
    <div className={styles.below}>
      {tabs}
      <DemoLine state={state} />
    </div>
  );
}

function LayoutSwitch({ state: { search, change } }: { state: ListState }) {
  const t = useMessages(UseCaseListMessages);
  const show = (layout: 'board' | 'table') => change({ layout: layout === 'table' ? 'table' : undefined }, { newEntry: true });
  useShortcuts([
    { keys: 'b', label: t('shortcut.board'), group: t('shortcut.group'), run: () => show('board') },
    { keys: 't', label: t('shortcut.table'), group: t('shortcut.group'), run: () => show('table') },
  ]);
  return (
    <Segmented
      label={t('layout.label')}
      options={[
        { value: 'board', label: t('layout.board') },
        { value: 'table', label: t('layout.table') },
      ]}
      value={search.layout === 'table' ? 'table' : 'board'}
      onChange={show}
    />
  );
}

function NothingFound({ state: { search, rows, replace } }: { state: ListState }) {
  const t = useMessages(UseCaseListMessages);
  const words = search.q?.trim();
  const count = rows.length;
  return (
    <NoMatch onReset={isNarrowed(search) ? () => replace(withoutFilters(search)) : () => replace({ ...search, status: 'all' })}>
      {words ? t('noMatchWords', { count, words }) : t('noMatch', { count })}
    </NoMatch>
  );
}
