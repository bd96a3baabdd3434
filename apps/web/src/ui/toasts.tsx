import { useEffect, useState, useSyncExternalStore } from 'react';
import { AlarmMark } from './alarm';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import { useTexts } from './language';
import styles from './toasts.module.css';

export interface Toast {
  text: string;
  /** 'done' for what can be undone, 'alarm' for what happened elsewhere and asks for a look. */
  kind?: 'done' | 'alarm';
  /** Undo by default; the label can say something else (« Comparer les deux »). */
  action?: { label?: string; run: () => void };
}

type ShownToast = Toast & { id: number };

let shown: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const publish = (next: readonly ShownToast[]) => {
  shown = next;
  listeners.forEach((listener) => listener());
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Only for what happened elsewhere or can be undone; saving says so in place. */
export function showToast(toast: Toast): void {
  lastId += 1;
  publish([...shown.slice(-2), { ...toast, id: lastId }]);
}

export function hideToast(id: number): void {
  publish(shown.filter((toast) => toast.id !== id));
}

const LIFETIME = 8000;

/** Mounted once, by the shell. */
export function ToastHost() {
  const current = useSyncExternalStore(subscribe, () => shown);
  const texts = useTexts();
  return (
    <section className={styles.host} aria-label={texts.messages} aria-live="polite">
      {current.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { toast: ShownToast }) {
  const texts = useTexts();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hideToast(toast.id), LIFETIME);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return (
    <div className={styles.toast} {...hold}>
      {toast.kind === 'alarm' ? <AlarmMark level="blocking" /> : <Icon name="check" />}
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <Button
          kind="link"
          onClick={() => {
            hideToast(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label ?? texts.undo}
        </Button>
      )}
      <IconButton icon="close" label={texts.close} onClick={() => hideToast(toast.id)} />
    </div>
  );
}
