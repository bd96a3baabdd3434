import { useRef, useState } from 'react';
import { announce } from '../announcer';
import { useTexts } from '../language';

/** A promise that is refused takes the new value back; anything else keeps it. */
export type SaveValue<T> = (value: T) => unknown;

export interface InlineEditing<T> {
  /** What to show: the value being saved, else the value given. */
  shown: T;
  editing: boolean;
  start: () => void;
  cancel: () => void;
  commit: (next: T) => void;
  /** Why the last save was refused; the value has gone back. */
  error: string | undefined;
  /** The element that shows the value; the focus returns to it. */
  display: React.RefObject<HTMLButtonElement | null>;
}

/** Shows the new value at once, saves it, and takes it back with the reason when the save is refused. */
export function useInlineEdit<T>(value: T, onSave: SaveValue<T>): InlineEditing<T> {
  const texts = useTexts();
  const display = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  const [saving, setSaving] = useState<{ value: T } | undefined>();
  const [error, setError] = useState<string | undefined>();

  const leave = () => {
    setEditing(false);
    // The display element only exists again after this render.
    setTimeout(() => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (lost) display.current?.focus();
    });
  };
  const commit = (next: T) => {
    leave();
    if (Object.is(next, value)) return;
    setError(undefined);
    setSaving({ value: next });
    Promise.resolve(onSave(next))
      .then(() => announce(texts.saved))
      .catch((reason: unknown) => {
        setError(reason instanceof Error ? reason.message : String(reason));
      })
      .finally(() => setSaving(undefined));
  };
  const start = () => {
    setError(undefined);
    setEditing(true);
  };
  return { shown: saving ? saving.value : value, editing, start, cancel: leave, commit, error, display };
}
