import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import styles from './virtual-list.module.css';

interface VirtualListProps<T> {
  label: string;
  items: readonly T[];
  getKey: (item: T) => string;
  renderItem: (item: T, index: number) => ReactNode;
  /** First guess in pixels; real heights are measured. */
  estimate: number;
  gap?: number;
  className?: string;
  /** Nothing inside takes the focus: the list itself does, so that the keyboard can scroll it. */
  focusable?: boolean;
}

/** A scrolling list that draws only what can be seen; the position and size of the whole are still told to assistive technology. */
export function VirtualList<T>({
  label,
  items,
  getKey,
  renderItem,
  estimate,
  gap = 0,
  className = '',
  focusable = false,
}: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : getKey(item);
    },
    gap,
    overscan: 6,
  });
  return (
    <div
      ref={scroller}
      className={`${styles.scroller} ${className}`}
      tabIndex={focusable ? 0 : -1}
      role={focusable ? 'group' : undefined}
      aria-label={focusable ? label : undefined}
    >
      <ul aria-label={label} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={items.length}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                {renderItem(item, index)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
