import { axisColour } from './axis-mark';
import { openSpan, type AxisScore } from './axis-bars';
import styles from './axis-track.module.css';

/** The long form of one axis bar, for the case page: the tick is the score, the outline what missing criteria could add. The figures stand beside it as text. */
export function AxisTrack(one: AxisScore) {
  const { axis, score } = one;
  if (score === null) return <span className={`${styles.track} ${styles.missing}`} aria-hidden="true" />;
  const [low, high] = openSpan(one) ?? [score, score];
  return (
    <span className={styles.track} aria-hidden="true" style={{ color: axisColour[axis] }}>
      {high > low && <span className={styles.outline} style={{ left: `${low}%`, width: `${high - low}%` }} />}
      <span className={styles.fill} style={{ width: `${low}%` }} />
      <span className={styles.tick} style={{ left: `${score}%` }} />
    </span>
  );
}
