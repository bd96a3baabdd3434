import type { ReactNode } from 'react';
import { Button } from './button';
import { useFormat, useTexts } from './language';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  label: string;
  search: ReactNode;
  /** FilterMenu elements, in the same order everywhere. */
  children?: ReactNode;
  shown: number;
  total: number;
  /** Given only when something filters. */
  onReset?: () => void;
  /** Sort, columns, density, link. */
  actions?: ReactNode;
}

/** The same bar on every list: search, filters, reset, then « 114 sur 154 » and the view's own controls. */
export function FilterBar({ label, search, children, shown, total, onReset, actions }: FilterBarProps) {
  const format = useFormat();
  const texts = useTexts();
  return (
    <div className={styles.bar} role="search" aria-label={label}>
      {search}
      {children}
      {onReset && (
        <Button kind="quiet" onClick={onReset}>
          {texts.reset}
        </Button>
      )}
      <span className={styles.end}>
        <span className={styles.count} role="status">
          <b>{format.number(shown, 0)}</b>
          {shown === total ? '' : ` ${texts.of} ${format.number(total, 0)}`}
        </span>
        {actions && <span className={styles.actions}>{actions}</span>}
      </span>
    </div>
  );
}
