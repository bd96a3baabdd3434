import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  /** The finding, as a colleague would say it aloud. */
  children: ReactNode;
  size?: 'page' | 'large';
  /** The line above: where one comes from, saved at, copy the link. */
  above?: ReactNode;
  /** After the title on its line: the reference. */
  beside?: ReactNode;
  /** Under the title. */
  below?: ReactNode;
  /** At the right: the view switch, the main action. */
  actions?: ReactNode;
}

export function PageHeader({ children, size = 'page', above, beside, below, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {above && <div className={styles.above}>{above}</div>}
      <div className={styles.line}>
        <div className={styles.titleLine}>
          <h1 className={size === 'large' ? 't-lede-l' : 't-lede'} tabIndex={-1} data-page-title>
            {children}
          </h1>
          {beside}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {below && <div className={styles.below}>{below}</div>}
    </header>
  );
}
