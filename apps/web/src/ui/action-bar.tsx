import type { ReactNode } from 'react';
import styles from './action-bar.module.css';

/** Pinned to the bottom of its scrolling zone: the way back at the left, what will happen and the verb at the right. */
export function ActionBar({ start, children }: { start?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.bar}>
      <div className={styles.start}>{start}</div>
      <div className={styles.end}>{children}</div>
    </div>
  );
}
