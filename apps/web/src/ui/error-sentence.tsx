import type { ReactNode } from 'react';
import { AlarmMark } from './alarm';
import styles from './error-sentence.module.css';

interface ErrorSentenceProps {
  /** What, where and how to put it right, in one sentence. */
  children: ReactNode;
  id?: string;
  /** Reads it out at once; leave it off for a field whose error is described by it. */
  urgent?: boolean;
}

export function ErrorSentence({ children, id, urgent = false }: ErrorSentenceProps) {
  return (
    <p id={id} className={styles.error} role={urgent ? 'alert' : undefined}>
      <AlarmMark level="blocking" />
      <span>{children}</span>
    </p>
  );
}
