import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { EmptyState, NoMatch } from '../ui/empty-state';
import { useFormat } from '../ui/language';
import { PageHeader } from '../ui/page-header';
import type { PickerOption } from '../ui/picker-list';
import { SearchBox } from '../ui/search-box';
import { Table, type TableColumn } from '../ui/table';
import { BusinessUnitMessages } from './business-units.messages';
import { BusinessUnitQueries } from './business-units.queries';
import { AddUnitDialog, MoveUnitDialog } from './unit-dialogs';
import { UnitRow } from './unit-row';
import { findNode, growTree, idsBelow, listTree, type UnitNode } from './unit-tree';
import styles from './business-units.module.css';

// A longer tree opens folded: an import can bring several hundred units.
const UNFOLDED = 60;

type Asked = { add: string | null } | { move: UnitNode };

export function BusinessUnitsPage() {
  const t = useMessages(BusinessUnitMessages);
  const format = useFormat();
  const { organisation, may } = useSession();
  const { data: units } = useSuspenseQuery(BusinessUnitQueries.list(organisation));
  const [asked, setAsked] = useState<Asked>();
  const [query, setQuery] = useState('');
  const [folds, setFolds] = useState({ unfolded: units.length <= UNFOLDED, except: new Set<string>() });
  usePageTitle(t('title'));
  const tree = useMemo(() => growTree(units, format.compare), [units, format]);
  const isOpen = (id: string) => folds.unfolded !== folds.except.has(id);
  const toggle = (id: string) => {
    const except = new Set(folds.except);
    if (!except.delete(id)) except.add(id);
    setFolds({ ...folds, except });
  };
  const rows = listTree(tree, isOpen, query);
  const mayEdit = may('business-unit.edit');
  const add = mayEdit && (
    <Button kind="primary" icon="plus" onClick={() => setAsked({ add: null })}>
      {t('add')}
    </Button>
  );
  const attached = units.reduce((sum, { useCaseCount }) => sum + useCaseCount, 0);
  return (
    <>
      <PageHeader actions={units.length > 0 && add}>
        {units.length === 0
          ? t('none')
          : t('sentence', { units: t('finding', { count: units.length }), cases: t('cases', { count: attached }) })}
      </PageHeader>
      <div className={styles.page}>
        {units.length === 0 ? (
          <EmptyState title={t('none')} actions={add}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <>
            <div className={styles.bar}>
              <SearchBox label={t('search')} value={query} onChange={setQuery} width={240} />
              <Button kind="quiet" onClick={() => setFolds({ unfolded: !folds.unfolded, except: new Set() })}>
                {t(folds.unfolded ? 'closeAll' : 'openAll')}
              </Button>
            </div>
            <Table caption={t('caption')} columns={columnsFor(t, mayEdit)}>
              {rows.map((node) => (
                <UnitRow
                  key={node.unit.id}
                  node={node}
                  open={query ? true : isOpen(node.unit.id)}
                  onToggle={() => toggle(node.unit.id)}
                  onAddBelow={() => setAsked({ add: node.unit.id })}
                  onMove={() => setAsked({ move: node })}
                />
              ))}
            </Table>
            {rows.length === 0 && <NoMatch onReset={() => setQuery('')}>{t('noMatch', { count: units.length, query })}</NoMatch>}
          </>
        )}
      </div>
      {asked && 'add' in asked && <AddUnitDialog parentId={asked.add} parents={placesIn(tree)} onClose={() => setAsked(undefined)} />}
      {asked && 'move' in asked && (
        <MoveUnitDialog unit={asked.move.unit} parents={placesIn(tree, asked.move.unit.id)} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

function columnsFor(t: ReturnType<typeof useMessages<(typeof BusinessUnitMessages)['tree']>>, mayEdit: boolean): TableColumn[] {
  const columns: TableColumn[] = [
    { key: 'name', label: t('name') },
    { key: 'kind', label: t('kind'), width: 150 },
    { key: 'useCases', label: t('useCases'), align: 'end', width: 90 },
    { key: 'withBelow', label: t('withBelow'), align: 'end', width: 150 },
    { key: 'members', label: t('members'), align: 'end', width: 90 },
  ];
  return mayEdit ? [...columns, { key: 'actions', label: <span className="t-sr">{t('actionsColumn')}</span>, width: 60 }] : columns;
}

/** Each unit with those above it, leaving out where a moved one may not go. */
function placesIn(tree: readonly UnitNode[], movedId?: string): PickerOption[] {
  const moved = movedId ? findNode(tree, movedId) : undefined;
  const barred = new Set(moved ? idsBelow(moved) : []);
  const walk = (nodes: readonly UnitNode[], above: readonly string[]): PickerOption[] =>
    nodes.flatMap(({ unit, children }) => [
      { value: unit.id, label: unit.name, hint: above.join(', ') },
      ...walk(children, [unit.name, ...above]),
    ]);
  return walk(tree, []).filter(({ value }) => !barred.has(value));
}
