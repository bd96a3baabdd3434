import type { ReactNode } from 'react';
import styles from './tag.module.css';

interface TagProps {
  children: ReactNode;
  /** Plain sits on a sunken ground, outline is a thin frame (demo data, hints), count is the round figure after a name. */
  kind?: 'plain' | 'outline' | 'count';
}

export function Tag({ children, kind = 'plain' }: TagProps) {
  return <span className={`${styles.tag} ${styles[kind]}`}>{children}</span>;
}
