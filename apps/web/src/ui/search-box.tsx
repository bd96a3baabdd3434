import { useEffect, useState, type KeyboardEvent, type Ref } from 'react';
import { Icon } from './icon';
import { KeyHint } from './key-hint';
import { useTexts } from './language';
import styles from './search-box.module.css';

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Milliseconds of silence before onChange; 0 answers each key. */
  delay?: number;
  /** The key that jumps here, shown inside. */
  shortcut?: string;
  width?: number;
  ref?: Ref<HTMLInputElement>;
}

/** Filters while typing. Escape empties it first, then leaves it. */
export function SearchBox({ label, value, onChange, delay = 120, shortcut, width = 190, ref }: SearchBoxProps) {
  const texts = useTexts();
  const [draft, setDraft] = useDelayedValue(value, onChange, delay);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (draft) setDraft('');
    else event.currentTarget.blur();
  };
  return (
    <span className={styles.box} style={{ width }}>
      <Icon name="search" />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {draft ? (
        <button type="button" className={styles.clear} aria-label={texts.clear} onClick={() => setDraft('')}>
          <Icon name="close" size={14} />
        </button>
      ) : (
        shortcut && <KeyHint keys={shortcut} />
      )}
    </span>
  );
}

function useDelayedValue(value: string, onChange: (value: string) => void, delay: number): [string, (next: string) => void] {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  // What was given to onChange and has not come back as the value: the list may be slower than the hand.
  const [given, setGiven] = useState<readonly string[]>([]);
  // The value may also change from outside (reset, a link): only then does the box follow it.
  if (value !== seen) {
    const own = given.indexOf(value);
    setSeen(value);
    setGiven(own < 0 ? [] : given.slice(own + 1));
    if (own < 0) setDraft(value);
  }
  useEffect(() => {
    if (draft === value) return;
    const timer = setTimeout(() => {
      setGiven((before) => (before.at(-1) === draft ? before : [...before, draft]));
      onChange(draft);
    }, delay);
    return () => clearTimeout(timer);
  }, [draft, value, onChange, delay]);
  return [draft, setDraft];
}
