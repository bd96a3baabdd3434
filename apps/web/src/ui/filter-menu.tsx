import { useRef, useState } from 'react';
import { Floating } from './floating';
import { Icon } from './icon';
import { useTexts } from './language';
import { PickerList, type PickerOption } from './picker-list';
import { Tag } from './tag';
import styles from './filter-menu.module.css';

interface FilterMenuProps {
  label: string;
  /** How many values there are to choose from; said while none is chosen. Its room is kept while it is not known. */
  count: number | undefined;
  /** Worked out when the menu is opened. */
  options: () => readonly PickerOption[];
  nameOf: (value: string) => string;
  selected: readonly string[];
  onChange: (values: string[]) => void;
}

/** A filter with its values and their counts. Active, it wears an ink border and says what it keeps. */
export function FilterMenu({ label, count, options, nameOf, selected, onChange }: FilterMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const texts = useTexts();
  const active = selected.length > 0;
  const [only] = selected.length === 1 ? selected : [];
  const toggle = (value: string) => onChange(selected.includes(value) ? selected.filter((one) => one !== value) : [...selected, value]);
  return (
    <span className={styles.filter} data-active={active || undefined}>
      <button
        ref={trigger}
        type="button"
        className={styles.open}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span>
          {label}
          {active && texts.colon}
        </span>
        {active ? (
          <span className={styles.value}>{only === undefined ? selected.length : nameOf(only)}</span>
        ) : (
          count !== 0 && (
            <span className={styles.count}>
              <Tag kind="count">{count}</Tag>
            </span>
          )
        )}
        {!active && <Icon name="chevron-down" size={14} />}
      </button>
      {active && (
        <button
          type="button"
          className={styles.clear}
          aria-label={texts.remove(label)}
          onClick={() => {
            onChange([]);
            trigger.current?.focus();
          }}
        >
          <Icon name="close" size={14} />
        </button>
      )}
      {open && (
        <Floating anchor={trigger} label={label} role="group" padded={false} takesFocus={false} onClose={() => setOpen(false)}>
          <PickerList label={label} options={options()} selected={selected} multiple onPick={toggle} />
        </Floating>
      )}
    </span>
  );
}
