import { useId, type ReactNode } from 'react';
import styles from './segmented.module.css';

export interface SegmentOption<T extends string> {
  value: T;
  label: ReactNode;
  /** Needed when the label is not text. */
  title?: string;
  disabled?: boolean;
}

interface SegmentedProps<T extends string> {
  label: string;
  options: readonly SegmentOption<T>[];
  /** Null when nothing is chosen yet. */
  value: T | null;
  onChange: (value: T) => void;
  /** Cells share the whole width, as the score scale does. */
  stretched?: boolean;
  disabled?: boolean;
}

/** One of a few, all visible. Native radio buttons underneath: arrows move, the label is read. */
export function Segmented<T extends string>({ label, options, value, onChange, stretched = false, disabled = false }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className={`${styles.group} ${stretched ? styles.stretched : ''}`} disabled={disabled}>
      <legend className="t-sr">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.cell} title={option.title}>
          <input
            type="radio"
            name={name}
            aria-label={option.title}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
