import { closestCenter, DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../i18n/messages';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { CheckboxField } from '../../ui/field';
import { matchesText } from '../../ui/fold-text';
import { Icon } from '../../ui/icon';
import { SearchBox } from '../../ui/search-box';
import type { ListField } from '../list/list-field';
import { ListBarMessages } from '../list/list-bar.messages';
import { usualColumns, writeValues } from '../list/list-search';
import type { ListState } from '../list/use-list-state';
import styles from './column-panel.module.css';

interface ColumnPanelProps {
  state: ListState;
  possible: readonly ListField[];
  shown: readonly string[];
}

/** Dragged by the handle, or moved by the arrow keys on it. */
export function ColumnPanel({ state: { fieldById, change }, possible, shown }: ColumnPanelProps) {
  const t = useMessages(ListBarMessages);
  const [words, setWords] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 3 } }));
  const set = (ids: readonly string[]) => change({ columns: ids.join() === usualColumns.join() ? undefined : writeValues(ids) });
  const move = (id: string, to: number) => {
    if (to < 0 || to >= shown.length) return;
    set(arrayMove([...shown], shown.indexOf(id), to));
    announce(t('moved', { column: fieldById.get(id)?.label ?? id, place: to + 1, total: shown.length }));
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => over && move(String(active.id), shown.indexOf(String(over.id)));
  const toggle = (id: string, on: boolean) => set(on ? [...shown, id] : shown.filter((one) => one !== id));
  const matching = possible.filter(({ label }) => matchesText(label, words));
  return (
    <div className={styles.panel}>
      <SearchBox label={t('columns')} value={words} onChange={setWords} delay={0} width={306} />
      <div className={styles.list}>
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
          <SortableContext items={[...shown]} strategy={verticalListSortingStrategy}>
            <ul aria-label={t('columns')}>
              {shown
                .flatMap((id) => matching.find((field) => field.id === id) ?? [])
                .map((field) => (
                  <ShownColumn
                    key={field.id}
                    field={field}
                    only={shown.length === 1}
                    onHide={() => toggle(field.id, false)}
                    onMove={(step) => move(field.id, shown.indexOf(field.id) + step)}
                  />
                ))}
            </ul>
          </SortableContext>
        </DndContext>
        <ul className={styles.hidden}>
          {matching
            .filter(({ id }) => !shown.includes(id))
            .map(({ id, label }) => (
              <li key={id} className={styles.row}>
                <CheckboxField label={label} checked={false} onChange={() => toggle(id, true)} />
              </li>
            ))}
        </ul>
      </div>
      {shown.length === 1 && <p className="t-meta">{t('keepOne')}</p>}
      <Button kind="quiet" onClick={() => change({ columns: undefined })}>
        {t('resetColumns')}
      </Button>
    </div>
  );
}

interface ShownColumnProps {
  field: ListField;
  only: boolean;
  onHide: () => void;
  onMove: (step: number) => void;
}

function ShownColumn({ field, only, onHide, onMove }: ShownColumnProps) {
  const t = useMessages(ListBarMessages);
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: field.id });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    onMove(step);
  };
  const style = { transform: transform ? `translateY(${transform.y}px)` : undefined, transition };
  return (
    <li ref={setNodeRef} className={styles.row} data-dragging={isDragging || undefined} style={style}>
      <button
        type="button"
        className={styles.handle}
        aria-label={t('moveColumn', { column: field.label })}
        {...listeners}
        onKeyDown={onKeyDown}
      >
        <Icon name="drag" />
      </button>
      <CheckboxField label={field.label} checked disabled={only} onChange={onHide} />
    </li>
  );
}
