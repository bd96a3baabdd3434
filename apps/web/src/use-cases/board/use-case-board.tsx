import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { useSession } from '../../shell/session';
import { BoardCard } from './board-card';
import { BoardColumnView } from './board-column';
import type { ListHandle } from './board-column-list';
import { exceededMedian } from './card-foot';
import { toggleColumn, useBoardColumns, type BoardColumn } from './board-columns';
import { isNarrowed } from '../list/list-search';
import type { PortfolioFigures } from '../list/portfolio-finding';
import { todayIso } from '../list/stage-age';
import { useBoardDrag } from './use-board-drag';
import { useBoardKeys } from './use-board-keys';
import { UseCaseBoardMessages } from './use-case-board.messages';
import type { ListRow } from '../list/use-case-list.graphql';
import type { ListState } from '../list/use-list-state';
import type { RowWrites } from '../list/use-row-writes';
import { useColumnSize } from './use-column-size';
import styles from './use-case-board.module.css';

const RetireDialog = lazy(() => import('./retire-dialog').then((module) => ({ default: module.RetireDialog })));

interface UseCaseBoardProps {
  state: ListState;
  figures: PortfolioFigures;
  writes: RowWrites;
}

/** Cases by stage. A card moves by hand or by keyboard; the move shows at once and can be undone. */
export function UseCaseBoard({ state, figures, writes }: UseCaseBoardProps) {
  const t = useMessages(UseCaseBoardMessages);
  const { may } = useSession();
  const { naming, organisation, search, change } = state;
  const columns = useBoardColumns(state, figures);
  const narrowed = isNarrowed(search);
  const [today] = useState(todayIso);
  const movable = may('use-case.move');
  const [retiring, setRetiring] = useState<ListRow>();
  const handles = useListHandles();

  const drop = useCallback(
    (row: ListRow, stage: ListRow['stage']) => {
      if (stage === row.stage) return;
      if (stage === 'retired') setRetiring(row);
      else writes.move(row, { stage });
    },
    [writes],
  );
  const keys = useBoardKeys({ columns, naming, movable, handles: handles.current, onDrop: drop });
  const board = useRef<HTMLDivElement>(null);
  const tracks = tracksOf(columns);
  const size = useColumnSize(board, `${tracks} ${columns.some(({ rows }) => rows.length > 0)}`);
  const { dragging, overlay, onPointerDown } = useBoardDrag({ board, columns, movable, onDrop: drop });
  const toggle = useCallback((column: BoardColumn) => change((before) => toggleColumn(before, column), { newEntry: true }), [change]);
  const { held } = keys;
  const moving = dragging?.row ?? held?.row;
  return (
    <>
      <p id="board-instructions" hidden>
        {t('card.instructions')}
      </p>
      <div
        ref={board}
        className={styles.board}
        onPointerDown={onPointerDown}
        data-carrying={dragging ? true : undefined}
        style={{ gridTemplateColumns: tracks }}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        {columns.map((column) => (
          <BoardColumnView
            key={column.stage}
            column={column}
            naming={naming}
            organisation={organisation}
            narrowed={narrowed}
            today={today}
            size={size}
            density={search.density ?? 'dense'}
            movable={movable}
            canSetLimit={may('organisation.configure')}
            reachableId={keys.reachable?.stage === column.stage ? keys.reachable.id : undefined}
            movingId={moving?.stage === column.stage ? moving.id : undefined}
            movingState={dragging ? 'ghost' : 'lifted'}
            over={dragging?.over === column.stage && dragging.row.stage !== column.stage}
            heldOver={held && held.target === column.stage && held.row.stage !== column.stage ? held.row.reference : undefined}
            onToggle={toggle}
            handleRef={handles.register}
          />
        ))}
      </div>
      {dragging && (
        <div ref={overlay} className={styles.overlay} style={{ width: dragging.width }} inert>
          <OverlayCard row={dragging.row} state={state} figures={figures} />
        </div>
      )}
      <Suspense fallback={null}>
        {retiring && (
          <RetireDialog
            reference={retiring.reference}
            onClose={() => setRetiring(undefined)}
            onRetire={(reason) => {
              setRetiring(undefined);
              writes.move(retiring, { stage: 'retired', reason });
            }}
          />
        )}
      </Suspense>
    </>
  );
}

const tracksOf = (columns: readonly BoardColumn[]) =>
  columns.map(({ collapsed }) => (collapsed ? '36px' : 'minmax(var(--board-column), 1fr)')).join(' ');

function useListHandles() {
  const current = useRef(new Map<BoardColumn['stage'], ListHandle>()).current;
  const register = useCallback(
    (stage: BoardColumn['stage'], handle: ListHandle | null) => {
      if (handle) current.set(stage, handle);
      else current.delete(stage);
    },
    [current],
  );
  return { current, register };
}

function OverlayCard({ row, state: { naming, organisation }, figures }: { row: ListRow; state: ListState; figures: PortfolioFigures }) {
  const stage = figures.stages.get(row.stage);
  return (
    <BoardCard
      row={row}
      naming={naming}
      organisation={organisation}
      exceeded={stage && exceededMedian(row, { median: stage.median, count: stage.active })}
      today={todayIso()}
      lines={2}
      reachable={false}
      movable={false}
      state="overlay"
    />
  );
}
