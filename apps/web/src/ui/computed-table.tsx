import type { ReactNode } from 'react';
import { AxisName, type AxisCode } from './axis-mark';
import styles from './computed-table.module.css';

export interface ComputedRow {
  key: string;
  axis?: AxisCode;
  name: ReactNode;
  cells: readonly ReactNode[];
}

interface ComputedTableProps {
  caption: string;
  /** Heading of the first column, then one per cell. */
  columns: readonly string[];
  rows: readonly ComputedRow[];
  total: readonly ReactNode[];
  note?: ReactNode;
  actions?: ReactNode;
}

/** The arithmetic inside a HowComputed: one line per term, the sum below a rule, then what is missing and what would follow. */
export function ComputedTable({ caption, columns, rows, total, note, actions }: ComputedTableProps) {
  return (
    <>
      <table className={styles.table}>
        <caption className="t-sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.axis ? <AxisName axis={row.axis} name={typeof row.name === 'string' ? row.name : undefined} /> : row.name}
              </th>
              {row.cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {total.map((cell, index) =>
              index === 0 ? (
                <th key="name" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[index]}>{cell}</td>
              ),
            )}
          </tr>
        </tfoot>
      </table>
      {note && <p className={styles.note}>{note}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </>
  );
}
