import { useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

/** Says something to assistive technology without showing it: a move on the board, a rank that changed, « enregistré ». */
export function announce(next: string): void {
  // The same words twice in a row would not be read again: a no-break space makes them differ.
  text = next === text ? `${next}\u00a0` : next;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Mounted once, by the shell. */
export function LiveRegion() {
  const current = useSyncExternalStore(subscribe, () => text);
  return (
    <div role="status" aria-live="polite" className="t-sr">
      {current}
    </div>
  );
}
