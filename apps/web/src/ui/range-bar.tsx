import { useFormat, useTexts } from './language';
import styles from './range-bar.module.css';

interface RangeBarProps {
  low: number;
  central: number;
  high: number;
  unit: string;
  /** The hollow dot: what one more use would cost. */
  marginal?: number;
  /** Same ends for several bars, so that they can be compared. Defaults to the powers of ten around this one. */
  scale?: readonly [low: number, high: number];
}

const WIDTH = 200;
const INSET = 4;

/** An order of magnitude: logarithmic scale, one line per power of ten. */
export function RangeBar({ low, central, high, unit, marginal, scale }: RangeBarProps) {
  const format = useFormat();
  const texts = useTexts();
  const [from, to] = scale ?? [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high))];
  const place = (value: number) =>
    INSET + ((Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))) * (WIDTH - 2 * INSET);
  const words = texts.rangeLabel(format.quantity(low, unit), format.quantity(central, unit), format.quantity(high, unit));
  return (
    <span className={styles.range} role="img" aria-label={words}>
      <span aria-hidden="true">{format.quantity(low, '').trim()}</span>
      <svg className={styles.plot} viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
        {powersOfTen(from, to).map((power) => (
          <line key={power} x1={place(power)} x2={place(power)} y1={0} y2={20} stroke="var(--t-line)" vectorEffect="non-scaling-stroke" />
        ))}
        <rect x={place(low)} y={7} width={Math.max(2, place(high) - place(low))} height={6} rx={3} className={styles.span} />
        <line x1={place(central)} x2={place(central)} y1={3} y2={17} className={styles.tick} vectorEffect="non-scaling-stroke" />
        {marginal !== undefined && <circle cx={place(marginal)} cy={10} r={3.5} className={styles.marginal} />}
      </svg>
      <span aria-hidden="true">{format.quantity(high, '').trim()}</span>
    </span>
  );
}

function powersOfTen(from: number, to: number): number[] {
  const first = Math.ceil(Math.log10(from));
  const last = Math.floor(Math.log10(to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index));
}
