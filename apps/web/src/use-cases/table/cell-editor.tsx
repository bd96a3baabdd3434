import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { ErrorSentence } from '../../ui/error-sentence';
import { Floating } from '../../ui/floating';
import type { Language } from '../../ui/format';
import { parseNumber } from '../../ui/parse-number';
import { PickerList } from '../../ui/picker-list';
import type { FieldEdit, FieldEditor, FieldValue, ListField } from '../list/list-field';
import { suggestedColumnOf } from '../list/used-values';
import { UsedValuesList } from '../list/used-values-list';
import { UseCaseTableMessages } from './use-case-table.messages';
import type { ListRow } from '../list/use-case-list.graphql';
import type { RowWrites } from '../list/use-row-writes';
import styles from './use-case-table.module.css';

interface CellEditorProps {
  organisation: string;
  row: ListRow;
  field: ListField;
  edit: FieldEdit;
  writes: Pick<RowWrites, 'move' | 'edit'>;
  language: Language;
  onDone: () => void;
}

/** The cell while it is edited: saved on Enter or on leaving, taken back by Escape. */
export function CellEditor({ organisation, row: given, field, edit, writes, language, onDone }: CellEditorProps) {
  const t = useMessages(UseCaseTableMessages);
  // The version that was on screen when the edit began: a list read meanwhile must not hide a conflict.
  const [row] = useState(given);
  const value = edit.valueOf(row);
  const label = t('editing', { field: field.label, reference: row.reference });
  const save = (next: FieldValue) => {
    onDone();
    if (JSON.stringify(next) === JSON.stringify(value)) return;
    if (field.id === 'stage') writes.move(row, { stage: next as ListRow['stage'] });
    else writes.edit(row, field, next);
  };
  const { editor } = edit;
  if (editor.kind === 'choice') return <ChoiceEditor label={label} editor={editor} value={value} onSave={save} onCancel={onDone} />;
  if (editor.kind === 'choices' && !editor.open)
    return <ChoicesEditor label={label} options={editor.options} value={value as readonly string[]} onSave={save} />;
  const column = suggestedColumnOf(field);
  const suggestions = column && ((id: string) => <UsedValuesList id={id} organisation={organisation} column={column} />);
  return <LineEditor {...{ label, editor, value, language, suggestions }} onSave={save} onCancel={onDone} />;
}

interface OneEditorProps {
  label: string;
  value: FieldValue;
  onSave: (value: FieldValue) => void;
  onCancel: () => void;
}

const CLEAR = '';

function ChoiceEditor({ label, editor, value, onSave, onCancel }: OneEditorProps & { editor: FieldEditor & { kind: 'choice' } }) {
  const t = useMessages(UseCaseTableMessages);
  const anchor = useRef<HTMLSpanElement>(null);
  const options = editor.clear ? [{ value: CLEAR, label: t('none') }, ...editor.options] : editor.options;
  return (
    <span ref={anchor} className={styles.anchor}>
      {editor.options.find((option) => option.value === value)?.label}
      <MountedFloating anchor={anchor} label={label} onClose={onCancel}>
        <PickerList
          label={label}
          options={options}
          selected={value === null ? [] : [String(value)]}
          onPick={(next) => onSave(next === CLEAR ? null : next)}
        />
      </MountedFloating>
    </span>
  );
}

interface ChoicesEditorProps {
  label: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  onSave: (value: FieldValue) => void;
}

/** Several choices: saved together when the list closes. */
function ChoicesEditor({ label, options, value, onSave }: ChoicesEditorProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [draft, setDraft] = useState(value);
  return (
    <span ref={anchor} className={styles.anchor}>
      {draft.join(', ')}
      <MountedFloating anchor={anchor} label={label} onClose={() => onSave(draft)}>
        <PickerList
          label={label}
          options={options}
          selected={draft}
          multiple
          onPick={(one) => setDraft(draft.includes(one) ? draft.filter((kept) => kept !== one) : [...draft, one])}
        />
      </MountedFloating>
    </span>
  );
}

interface MountedFloatingProps {
  anchor: React.RefObject<HTMLElement | null>;
  label: string;
  onClose: () => void;
  children: React.ReactNode;
}

// A panel finds its place beside an anchor that is already on the page.
function MountedFloating({ anchor, label, onClose, children }: MountedFloatingProps) {
  const [ready, setReady] = useState(false);
  return (
    <>
      <span ref={() => setReady(true)} />
      {ready && (
        <Floating anchor={anchor} label={label} role="group" padded={false} takesFocus={false} onClose={onClose}>
          {children}
        </Floating>
      )}
    </>
  );
}

type LineKind = Exclude<FieldEditor, { kind: 'choice' }>;

interface LineEditorProps extends OneEditorProps {
  editor: LineKind;
  language: Language;
  suggestions: ((id: string) => ReactNode) | undefined;
}

function LineEditor({ label, editor, value, language, suggestions, onSave, onCancel }: LineEditorProps) {
  const listId = useId();
  const t = useMessages(UseCaseTableMessages);
  const [draft, setDraft] = useState(() => writeDraft(value));
  const [problem, setProblem] = useState<string>();
  const left = useRef(false);
  const commit = () => {
    const text = draft.trim();
    if (editor.kind === 'choices')
      return onSave([
        ...new Set(
          text
            .split(',')
            .map((tag) => tag.trim())
            .filter(Boolean),
        ),
      ]);
    if (!text) return editor.kind === 'text' && editor.required ? setProblem(t('titleMissing')) : onSave(null);
    if (editor.kind !== 'number') return onSave(text);
    const number = parseNumber(text, language);
    if (number === undefined) setProblem(t('badNumber'));
    else onSave(number);
  };
  const leave = (act: () => void) => {
    left.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') leave(onCancel);
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        autoFocus
        className={styles.input}
        type={editor.kind === 'date' ? 'date' : 'text'}
        inputMode={editor.kind === 'number' ? 'decimal' : undefined}
        list={suggestions && listId}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onFocus={({ target }) => editor.kind !== 'date' && target.select()}
        onBlur={() => !left.current && commit()}
        onKeyDown={onKeyDown}
      />
      {suggestions?.(listId)}
      {problem && (
        <span className={styles.problem}>
          <ErrorSentence urgent>{problem}</ErrorSentence>
        </span>
      )}
    </>
  );
}

const writeDraft = (value: FieldValue): string => (value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value));
