import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { useMessages } from '../i18n/messages';
import { BoardCard } from './board-card';
import type { BoardColumnProps } from './board-column';
import { useCardSizes } from './card-height';
import { focusWhenDrawn } from './focus-when-drawn';
import { UseCaseBoardMessages } from './use-case-board.messages';
import styles from './board-column.module.css';

export interface ListHandle {
  /** Brings a card into sight and gives it the focus. */
  focus: (index: number) => void;
}

const CARD = 127;
const GAP = 8;

/** The cards of a stage; only those that can be seen, and the one being moved, are in the page. */
export function BoardColumnList({ column, label, handleRef, ...rest }: BoardColumnProps & { label: string }) {
  const t = useMessages(UseCaseBoardMessages);
  const { rows, stage, figures } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const moving = rest.movingId ? rows.findIndex(({ id }) => id === rest.movingId) : -1;
  const titles = useMemo(() => rows.map(({ title }) => title), [rows]);
  const sizes = useCardSizes(scroller, titles, rest.density);
  // New functions would make the virtualizer lay out the whole column again at every scroll.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const estimateSize = useCallback((index: number) => sizes[index]?.height ?? CARD, [sizes]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    gap: GAP,
    overscan: 3,
    // Scrolling may run a frame ahead of React; the overscan covers it.
    useFlushSync: false,
    // The card under the hand stays in the page while its column scrolls, or the move would end.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return moving < 0 || indexes.includes(moving) ? indexes : [...indexes, moving].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, sizes]);
  useFocusHandle({ handleRef, stage, scroller, rows, scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }) });
  // A column that scrolls is reached by Tab: at the card last used, else at the first one in sight.
  const reachableId = rest.reachableId ?? rows[virtualizer.range?.startIndex ?? 0]?.id;
  if (rows.length === 0) return <p className={styles.nothing}>{t(rest.narrowed ? 'emptyColumnFiltered' : 'emptyColumn')}</p>;
  return (
    // The keyboard reaches the cards, which scroll the list.
    <div ref={scroller} className={styles.scroller} tabIndex={-1}>
      <ul aria-label={label} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                <BoardCard
                  row={row}
                  naming={rest.naming}
                  organisation={rest.organisation}
                  median={figures?.median}
                  count={figures?.active ?? 0}
                  today={rest.today}
                  lines={sizes[index]?.lines ?? 2}
                  reachable={row.id === reachableId}
                  movable={rest.movable}
                  state={row.id === rest.movingId ? rest.movingState : undefined}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

interface FocusHandle extends Pick<BoardColumnProps, 'handleRef'> {
  stage: BoardColumnProps['column']['stage'];
  scroller: React.RefObject<HTMLDivElement | null>;
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
