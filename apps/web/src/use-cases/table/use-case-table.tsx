import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useMessages } from '../../i18n/messages';
import { useSession } from '../../shell/session';
import { BulkBar } from './bulk-bar';
import type { ListField } from '../list/list-field';
import { columnsOf } from '../list/list-search';
import { TableHead } from './table-head';
import { TableRow } from './table-row';
import { useSelection } from './use-selection';
import { useTableKeys } from './use-table-keys';
import { UseCaseTableMessages } from './use-case-table.messages';
import type { ListState } from '../list/use-list-state';
import type { RowWrites } from '../list/use-row-writes';
import styles from './use-case-table.module.css';

interface UseCaseTableProps {
  state: ListState;
  writes: RowWrites;
}

const ROW_HEIGHT = { dense: 28, normal: 36, roomy: 44 };
const SELECT_WIDTH = 34;

/** Cases as rows, windowed. One cell at a time answers to the keyboard; a click or Enter on a value edits it in place. */
export function UseCaseTable({ state, writes }: UseCaseTableProps) {
  const t = useMessages(UseCaseTableMessages);
  const { may } = useSession();
  const { search, filtered, naming, organisation } = state;
  const rows = filtered.shown;
  const columns = useColumns(state);
  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW_HEIGHT[search.density ?? 'dense'];
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey,
    overscan: 8,
    useFlushSync: false,
    scrollPaddingStart: height,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const selectable = may('use-case.bulk-edit');
  const movable = may('use-case.move');
  const selection = useSelection(rows);
  const keys = useTableKeys({
    state,
    columns,
    movable,
    scroller,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onSelect: selection.toggle,
  });
  // The whole of it is new with each key in the search box; rows that do not change must not be drawn for that.
  const { move, edit } = writes;
  const rowWrites = useMemo(() => ({ move, edit }), [move, edit]);
  const tracks = [`${SELECT_WIDTH}px`, ...columns.map(trackOf)].slice(selectable ? 0 : 1).join(' ');
  const width = columns.reduce((sum, column) => sum + column.width, selectable ? SELECT_WIDTH : 0);
  return (
    <div className={styles.holder}>
      <div
        ref={scroller}
        role="grid"
        aria-label={t('label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + (selectable ? 1 : 0)}
        aria-multiselectable={selectable || undefined}
        aria-describedby="table-help"
        className={styles.grid}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        style={{ '--tracks': tracks, '--row': `${height}px`, '--width': `${width}px` } as React.CSSProperties}
      >
        <TableHead sorting={state.sorting} change={state.change} columns={columns} selection={selectable ? selection : undefined} />
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <TableRow
                  key={key}
                  row={row}
                  index={index}
                  start={start}
                  columns={columns}
                  naming={naming}
                  organisation={organisation}
                  selectable={selectable}
                  selected={selection.ids.has(row.id)}
                  movable={movable}
                  active={
                    keys.active?.rowId === row.id || (!keys.active && index === 0) ? (keys.active?.fieldId ?? columns[0]?.id) : undefined
                  }
                  editing={keys.editing?.rowId === row.id ? keys.editing.fieldId : undefined}
                  onSelect={selection.toggle}
                  onEdit={keys.edit}
                  onDone={keys.done}
                  writes={rowWrites}
                />
              )
            );
          })}
        </div>
      </div>
      <p id="table-help" hidden>
        {t('help')}
      </p>
      {selection.rows.length > 0 && <BulkBar state={state} rows={selection.rows} onClear={selection.clear} />}
    </div>
  );
}

const trackOf = ({ width, kind }: ListField) => (kind === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`);

function useColumns({ search, fieldById }: ListState): ListField[] {
  const { columns } = search;
  return useMemo(
    () =>
      columnsOf({ columns })
        .flatMap((id) => fieldById.get(id) ?? [])
        .filter(({ filterOnly }) => !filterOnly),
    [columns, fieldById],
  );
}
