import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { BoardColumn } from './board-columns';
import type { ListRow } from '../list/use-case-list.graphql';

interface BoardDrag {
  board: RefObject<HTMLElement | null>;
  columns: readonly BoardColumn[];
  movable: boolean;
  onDrop: (row: ListRow, stage: ListRow['stage']) => void;
}

export interface Dragging {
  row: ListRow;
  width: number;
  over: ListRow['stage'] | undefined;
}

interface Grip {
  id: string;
  pointerId: number;
  startX: number;
  startY: number;
  /** Where in the card it was taken. */
  offsetX: number;
  offsetY: number;
  width: number;
  lifted: boolean;
  /** Where the columns stand, measured at the first move and after a scroll: the others ask the page for nothing. */
  lanes?: Lanes;
  /** Where the pointer is, for the board to scroll on while it rests at an edge. */
  x: number;
  scrolling?: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

interface Lanes {
  left: number;
  right: number;
  columns: readonly { stage: ListRow['stage']; left: number; right: number }[];
}

const LIFT = 4;
const TOUCH_DELAY = 250;
const TOUCH_TOLERANCE = 8;
const EDGE = 56;
// Pixels in a frame: a column in a third of a second.
const EDGE_STEP = 12;

/**
 * Moves by hand. A card lifts after 4 px, or after a held touch, so that clicks and scrolling stay what they are. While it moves,
 * one element changes its transform and React draws only when another column is reached: nothing is measured per card.
 */
export function useBoardDrag({ board, columns, movable, onDrop }: BoardDrag) {
  const [dragging, setDragging] = useState<Dragging>();
  const overlay = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip>(undefined);
  const latest = useRef({ columns, onDrop });
  useEffect(() => {
    latest.current = { columns, onDrop };
  });

  const end = useCallback(() => {
    clearTimeout(grip.current?.timer);
    grip.current = undefined;
    setDragging(undefined);
  }, []);

  const lift = useCallback((at: { clientX: number; clientY: number }) => {
    const held = grip.current;
    const row = latest.current.columns.flatMap(({ rows }) => rows).find(({ id }) => id === held?.id);
    if (!held || !row) return;
    held.lifted = true;
    setDragging({ row, width: held.width, over: row.stage });
    requestAnimationFrame(() => place(overlay.current, held, at));
  }, []);

  useEffect(() => {
    const onMove = (event: PointerEvent) => {
      const held = grip.current;
      if (!held || event.pointerId !== held.pointerId) return;
      const moved = Math.hypot(event.clientX - held.startX, event.clientY - held.startY);
      if (!held.lifted) {
        if (held.timer !== undefined && moved > TOUCH_TOLERANCE) end();
        else if (held.timer === undefined && moved >= LIFT) lift(event);
        return;
      }
      held.x = event.clientX;
      place(overlay.current, held, event);
      if (!held.scrolling) follow(held);
    };
    const follow = (held: Grip) => {
      const lanes = (held.lanes ??= lanesOf(board.current));
      const over = stageAt(lanes, held.x);
      setDragging((before) => (before && before.over !== over ? { ...before, over } : before));
      const step = edgeStep(lanes, held.x);
      held.scrolling = step !== 0;
      if (held.scrolling) requestAnimationFrame(() => scrollOn(held, step));
    };
    const scrollOn = (held: Grip, step: number) => {
      if (grip.current !== held || !board.current) return;
      board.current.scrollLeft += step;
      follow(held);
    };
    const onScroll = () => {
      if (grip.current) grip.current.lanes = undefined;
    };
    const onUp = (event: PointerEvent) => {
      const held = grip.current;
      if (!held || event.pointerId !== held.pointerId) return;
      if (held.lifted) {
        swallowClick();
        const over = stageAt(held.lanes ?? lanesOf(board.current), event.clientX);
        const row = latest.current.columns.flatMap(({ rows }) => rows).find(({ id }) => id === held.id);
        if (row && over) latest.current.onDrop(row, over);
      }
      end();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !grip.current?.lifted) return;
      event.stopPropagation();
      end();
    };
    // A touch that has lifted a card no longer scrolls the page.
    const onTouch = (event: TouchEvent) => {
      if (grip.current?.lifted) event.preventDefault();
    };
    // A style on the page that forbids selection would have every element drawn anew.
    const onSelect = (event: Event) => {
      if (grip.current) event.preventDefault();
    };
    // A long press on a link opens a menu, which would take the touch away.
    const onMenu = (event: Event) => {
      if (grip.current?.timer !== undefined) event.preventDefault();
    };
    const frame = board.current;
    frame?.addEventListener('contextmenu', onMenu);
    frame?.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('selectstart', onSelect);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('touchmove', onTouch, { passive: false });
    return () => {
      frame?.removeEventListener('contextmenu', onMenu);
      frame?.removeEventListener('scroll', onScroll);
      document.removeEventListener('selectstart', onSelect);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('touchmove', onTouch);
    };
  }, [board, end, lift]);

  const onPointerDown = (event: ReactPointerEvent) => {
    const card = movable && event.button === 0 ? (event.target as Element).closest<HTMLElement>('[data-card]') : null;
    const id = card?.dataset['card'];
    if (!card || !id) return;
    const box = card.getBoundingClientRect();
    const { pointerId, clientX, clientY } = event;
    const start = { startX: clientX, startY: clientY, offsetX: clientX - box.left, offsetY: clientY - box.top };
    grip.current = { id, pointerId, ...start, width: box.width, lifted: false, x: clientX };
    if (event.pointerType === 'touch') grip.current.timer = setTimeout(() => lift({ clientX, clientY }), TOUCH_DELAY);
  };
  return { dragging, overlay, onPointerDown };
}

function place(overlay: HTMLElement | null, { offsetX, offsetY }: Grip, { clientX, clientY }: { clientX: number; clientY: number }) {
  if (overlay) overlay.style.transform = `translate(${clientX - offsetX}px, ${clientY - offsetY}px)`;
}

function lanesOf(board: HTMLElement | null): Lanes {
  if (!board) return { left: 0, right: 0, columns: [] };
  const { left, right } = board.getBoundingClientRect();
  const columns = [...board.querySelectorAll<HTMLElement>('[data-stage]')].map((column) => {
    const box = column.getBoundingClientRect();
    return { stage: column.dataset['stage'] as ListRow['stage'], left: box.left, right: box.right };
  });
  return { left, right, columns };
}

/** Columns stand side by side: the pointer's x says which one, above or below the cards too. */
const stageAt = ({ columns }: Lanes, x: number): ListRow['stage'] | undefined =>
  columns.find(({ left, right }) => x >= left && x <= right)?.stage;

const edgeStep = ({ left, right }: Lanes, x: number) => (x > right - EDGE ? EDGE_STEP : x < left + EDGE ? -EDGE_STEP : 0);

// The release over a card would otherwise open it.
function swallowClick() {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}
