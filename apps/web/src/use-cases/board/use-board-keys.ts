import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useMessages } from '../../i18n/messages';
import { useShortcuts } from '../../shell/shortcuts';
import { announce } from '../../ui/announcer';
import type { ListHandle } from './board-column-list';
import type { BoardColumn } from './board-columns';
import type { Naming } from '../list/list-naming';
import { UseCaseBoardMessages } from './use-case-board.messages';
import type { ListRow } from '../list/use-case-list.graphql';
import { UseCaseListMessages } from '../list/use-case-list.messages';

interface BoardKeys {
  columns: readonly BoardColumn[];
  naming: Naming;
  movable: boolean;
  handles: ReadonlyMap<BoardColumn['stage'], ListHandle>;
  onDrop: (row: ListRow, stage: ListRow['stage']) => void;
}

interface Held {
  row: ListRow;
  target: ListRow['stage'];
}

interface Place {
  column: number;
  index: number;
}

/** Arrows walk the cards; Space lifts one, arrows choose its stage, Space drops it and Escape puts it back. Each step is told. */
export function useBoardKeys({ columns, naming, movable, handles, onDrop }: BoardKeys) {
  const t = useMessages(UseCaseBoardMessages);
  const [focusedId, setFocusedId] = useState<string>();
  const [held, setHeld] = useState<Held>();
  const place = placeOf(columns, focusedId);
  const reachable = reachableCard(columns, place);
  const nameOf = naming.terms.stage.nameOf;
  const focusAt = ({ column, index }: Place) => {
    const target = columns[column];
    if (target && target.rows.length > 0) handles.get(target.stage)?.focus(Math.min(index, target.rows.length - 1));
  };
  const walk = (step: number) => {
    const from = place ?? { column: columns.findIndex((one) => !one.collapsed && one.rows.length > 0), index: -1 };
    const next = from.index + step;
    if (columns[from.column]?.rows[next]) return focusAt({ ...from, index: next });
    const column = nextColumn(columns, from.column, step);
    if (column !== undefined) focusAt({ column, index: step > 0 ? 0 : columns[column]!.rows.length - 1 });
  };
  useWalkingKeys(walk);
  const follow = useFollowCard(columns, focusAt);

  const lift = (row: ListRow) => {
    setHeld({ row, target: row.stage });
    announce(`${t('move.lifted', { reference: row.reference, stage: nameOf(row.stage) })} ${t('card.instructions')}`);
  };
  const carry = (step: number) => {
    const at = columns.findIndex(({ stage }) => stage === held!.target);
    const target = columns[at + step]?.stage;
    if (!target) return;
    setHeld({ ...held!, target });
    announce(t('move.over', { reference: held!.row.reference, stage: nameOf(target) }));
  };
  const putBack = () => {
    announce(t('move.returned', { reference: held!.row.reference, stage: nameOf(held!.row.stage) }));
    setHeld(undefined);
  };
  const put = () => {
    const { row, target } = held!;
    setHeld(undefined);
    if (target === row.stage) return putBack();
    announce(t('move.moved', { reference: row.reference, stage: nameOf(target) }));
    follow(row.id, target);
    onDrop(row, target);
  };
  const whileHeld: Record<string, () => void> = {
    ArrowRight: () => carry(1),
    ArrowLeft: () => carry(-1),
    ' ': put,
    Enter: put,
    Escape: putBack,
    Tab: putBack,
  };
  const whileFree: Record<string, (() => void) | undefined> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    ArrowRight: () => place && focusAt({ column: nextColumn(columns, place.column, 1) ?? place.column, index: place.index }),
    ArrowLeft: () => place && focusAt({ column: nextColumn(columns, place.column, -1) ?? place.column, index: place.index }),
    ' ': movable ? () => place && lift(columns[place.column]!.rows[place.index]!) : undefined,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as Element).closest('[data-card-link]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = (held ? whileHeld : whileFree)[event.key];
    if (!act) return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { held, reachable, onKeyDown, ...useInheritedFocus({ columns, place, focusAt, onFocused: setFocusedId }) };
}

/** The focus goes along with a card that the keyboard has moved: it is drawn anew in its new column. */
function useFollowCard(columns: readonly BoardColumn[], focusAt: (place: Place) => void) {
  const followed = useRef<{ id: string; stage: BoardColumn['stage'] }>(undefined);
  const focus = useRef(focusAt);
  useEffect(() => {
    focus.current = focusAt;
  });
  useEffect(() => {
    const place = placeOf(columns, followed.current?.id);
    if (!place || columns[place.column]?.stage !== followed.current?.stage) return;
    followed.current = undefined;
    focus.current(place);
  }, [columns]);
  return useCallback((id: string, stage: BoardColumn['stage']) => {
    followed.current = { id, stage };
  }, []);
}

interface InheritedFocus {
  columns: readonly BoardColumn[];
  place: Place | undefined;
  focusAt: (place: Place) => void;
  onFocused: (id: string) => void;
}

/** When a filter, or a colleague, takes away the card that has the focus, the one that comes to its place inherits it. */
function useInheritedFocus({ columns, place, focusAt, onFocused }: InheritedFocus) {
  const hasFocus = useRef(false);
  const last = useRef(place);
  useEffect(() => {
    const left = last.current;
    if (place) last.current = place;
    // A card that is taken away tells nobody that it loses the focus: the page itself has it then.
    else if (left && hasFocus.current && document.activeElement === document.body) {
      const column = columns[left.column]?.rows.length
        ? left.column
        : columns.findIndex(({ rows, collapsed }) => !collapsed && rows.length > 0);
      focusAt({ column, index: left.index });
    }
  });
  const onFocus = useCallback(
    (event: FocusEvent) => {
      const id = event.target.closest('[data-card]')?.getAttribute('data-card');
      if (!id) return;
      hasFocus.current = true;
      onFocused(id);
    },
    [onFocused],
  );
  const onBlur = useCallback(() => void (hasFocus.current = false), []);
  return { onFocus, onBlur };
}

function useWalkingKeys(walk: (step: number) => void) {
  const t = useMessages(UseCaseListMessages);
  const group = t('shortcut.group');
  useShortcuts([
    { keys: 'j', label: t('shortcut.next'), group, run: () => walk(1) },
    { keys: 'k', label: t('shortcut.previous'), group, run: () => walk(-1) },
  ]);
}

function placeOf(columns: readonly BoardColumn[], id: string | undefined): Place | undefined {
  if (!id) return undefined;
  for (const [column, { rows, collapsed }] of columns.entries()) {
    const index = collapsed ? -1 : rows.findIndex((row) => row.id === id);
    if (index >= 0) return { column, index };
  }
  return undefined;
}

/** The card that was used last, for its column to keep reachable. */
function reachableCard(columns: readonly BoardColumn[], place: Place | undefined): { stage: BoardColumn['stage']; id: string } | undefined {
  const column = place ? columns[place.column] : columns.find(({ rows, collapsed }) => !collapsed && rows.length > 0);
  const row = column?.rows[place?.index ?? 0];
  return column && row ? { stage: column.stage, id: row.id } : undefined;
}

function nextColumn(columns: readonly BoardColumn[], from: number, step: number): number | undefined {
  for (let at = from + Math.sign(step); columns[at]; at += Math.sign(step)) {
    if (!columns[at]!.collapsed && columns[at]!.rows.length > 0) return at;
  }
  return undefined;
}
