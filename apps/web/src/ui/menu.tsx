import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { IconButton } from './button';
import { Floating } from './floating';
import { Icon, type IconName } from './icon';
import styles from './menu.module.css';

export interface MenuItem {
  key: string;
  label: string;
  hint?: ReactNode;
  icon?: IconName;
  /** Given for a choice among several: draws the tick. */
  checked?: boolean;
  /** Something switched on or off, rather than a choice among several. */
  toggle?: boolean;
  alarming?: boolean;
  disabled?: boolean;
  /** Starts a new group, with this heading when it is not empty. */
  group?: string;
  onSelect: () => void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  /** Content of the opening button; three dots when absent. */
  children?: ReactNode;
  className?: string;
  align?: 'start' | 'end';
}

/** A button that opens a list of actions: arrows, Home, End and first letters move, Enter acts, Escape closes. */
export function Menu({ label, items, children, className, align = 'end' }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const opening = { ref: trigger, 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen(!open) } as const;
  const choose = (item: MenuItem) => {
    setOpen(false);
    trigger.current?.focus();
    item.onSelect();
  };
  return (
    <>
      {children ? (
        <button type="button" className={className} aria-label={label} {...opening}>
          {children}
        </button>
      ) : (
        <IconButton icon="more" label={label} {...opening} />
      )}
      {open && (
        <Floating
          anchor={trigger as RefObject<HTMLElement | null>}
          label={label}
          role="group"
          align={align}
          padded={false}
          takesFocus={false}
          onClose={() => setOpen(false)}
        >
          <MenuList label={label} items={items} onChoose={choose} />
        </Floating>
      )}
    </>
  );
}

function MenuList({ label, items, onChoose }: { label: string; items: readonly MenuItem[]; onChoose: (item: MenuItem) => void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(), []);
  return (
    <div ref={list} role="menu" aria-label={label} className={styles.menu} onKeyDown={(event) => moveFocus(event, list.current)}>
      {items.map((item) => (
        <div key={item.key} role="none">
          {item.group !== undefined && <div className={styles.group}>{item.group}</div>}
          <button
            type="button"
            role={roleOf(item)}
            aria-checked={item.checked}
            tabIndex={-1}
            disabled={item.disabled}
            className={`${styles.item} ${item.alarming ? styles.alarming : ''}`}
            onClick={() => onChoose(item)}
          >
            <span className={styles.mark}>{item.checked ? <Icon name="check" size={14} /> : item.icon && <Icon name={item.icon} />}</span>
            <span className={styles.label}>{item.label}</span>
            {item.hint && <span className="t-meta">{item.hint}</span>}
          </button>
        </div>
      ))}
    </div>
  );
}

const roleOf = ({ checked, toggle }: MenuItem) => (checked === undefined ? 'menuitem' : toggle ? 'menuitemcheckbox' : 'menuitemradio');

function moveFocus(event: KeyboardEvent, list: HTMLElement | null) {
  const entries = [...(list?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  const index = entries.indexOf(document.activeElement as HTMLElement);
  const next = targetOf(event.key, entries, index);
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

function targetOf(key: string, entries: readonly HTMLElement[], index: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return entries[(index + 1) % entries.length];
  if (key === 'ArrowUp') return entries.at(index - 1);
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  if (key.length !== 1) return undefined;
  const after = [...entries.slice(index + 1), ...entries.slice(0, index + 1)];
  return after.find((entry) => entry.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
