import type { ReactNode } from 'react';
import { usePageTitle } from './page-title';
import styles from './standing-page.module.css';

interface StandingPageProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A page with one thing to say: nothing here, not among yours, could not be shown. */
export function StandingPage({ title, children, actions }: StandingPageProps) {
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <h1 className="t-lede" tabIndex={-1} data-page-title>
        {title}
      </h1>
      {children && <div className={`${styles.text} t-read`}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
