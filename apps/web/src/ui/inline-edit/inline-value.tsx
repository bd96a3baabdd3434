import type { ReactNode, Ref } from 'react';
import { ErrorSentence } from '../error-sentence';
import { useTexts } from '../language';
import styles from './inline-edit.module.css';

export interface InlineValueProps {
  label: string;
  /** The value as shown; nothing when it is missing. */
  children?: ReactNode;
  /** What to say instead of a missing value: « à chiffrer », « à renseigner ». */
  missing?: string;
  readOnly?: boolean;
  error?: string;
  expanded?: boolean;
  onEdit: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** A value one can click, or reach and press Enter on, to change it in place. */
export function InlineValue({ label, children, missing, readOnly = false, error, expanded, onEdit, ref }: InlineValueProps) {
  const texts = useTexts();
  const filled = children !== undefined && children !== null && children !== '';
  const content = filled ? children : <span className="t-ink3">{missing ?? texts.empty}</span>;
  if (readOnly) return <span className={styles.readOnly}>{content}</span>;
  return (
    <span className={styles.holder}>
      <button
        ref={ref}
        type="button"
        className={styles.value}
        aria-haspopup={expanded === undefined ? undefined : 'listbox'}
        aria-expanded={expanded}
        onClick={onEdit}
      >
        <span className="t-sr">{texts.edit(label)}, </span>
        {content}
      </button>
      {error && <ErrorSentence urgent>{error}</ErrorSentence>}
    </span>
  );
}
