import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ErrorSentence } from '../error-sentence';
import { InlineValue } from './inline-value';
import { useInlineEdit, type SaveValue } from './use-inline-edit';
import styles from './inline-edit.module.css';

interface InlineTextProps<T> {
  label: string;
  value: T | null;
  onSave: SaveValue<T | null>;
  /** How the value reads when it is not being edited. */
  show?: (value: T) => string;
  /** How it is typed; the value itself when absent. */
  write?: (value: T) => string;
  /** Reads what was typed: the value, or a sentence saying how to put it right. Empty text is given as null without asking. */
  read: (text: string) => { value: T } | { error: string };
  missing?: string;
  /** Refuses an empty text with this sentence. */
  required?: string;
  readOnly?: boolean;
  inputMode?: 'text' | 'decimal' | 'url';
  /** Draws a `datalist` with this id: values to choose from while typing. Drawn while the text is edited, and not before. */
  suggestions?: (id: string) => ReactNode;
}

/** One line of text, a number or an amount: saved by Enter or on leaving, Escape takes it back. */
export function InlineText<T extends string | number>(props: InlineTextProps<T>) {
  const { label, value, onSave, show = String, missing, readOnly } = props;
  const edit = useInlineEdit<T | null>(value, onSave);
  if (!edit.editing)
    return (
      <InlineValue ref={edit.display} label={label} missing={missing} readOnly={readOnly} error={edit.error} onEdit={edit.start}>
        {edit.shown === null ? null : show(edit.shown)}
      </InlineValue>
    );
  return <InlineTextInput {...props} value={edit.shown} onCommit={edit.commit} onCancel={edit.cancel} />;
}

interface InputProps<T> extends InlineTextProps<T> {
  onCommit: (value: T | null) => void;
  onCancel: () => void;
}

function InlineTextInput<T extends string | number>({
  label,
  value,
  write = String,
  read,
  required,
  inputMode,
  suggestions,
  onCommit,
  onCancel,
}: InputProps<T>) {
  const listId = useId();
  const [draft, setDraft] = useState(value === null ? '' : write(value));
  const [problem, setProblem] = useState<string | undefined>();
  const commit = () => {
    const text = draft.trim();
    if (!text) return required ? setProblem(required) : onCommit(null);
    const result = read(text);
    if ('error' in result) setProblem(result.error);
    else onCommit(result.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.holder}>
      <input
        // Editing starts because the reader asked for it: the focus belongs here.
        autoFocus
        className={styles.input}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        inputMode={inputMode}
        list={suggestions && listId}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {suggestions?.(listId)}
      {problem && <ErrorSentence urgent>{problem}</ErrorSentence>}
    </span>
  );
}

/** For plain words: whatever is typed is the value. */
export const readText = (text: string) => ({ value: text });
