import styles from './robustness.module.css';

interface RankHistogramProps {
  /** Of the draws, by rank from the first. */
  shares: Float64Array;
  topCount: number;
}

const width = 112;
const height = 26;
const fewest = 12;

/** A bar for each rank from a common zero; the places kept are shaded up to the dotted cut. What it says stands beside it in words. */
export function RankHistogram({ shares, topCount }: RankHistogramProps) {
  const shown = [...shares.subarray(0, Math.max(fewest, 2 * topCount))];
  const step = width / shown.length;
  const cut = Math.min(width, topCount * step);
  const highest = Math.max(...shown, Number.MIN_VALUE);
  return (
    <svg className={styles.histogram} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <rect className={styles.kept} width={cut} height={height} />
      {shown.map((share, index) => {
        const tall = (share / highest) * (height - 2);
        const bar = { x: index * step + 0.5, y: height - tall, width: Math.max(1, step - 1), height: tall };
        return share > 0 && <rect key={index} className={index < topCount ? styles.inside : styles.beyond} {...bar} />;
      })}
      <line className={styles.cut} x1={cut} x2={cut} y1={0} y2={height} />
    </svg>
  );
}
