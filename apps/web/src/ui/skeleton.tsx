import { useEffect, useState, type ReactNode } from 'react';
import { useTexts } from './language';
import styles from './skeleton.module.css';

/** Shows nothing for 200 ms: most answers arrive sooner, and a flash of grey is worse than a short wait. */
export function Delayed({ children, delay = 200 }: { children: ReactNode; delay?: number }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return due ? children : null;
}

export function SkeletonLine({ width = '100%', height = 12 }: { width?: number | string; height?: number }) {
  return <span className={styles.line} style={{ width, height }} aria-hidden="true" />;
}

function Waiting({ children, className }: { children: ReactNode; className?: string }) {
  const texts = useTexts();
  return (
    <div role="status" aria-label={texts.loading} className={className}>
      {children}
    </div>
  );
}

const widths = ['62%', '91%', '74%', '83%', '55%'];

export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <Waiting className={styles.text}>
      {Array.from({ length: lines }, (_, index) => (
        <SkeletonLine key={index} width={widths[index % widths.length]} />
      ))}
    </Waiting>
  );
}

export function SkeletonRows({ rows = 12 }: { rows?: number }) {
  return (
    <Waiting>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row}>
          <SkeletonLine width={64} />
          <SkeletonLine width={widths[index % widths.length]} />
          <SkeletonLine width={96} />
        </div>
      ))}
    </Waiting>
  );
}

export function SkeletonBoard({ columns = 6, cards = 4 }: { columns?: number; cards?: number }) {
  return (
    <Waiting className={styles.board}>
      {Array.from({ length: columns }, (_, column) => (
        <div key={column} className={styles.column}>
          <SkeletonLine width="48%" />
          {Array.from({ length: Math.max(1, cards - (column % 3)) }, (_, card) => (
            <div key={card} className={styles.card}>
              <SkeletonLine width="45%" />
              <SkeletonLine width={widths[(card + column) % widths.length]} />
              <SkeletonLine width="60%" />
            </div>
          ))}
        </div>
      ))}
    </Waiting>
  );
}

/** The shape every page shares: its sentence, its bar, its content. */
export function SkeletonPage({ children = <SkeletonRows /> }: { children?: ReactNode }) {
  return (
    <Delayed>
      <div className={styles.page}>
        <SkeletonLine width="min(560px, 80%)" height={22} />
        <SkeletonLine width="min(820px, 95%)" height={26} />
        {children}
      </div>
    </Delayed>
  );
}
