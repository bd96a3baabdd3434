import { useLayoutEffect, useState, type RefObject } from 'react';

export interface ColumnSize {
  /** Of a card. */
  width: number;
  /** What can be seen of a column at once. */
  height: number;
}

// Padding of the list at both sides, as board-column.module.css sets it.
const SIDES = 2 * 3;

/**
 * The room for cards, the same in every open column: measured once, on the frame of the board, before any card is drawn. `arrangement`
 * changes when columns are opened or folded.
 */
export function useColumnSize(board: RefObject<HTMLElement | null>, arrangement: string): ColumnSize | undefined {
  const [size, setSize] = useState<ColumnSize>();
  useLayoutEffect(() => {
    const frame = board.current;
    if (!frame) return;
    // Called once at the start too, when the browser has laid the page out by itself: measuring before would lay it out twice.
    const observer = new ResizeObserver(() => setSize((before) => roomIn(frame, before)));
    observer.observe(frame);
    return () => observer.disconnect();
  }, [board, arrangement]);
  return size;
}

/** A board without a case has nothing to measure. */
function roomIn(frame: HTMLElement, before: ColumnSize | undefined): ColumnSize | undefined {
  const list = frame.querySelector('[data-list]');
  if (!list) return before;
  const { clientWidth, clientHeight: height } = list;
  const width = clientWidth - SIDES;
  return before?.width === width && before.height === height ? before : { width, height };
}
