import type { ReactNode } from 'react';
import styles from './use-case-facts.module.css';

/** One line of the sheet. `point` lets « Renseigner » find it. */
export function Fact({ label, point, children }: { label: string; point: string; children: ReactNode }) {
  return (
    <div className={styles.fact} data-fact={point}>
      <dt className="t-ink2">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
