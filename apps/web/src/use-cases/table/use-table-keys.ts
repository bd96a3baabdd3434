import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useMessages } from '../../i18n/messages';
import { useShortcuts } from '../../shell/shortcuts';
import { editOf } from './editable-cell';
import { focusWhenDrawn } from '../list/focus-when-drawn';
import type { ListField } from '../list/list-field';
import { UseCaseListMessages } from '../list/use-case-list.messages';
import type { ListState } from '../list/use-list-state';

interface CellPlace {
  rowId: string;
  fieldId: string;
}

interface TableKeys {
  state: ListState;
  columns: readonly ListField[];
  movable: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  scrollTo: (index: number) => void;
  onSelect: (id: string, range?: boolean) => void;
}

const PAGE = 20;

/** One cell is reached by Tab; arrows, J and K move it, Enter opens or edits, E edits, X selects. */
export function useTableKeys({ state, columns, movable, scroller, scrollTo, onSelect }: TableKeys) {
  const rows = state.filtered.shown;
  const navigate = useNavigate();
  const [active, setActive] = useState<CellPlace>();
  const [editing, setEditing] = useState<CellPlace>();
  const latest = useRef(active);
  latest.current = active;

  const focusCell = useCallback(
    ({ rowId, fieldId }: CellPlace) => {
      focusWhenDrawn(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-row="${rowId}"] [data-field="${CSS.escape(fieldId)}"][tabindex]`),
      );
    },
    [scroller],
  );
  const at = () => ({
    row: Math.max(0, active ? rows.findIndex(({ id }) => id === active.rowId) : 0),
    column: Math.max(0, active ? columns.findIndex(({ id }) => id === active.fieldId) : 0),
  });
  const goTo = (row: number, column: number) => {
    const index = clamp(row, rows.length);
    const place = { rowId: rows[index]?.id ?? '', fieldId: columns[clamp(column, columns.length)]?.id ?? '' };
    setActive(place);
    scrollTo(index);
    focusCell(place);
  };
  const edit = useCallback((rowId: string, fieldId: string) => {
    setActive({ rowId, fieldId });
    setEditing({ rowId, fieldId });
  }, []);
  const done = useCallback(() => {
    setEditing(undefined);
    if (latest.current) focusCell(latest.current);
  }, [focusCell]);
  const here = () => {
    const { row, column } = at();
    const [found, field] = [rows[row], columns[column]];
    return found && field ? { found, field, edit: editOf(field, found, state.naming, movable) } : undefined;
  };
  const editHere = () => {
    const cell = here();
    if (cell?.edit) edit(cell.found.id, cell.field.id);
  };
  const enter = () => {
    const cell = here();
    if (!cell) return;
    if (cell.edit && cell.field.kind !== 'title') return editHere();
    const number =
      cell.field.kind === 'score' && scroller.current?.querySelector<HTMLElement>(`[data-row="${cell.found.id}"] [data-score-of]`);
    if (number) return number.click();
    openRow(scroller.current, cell.found.id, () =>
      navigate({
        to: '/$organisation/use-cases/$reference',
        params: { organisation: state.organisation, reference: cell.found.reference },
      }),
    );
  };
  const { row, column } = at();
  const acts: Record<string, () => void> = {
    ArrowDown: () => goTo(row + 1, column),
    ArrowUp: () => goTo(row - 1, column),
    ArrowRight: () => goTo(row, column + 1),
    ArrowLeft: () => goTo(row, column - 1),
    PageDown: () => goTo(row + PAGE, column),
    PageUp: () => goTo(row - PAGE, column),
    Home: () => goTo(row, 0),
    End: () => goTo(row, columns.length - 1),
    Enter: enter,
    F2: editHere,
    ' ': () => rows[row] && onSelect(rows[row].id),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element;
    // From the number of a cell the arrows go on; Enter and Space are its own.
    const onNumber = target.matches('[data-score-of]') && event.key.length > 1 && event.key !== 'Enter';
    if (!(target.matches('[role=gridcell]') || onNumber) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onFocus = useCallback((event: FocusEvent) => {
    const cell = event.target.closest('[data-field]');
    const rowId = cell?.closest('[data-row]')?.getAttribute('data-row');
    const fieldId = cell?.getAttribute('data-field');
    if (rowId && fieldId) setActive((before) => (before?.rowId === rowId && before.fieldId === fieldId ? before : { rowId, fieldId }));
  }, []);
  useRowShortcuts({
    next: () => goTo(active ? row + 1 : 0, column),
    previous: () => goTo(row - 1, column),
    edit: editHere,
    select: acts[' ']!,
  });
  return { active, editing, edit, done, onKeyDown, onFocus };
}

const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));

// Through the link itself, so that the page leaves the same trail as for a click.
function openRow(grid: HTMLElement | null, rowId: string, otherwise: () => void) {
  const link = grid?.querySelector<HTMLElement>(`[data-row="${rowId}"] a[data-card-link]`);
  if (link) link.click();
  else otherwise();
}

function useRowShortcuts({ next, previous, edit, select }: Record<'next' | 'previous' | 'edit' | 'select', () => void>) {
  const t = useMessages(UseCaseListMessages);
  const group = t('shortcut.group');
  useShortcuts([
    { keys: 'j', label: t('shortcut.next'), group, run: next },
    { keys: 'k', label: t('shortcut.previous'), group, run: previous },
    { keys: 'e', label: t('shortcut.edit'), group, run: edit },
    { keys: 'x', label: t('shortcut.select'), group, run: select },
  ]);
}
