import type { ReactNode } from 'react';
import { Button } from './button';
import { useTexts } from './language';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  title: ReactNode;
  /** What this place is for. */
  children?: ReactNode;
  /** The first action, then the second best. */
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Nothing matches: says how many were searched and offers to drop the filters. */
export function NoMatch({ children, onReset }: { children: ReactNode; onReset?: () => void }) {
  const texts = useTexts();
  return (
    <p className={styles.noMatch}>
      {children}{' '}
      {onReset && (
        <Button kind="link" onClick={onReset}>
          {texts.dropFilters}
        </Button>
      )}
    </p>
  );
}
