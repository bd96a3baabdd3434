import { MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors, type DragEndEvent, type DragStartEvent } from '@dnd-kit/core';
import { useMemo, useState } from 'react';
import type { BoardColumn } from './board-columns';
import type { ListRow } from './use-case-list.graphql';

interface BoardDrag {
  columns: readonly BoardColumn[];
  onDrop: (row: ListRow, stage: ListRow['stage']) => void;
}

const autoScroll = { threshold: { x: 0.12, y: 0.16 } };
// The board announces its own moves, in words that name the stages.
const silent = { onDragStart: () => '', onDragOver: () => '', onDragEnd: () => '', onDragCancel: () => '' };
const accessibility = { announcements: silent, screenReaderInstructions: { draggable: '' } };

/** Moves by hand: a card lifts after 4 px, or after a held touch, so that clicks and scrolling stay what they are. */
export function useBoardDrag({ columns, onDrop }: BoardDrag) {
  const [active, setActive] = useState<ListRow>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const context = useMemo(() => {
    const rowOf = (id: string | number) => columns.flatMap(({ rows }) => rows).find((row) => row.id === id);
    return {
      sensors,
      autoScroll,
      accessibility,
      collisionDetection: pointerWithin,
      onDragStart: ({ active: lifted }: DragStartEvent) => setActive(rowOf(lifted.id)),
      onDragCancel: () => setActive(undefined),
      onDragEnd: ({ active: lifted, over }: DragEndEvent) => {
        setActive(undefined);
        const row = rowOf(lifted.id);
        if (row && over) onDrop(row, over.id as ListRow['stage']);
      },
    };
  }, [columns, onDrop, sensors]);
  return { active, context };
}
