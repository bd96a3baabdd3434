import { useState, type KeyboardEvent } from 'react';
import { Button } from '../button';
import { formatKeys } from '../key-hint';
import { useTexts } from '../language';
import { Markdown } from '../markdown';
import { InlineValue } from './inline-value';
import { useInlineEdit, type SaveValue } from './use-inline-edit';
import styles from './inline-edit.module.css';

interface InlineLongTextProps {
  label: string;
  value: string | null;
  onSave: SaveValue<string | null>;
  missing?: string;
  readOnly?: boolean;
  /** Plain keeps the text as typed, markdown draws it. */
  format?: 'plain' | 'markdown';
}

/** Several lines: saved by the button or Ctrl Enter, never by accident; Undo and Escape take it back. */
export function InlineLongText({ label, value, onSave, missing, readOnly, format = 'markdown' }: InlineLongTextProps) {
  const edit = useInlineEdit<string | null>(value, onSave);
  if (edit.editing) return <LongTextEditor label={label} value={edit.shown} onCommit={edit.commit} onCancel={edit.cancel} />;
  const drawn = format === 'markdown' ? <Markdown source={edit.shown ?? ''} /> : <p className={styles.plain}>{edit.shown}</p>;
  // A button may not hold links, so long text keeps its own edit button beside it.
  if (edit.shown && readOnly) return drawn;
  if (edit.shown)
    return (
      <div className={styles.long}>
        {drawn}
        <InlineValue ref={edit.display} label={label} error={edit.error} onEdit={edit.start}>
          <EditWord />
        </InlineValue>
      </div>
    );
  return <InlineValue ref={edit.display} label={label} missing={missing} readOnly={readOnly} error={edit.error} onEdit={edit.start} />;
}

function EditWord() {
  return <span className="t-meta">{useTexts().change}</span>;
}

interface EditorProps {
  label: string;
  value: string | null;
  onCommit: (value: string | null) => void;
  onCancel: () => void;
}

function LongTextEditor({ label, value, onCommit, onCancel }: EditorProps) {
  const texts = useTexts();
  const [draft, setDraft] = useState(value ?? '');
  const commit = () => onCommit(draft.trim() || null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.editor}>
      <textarea
        autoFocus
        className={styles.area}
        aria-label={label}
        rows={4}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.buttons}>
        <Button kind="primary" size="small" onClick={commit}>
          {texts.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.undo}
        </Button>
        <span className="t-meta">{formatKeys('mod+↵')}</span>
      </div>
    </div>
  );
}
