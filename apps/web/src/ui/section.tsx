import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  title: ReactNode;
  /** Quiet words after the title. */
  hint?: ReactNode;
  /** At the right end of the rule. */
  aside?: ReactNode;
  /** A 2 px ink rule opens a section of a page; a part inside one has none. */
  rule?: 'ink' | 'line' | 'none';
  children: ReactNode;
}

export function Section({ title, hint, aside, rule = 'ink', children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${styles.section} ${styles[rule]}`}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {hint && <span className="t-meta">{hint}</span>}
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
