import styles from './logo.module.css';

// A sieve: rows of dots that get fewer and finer.
const rows = [
  { y: 3, radius: 2.1, xs: [2.5, 8.5, 14.5, 20.5] },
  { y: 9, radius: 1.7, xs: [5.5, 11.5, 17.5] },
  { y: 14.4, radius: 1.25, xs: [8.5, 14.5] },
  { y: 18.8, radius: 0.8, xs: [11.5] },
];

export function Logo() {
  return (
    <span className={styles.logo}>
      <svg width={23} height={20} viewBox="0 0 23 20" aria-hidden="true" focusable="false" fill="currentColor">
        {rows.map(({ y, radius, xs }) => xs.map((x) => <circle key={x} cx={x} cy={y} r={radius} />))}
      </svg>
      Tamis
    </span>
  );
}
