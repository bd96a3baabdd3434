import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Shortcut {
  /**
   * A letter ('c'), a sign ('/', '?', ','), a digit ('0'…'5', also from the number pad and without Shift on AZERTY), a named key
   * ('ArrowDown', 'Enter') or any of them with the command key ('mod+k').
   */
  keys: string;
  /** What it does, for the list. */
  label: string;
  /** Heading in the list; « Partout » when absent. */
  group?: string;
  run: (event: KeyboardEvent) => void;
  disabled?: boolean;
}

let registered: readonly Shortcut[] = [];
const listeners = new Set<() => void>();
const publish = (next: readonly Shortcut[]) => {
  registered = next;
  listeners.forEach((listener) => listener());
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Offers shortcuts while the component is mounted; the last one mounted wins when two ask for the same key. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = shortcuts.map((one) => [one.keys, one.label, one.group, one.disabled].join('\u0000')).join('\u0001');
  useEffect(() => {
    const offered = latest.current.map((shortcut, index) => ({
      ...shortcut,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }));
    publish([...registered, ...offered]);
    return () => publish(registered.filter((one) => !offered.includes(one)));
  }, [signature]);
}

/** Everything offered right now, for the list opened with « ? ». */
export const useRegisteredShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, () => registered);

/** Mounted once, by the shell. Single keys can be switched off (WCAG 2.1.4); keys with the command key stay. */
export function useShortcutListener(singleKeys: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const shortcut = registered.findLast((one) => !one.disabled && isPressed(one.keys, event));
      if (!shortcut) return;
      if (!shortcut.keys.startsWith('mod+') && (!singleKeys || isTyping(event.target))) return;
      event.preventDefault();
      shortcut.run(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
}

const elsewhere =
  'input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable=true],[role=dialog],[role=menu],[role=listbox]';

// A window or a list that has the focus owns the letters typed in it.
const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(elsewhere) !== null;

function isPressed(keys: string, event: KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (keys.startsWith('mod+')) return command && !event.altKey && event.key.toLowerCase() === keys.slice(4);
  if (command || event.altKey) return false;
  // On a French keyboard the digits of the top row need Shift: the place of the key counts, not the sign on it.
  if (/^\d$/.test(keys)) return event.code === `Digit${keys}` || event.code === `Numpad${keys}` || event.key === keys;
  if (keys === ',') return event.key === ',' || event.code === 'NumpadDecimal';
  return event.key.toLowerCase() === keys.toLowerCase();
}
