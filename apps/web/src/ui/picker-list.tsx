import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { matchesText } from './fold-text';
import { Icon } from './icon';
import { useFormat, useTexts } from './language';
import styles from './picker-list.module.css';

export interface PickerOption {
  value: string;
  label: string;
  /** Said after the label in a quieter tone. */
  hint?: string;
  count?: number;
  mark?: ReactNode;
  disabled?: boolean;
}

interface PickerListProps {
  label: string;
  options: readonly PickerOption[];
  selected: readonly string[];
  multiple?: boolean;
  onPick: (value: string) => void;
  searchable?: boolean;
}

// More rows than this cannot be read: the search box narrows them.
const SHOWN = 200;

/** A list to choose from by typing, arrows and Enter, or the mouse. Search ignores case and accents. */
export function PickerList({ label, options, selected, multiple = false, onPick, searchable = options.length > 8 }: PickerListProps) {
  const id = useId();
  const texts = useTexts();
  const [query, setQuery] = useState('');
  const matching = query ? options.filter((option) => matchesText(`${option.label} ${option.hint ?? ''}`, query)) : options;
  const shown = matching.slice(0, SHOWN);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => selected.includes(option.value)),
    ),
  );
  const focus = useRef<HTMLElement>(null);
  useEffect(() => focus.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move) setActive(move(active, shown.length));
    else if (event.key === 'Enter' || (event.key === ' ' && !searchable)) pick(shown[active]);
    else return;
    event.preventDefault();
  };
  const pick = (option: PickerOption | undefined) => option && !option.disabled && onPick(option.value);
  const keys = { onKeyDown, 'aria-activedescendant': shown.length > 0 ? `${id}-${active}` : undefined };

  return (
    <div className={styles.picker}>
      {searchable && (
        <div className={styles.search}>
          <Icon name="search" />
          <input
            ref={focus as React.RefObject<HTMLInputElement>}
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-label={`${texts.search}${texts.colon} ${label}`}
            placeholder={texts.search}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
            {...keys}
          />
        </div>
      )}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple || undefined}
        className={styles.list}
        tabIndex={searchable ? -1 : 0}
        ref={searchable ? undefined : (focus as React.RefObject<HTMLUListElement>)}
        {...(searchable ? {} : keys)}
      >
        {shown.map((option, index) => (
          <PickerRow
            key={option.value}
            id={`${id}-${index}`}
            option={option}
            active={index === active}
            chosen={selected.includes(option.value)}
            multiple={multiple}
            onPick={() => pick(option)}
            onHover={() => setActive(index)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.nothing}>{texts.noMatchingValue}</p>}
    </div>
  );
}

const moves: Record<string, (active: number, length: number) => number> = {
  ArrowDown: (active, length) => (active + 1) % Math.max(1, length),
  ArrowUp: (active, length) => (active - 1 + length) % Math.max(1, length),
  Home: () => 0,
  End: (_, length) => Math.max(0, length - 1),
};

interface PickerRowProps {
  id: string;
  option: PickerOption;
  active: boolean;
  chosen: boolean;
  multiple: boolean;
  onPick: () => void;
  onHover: () => void;
}

function PickerRow({ id, option, active, chosen, multiple, onPick, onHover }: PickerRowProps) {
  const format = useFormat();
  return (
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      aria-disabled={option.disabled || undefined}
      className={styles.row}
      data-active={active || undefined}
      onClick={onPick}
      onPointerMove={active ? undefined : onHover}
    >
      <span className={multiple ? styles.box : styles.tick} data-chosen={chosen || undefined}>
        {chosen && <Icon name="check" size={14} />}
      </span>
      {option.mark}
      <span className={styles.label}>
        {option.label}
        {option.hint && <span className={styles.hint}> {option.hint}</span>}
      </span>
      {option.count !== undefined && <span className={styles.hint}>{format.number(option.count, 0)}</span>}
    </li>
  );
}
