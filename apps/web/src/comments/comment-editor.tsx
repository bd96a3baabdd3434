import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../i18n/messages';
import { useOrganisation } from '../shell/session';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { formatKeys } from '../ui/key-hint';
import { CommentMessages } from './comments.messages';
import { CommentQueries } from './comments.queries';
import { MentionList } from './mention-list';
import { draftAt, findPeople, insertName, readMentions, writeMentions, type MentionDraft, type Person } from './mention-text';
import styles from './comments.module.css';

interface CommentEditorProps {
  label: string;
  verb: string;
  /** The stored text, with its mentions; empty for a new comment. */
  body?: string;
  autoFocus?: boolean;
  onSave: (body: string) => Promise<unknown>;
  onCancel?: () => void;
}

/** A text area that knows @: names are chosen from the members while one types. */
export function CommentEditor({ label, verb, body = '', autoFocus = false, onSave, onCancel }: CommentEditorProps) {
  const t = useMessages(CommentMessages);
  const stored = useState(() => readMentions(body))[0];
  const [text, setText] = useState(stored.text);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const chosen = useRef<Person[]>(stored.people);
  const area = useRef<HTMLTextAreaElement>(null);
  const mention = useMention(text, setText, area, (person) => chosen.current.push(person));
  const save = async () => {
    if (!text.trim() || sending) return;
    setSending(true);
    setProblem(undefined);
    try {
      await onSave(writeMentions(text, chosen.current));
      setText('');
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setSending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (mention.onKeyDown(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.editor}>
      <textarea
        ref={area}
        autoFocus={autoFocus}
        className={styles.area}
        aria-label={label}
        placeholder={label}
        rows={3}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          mention.look(event.target);
        }}
        onKeyDown={onKeyDown}
        onBlur={mention.close}
        {...mention.combobox}
      />
      {mention.list}
      {problem && <ErrorSentence urgent>{problem}</ErrorSentence>}
      <div className={styles.buttons}>
        <Button kind="primary" size="small" disabled={!text.trim() || sending} onClick={() => void save()}>
          {sending ? t('sending') : verb}
        </Button>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <span className="t-meta">
          {formatKeys('mod+↵')} · {t('hint')}
        </span>
      </div>
    </div>
  );
}

function useMention(
  text: string,
  setText: (text: string) => void,
  area: React.RefObject<HTMLTextAreaElement | null>,
  onChoose: (person: Person) => void,
) {
  const id = useId();
  const [draft, setDraft] = useState<MentionDraft>();
  const [active, setActive] = useState(0);
  const caret = useRef<number>(undefined);
  const { data: members = [] } = useQuery({ ...CommentQueries.mentionable(useOrganisation()), enabled: draft !== undefined });
  const found = draft ? findPeople(members, draft.query) : [];
  useEffect(() => {
    if (caret.current === undefined) return;
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [text, area]);
  const look = ({ value, selectionStart }: HTMLTextAreaElement) => {
    setDraft(draftAt(value, selectionStart));
    setActive(0);
  };
  const choose = (person: Person) => {
    if (!draft || !area.current) return;
    const next = insertName(text, draft, area.current.selectionStart, person.name);
    caret.current = next.caret;
    onChoose(person);
    setText(next.text);
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const person = found[active];
    if (!person || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active - 1 + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person);
    else if (event.key === 'Escape') setDraft(undefined);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const open = found.length > 0;
  return {
    look,
    onKeyDown,
    close: () => setDraft(undefined),
    combobox: { 'aria-controls': open ? id : undefined, 'aria-activedescendant': open ? `${id}-${active}` : undefined },
    list: open && <MentionList id={id} people={found} active={active} onChoose={choose} onHover={setActive} />,
  };
}
