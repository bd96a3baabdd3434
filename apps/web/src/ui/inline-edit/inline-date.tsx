import { useState, type KeyboardEvent } from 'react';
import { useFormat } from '../language';
import { InlineValue } from './inline-value';
import { useInlineEdit, type SaveValue } from './use-inline-edit';
import styles from './inline-edit.module.css';

interface InlineDateProps {
  label: string;
  /** 'YYYY-MM-DD'. */
  value: string | null;
  onSave: SaveValue<string | null>;
  missing?: string;
  readOnly?: boolean;
}

/** A calendar day, typed or picked with the browser's own calendar. */
export function InlineDate({ label, value, onSave, missing, readOnly }: InlineDateProps) {
  const format = useFormat();
  const edit = useInlineEdit<string | null>(value, onSave);
  if (edit.editing) return <DateInput label={label} value={edit.shown} onCommit={edit.commit} onCancel={edit.cancel} />;
  return (
    <InlineValue ref={edit.display} label={label} missing={missing} readOnly={readOnly} error={edit.error} onEdit={edit.start}>
      {edit.shown && format.date(edit.shown)}
    </InlineValue>
  );
}

interface DateInputProps {
  label: string;
  value: string | null;
  onCommit: (value: string | null) => void;
  onCancel: () => void;
}

function DateInput({ label, value, onCommit, onCancel }: DateInputProps) {
  const [draft, setDraft] = useState(value ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onCommit(draft || null);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      autoFocus
      type="date"
      className={styles.input}
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => onCommit(draft || null)}
      onKeyDown={onKeyDown}
    />
  );
}
