import { useId, type CSSProperties } from 'react';
import { axisColour, type AxisCode } from './axis-mark';
import styles from './slider.module.css';

interface SliderProps {
  label: string;
  /** What the value means, read with it: « 0,35, soit 35 % du score ». */
  valueText: string;
  value: number;
  min?: number;
  max: number;
  step: number;
  /** Where it stood before, as a tick on the track. */
  mark?: number;
  axis?: AxisCode;
  onChange: (value: number) => void;
}

/** A value by hand or by arrow keys; page keys go ten steps, Home and End to the ends. A number field of the same label stands beside it. */
export function Slider({ label, valueText, value, min = 0, max, step, mark, axis, onChange }: SliderProps) {
  const id = useId();
  const shareOf = (one: number) => Math.min(1, Math.max(0, (one - min) / (max - min)));
  const style = {
    '--at': shareOf(value),
    '--mark': mark === undefined ? undefined : shareOf(mark),
    '--hue': axis && axisColour[axis],
  } as CSSProperties;
  return (
    <span className={styles.slider} style={style}>
      <label htmlFor={id} className="t-sr">
        {label}
      </label>
      {mark !== undefined && <span className={styles.mark} />}
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </span>
  );
}
