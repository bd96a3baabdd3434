import { memo, useCallback, useImperativeHandle, useMemo, useRef, type RefObject } from 'react';
import { useMessages } from '../../i18n/messages';
import { BoardCard } from './board-card';
import type { BoardColumnProps } from './board-column';
import { exceededMedian } from './card-foot';
import { useCardSizes, type CardSize } from './card-height';
import { focusWhenDrawn } from '../list/focus-when-drawn';
import { UseCaseBoardMessages } from './use-case-board.messages';
import type { ColumnSize } from './use-column-size';
import { useWindow } from './use-window';
import styles from './board-column.module.css';

export interface ListHandle {
  /** Brings a card into sight and gives it the focus. */
  focus: (index: number) => void;
}

const GAP = 8;

/** A card that is carried over the column changes nothing in its list. */
type ColumnListProps = Omit<BoardColumnProps, 'over' | 'heldOver' | 'onToggle'> & { label: string };

/** The cards of a stage; only those near what can be seen, and the one being moved, are in the page. */
export const BoardColumnList = memo(function BoardColumnList(props: ColumnListProps) {
  const t = useMessages(UseCaseBoardMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const { column, size } = props;
  if (column.rows.length === 0) return <p className={styles.nothing}>{t(props.narrowed ? 'emptyColumnFiltered' : 'emptyColumn')}</p>;
  return (
    // The keyboard reaches the cards, which scroll the list.
    <div ref={scroller} className={styles.scroller} tabIndex={-1} data-list>
      {size && <Cards {...props} size={size} scroller={scroller} />}
    </div>
  );
});

interface CardsProps extends ColumnListProps {
  size: ColumnSize;
  scroller: RefObject<HTMLDivElement | null>;
}

function Cards({ column, label, handleRef, size, scroller, ...rest }: CardsProps) {
  const { rows, stage, figures } = column;
  const titles = useMemo(() => rows.map(({ title }) => title), [rows]);
  const sizes = useCardSizes(size.width, titles, rest.density);
  const tops = useMemo(() => topsOf(sizes), [sizes]);
  const { first, end, scrollTo } = useWindow(scroller, tops, size.height);
  const drawn = drawnIndexes(rows, first, end, rest.movingId);
  // One card of each column answers to Tab: the last one used, or the first that is drawn.
  const used = drawn.find((index) => rows[index]?.id === rest.reachableId);
  const reachable = used ?? drawn[0];
  useFocusHandle({ handleRef, stage, scroller, rows, scrollTo });
  return (
    <ul aria-label={label} className={styles.list} style={{ height: tops.at(-1) }}>
      {drawn.map((index) => {
        const row = rows[index]!;
        return (
          <li
            key={row.id}
            aria-posinset={index + 1}
            aria-setsize={column.count}
            className={styles.item}
            style={{ transform: `translateY(${tops[index]}px)` }}
          >
            <BoardCard
              row={row}
              naming={rest.naming}
              organisation={rest.organisation}
              exceeded={figures && exceededMedian(row, { median: figures.median, count: figures.active })}
              today={rest.today}
              lines={sizes[index]?.lines ?? 2}
              reachable={index === reachable}
              movable={rest.movable}
              state={row.id === rest.movingId ? rest.movingState : undefined}
            />
          </li>
        );
      })}
    </ul>
  );
}

function topsOf(sizes: readonly CardSize[]): number[] {
  const tops = [0];
  for (const { height } of sizes) tops.push(tops.at(-1)! + height + GAP);
  return tops;
}

/** A list that has just become shorter may still hold the span of the longer one. The card being moved is always drawn. */
function drawnIndexes(rows: BoardColumnProps['column']['rows'], first: number, end: number, movingId: string | undefined): number[] {
  const last = Math.min(end, rows.length);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  const moving = movingId === undefined ? -1 : rows.findIndex(({ id }) => id === movingId);
  return moving < 0 || (moving >= first && moving < last) ? indexes : [...indexes, moving];
}

interface FocusHandle extends Pick<BoardColumnProps, 'handleRef'> {
  stage: BoardColumnProps['column']['stage'];
  scroller: RefObject<HTMLDivElement | null>;
  rows: BoardColumnProps['column']['rows'];
  scrollTo: (index: number) => void;
}

function useFocusHandle({ handleRef, stage, scroller, rows, scrollTo }: FocusHandle) {
  const register = useCallback((handle: ListHandle | null) => handleRef(stage, handle), [handleRef, stage]);
  useImperativeHandle(register, () => ({
    focus: (index) => {
      scrollTo(index);
      const id = rows[index]?.id;
      focusWhenDrawn(() => scroller.current?.querySelector<HTMLElement>(`[data-card="${id}"] [data-card-link]`));
    },
  }));
}
