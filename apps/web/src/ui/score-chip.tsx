import type { ReactNode } from 'react';
import { AxisBars, openSpan, type AxisScore } from './axis-bars';
import { useFormat, useTexts } from './language';
import styles from './score-chip.module.css';

interface ScoreChipProps {
  /** Null when the case is not scored: the words say so, no number is made up. */
  priority: number | null;
  low?: number | null;
  high?: number | null;
  axes: readonly AxisScore[];
  /** Replaces the plain number, for instance with a HowComputed. */
  children?: ReactNode;
  /** In a narrow table column the interval can be left out of sight; it is still read aloud. */
  compact?: boolean;
}

/** The priority score, its four axes and, when something is missing, the interval. */
export function ScoreChip({ priority, low, high, axes, children, compact = false }: ScoreChipProps) {
  const format = useFormat();
  const texts = useTexts();
  const span = openSpan({ low: low ?? null, high: high ?? null });
  const capitalised = texts.notScored.charAt(0).toUpperCase() + texts.notScored.slice(1);
  return (
    <span className={styles.chip}>
      {priority === null ? (
        <span className={styles.missing}>{capitalised}</span>
      ) : (
        (children ?? (
          <span className={styles.number}>
            <span className="t-sr">{texts.priority} </span>
            {format.score(priority)}
          </span>
        ))
      )}
      <AxisBars axes={axes} />
      {span && priority !== null && (
        <span className={compact ? 't-sr' : styles.interval}>
          <span className="t-sr">, {texts.between(format.score(span[0]), format.score(span[1]))}</span>
          <span aria-hidden="true">{format.interval(span[0], span[1])}</span>
        </span>
      )}
    </span>
  );
}
