import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface TableColumn {
  key: string;
  label: ReactNode;
  align?: 'start' | 'end';
  width?: number | string;
}

interface TableProps {
  /** Read aloud, not shown: the section's title says it to the eye. */
  caption: string;
  columns: readonly TableColumn[];
  /** <tr> elements. */
  children: ReactNode;
}

/** A plain table for short lists: ink rule under the head, hairlines between rows, no boxes. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="t-sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ width: column.width, textAlign: column.align }}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
