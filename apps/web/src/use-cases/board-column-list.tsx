import { useDraggable } from '@dnd-kit/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useImperativeHandle, useRef } from 'react';
import { useMessages } from '../i18n/messages';
import { BoardCard, type BoardCardProps } from './board-card';
import type { BoardColumnProps } from './board-column';
import { UseCaseBoardMessages } from './use-case-board.messages';
import styles from './board-column.module.css';

export interface ListHandle {
  /** Brings a card into sight and gives it the focus. */
  focus: (index: number) => void;
}

const CARD = 128;
const GAP = 8;

/** The cards of a stage; only those that can be seen, and the one being moved, are in the page. */
export function BoardColumnList({ column, label, handleRef, ...rest }: BoardColumnProps & { label: string }) {
  const t = useMessages(UseCaseBoardMessages);
  const { rows, stage, figures } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const moving = rest.movingId ? rows.findIndex(({ id }) => id === rest.movingId) : -1;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    getItemKey: (index) => rows[index]?.id ?? index,
    gap: GAP,
    overscan: 3,
    // The card under the hand stays in the page while its column scrolls, or the move would end.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return moving < 0 || indexes.includes(moving) ? indexes : [...indexes, moving].sort((a, b) => a - b);
    },
  });
  useFocusHandle({ handleRef, stage, scroller, scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }) });
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
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                <DraggableCard
                  row={row}
                  naming={rest.naming}
                  organisation={rest.organisation}
                  median={figures?.median}
                  count={figures?.active ?? 0}
                  today={rest.today}
                  reachable={row.id === rest.reachableId}
                  movable={rest.movable}
                  lifted={row.id === rest.movingId}
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
  scrollTo: (index: number) => void;
}

function useFocusHandle({ handleRef, stage, scroller, scrollTo }: FocusHandle) {
  const register = useCallback((handle: ListHandle | null) => handleRef(stage, handle), [handleRef, stage]);
  useImperativeHandle(register, () => ({
    focus: (index) => {
      scrollTo(index);
      // The card exists only after the list has drawn where it scrolled to.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-card-link]`)?.focus()),
      );
    },
  }));
}

type DraggableCardProps = Omit<BoardCardProps, 'state'> & { lifted: boolean };

// Everything that a move redraws for each card is in this thin frame; the card itself is left alone.
const DraggableCard = memo(function DraggableCard({ lifted, ...card }: DraggableCardProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card.row.id, disabled: !card.movable });
  return (
    <div ref={setNodeRef} {...listeners}>
      <BoardCard {...card} state={isDragging ? 'ghost' : lifted ? 'lifted' : undefined} />
    </div>
  );
});
